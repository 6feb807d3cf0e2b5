import type { Batch, BatchLine, MakeBatch } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import { madeUpNhsNumber } from '../../apps/server/src/features/demo/nhs-number.ts';
import type { Kinds } from '../../apps/server/src/features/outbox/kinds.ts';
import { startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import type { Desk, StaffSite } from './staff-site.ts';

const { batch, delivery } = outboxKinds;
const kinds: Kinds = { ...(batch && { batch }), ...(delivery && { delivery }) };

export const heading = 'NHS number,Name,Date of birth,Mobile,Email,Clinic';
export const base = '/api/elm-tree/batches';

/** Made-up NHS numbers that pass the check, by number from 0: those without a check digit are left out. */
export const nhsNumbers: string[] = [];
for (let serial = 100_000; nhsNumbers.length < 6_000; serial++) {
  try {
    nhsNumbers.push(madeUpNhsNumber(serial));
  } catch {
    // One in eleven has none.
  }
}

/** A line of somebody nobody knows here yet, each with an NHS number, a phone and an email of their own. */
export function lineOf(
  number: number,
  changes: Partial<Record<'phone' | 'email' | 'clinic', string>> = {},
): string {
  const name = `${letters(number)} Patient`;
  const phone = changes.phone ?? `07700 ${String(900_000 + number).padStart(6, '0')}`;
  const email = changes.email ?? `patient-${number}@example.org`;
  return [nhsNumbers[number], name, '12/03/1958', phone, email, changes.clinic ?? 'Saturday'].join();
}

/** A name for a number: "Bea", "Bebe". */
function letters(number: number): string {
  const spelled = String(number).replace(/./g, (digit) => 'abcdefghij'[Number(digit)]!);
  return `P${spelled}`;
}

export function csvOf(lines: readonly string[]): string {
  return [heading, ...lines].join('\r\n');
}

/** Makes a batch of three patients, with whatever a test changes. */
export async function makeBatch(desk: Desk, changes: Partial<MakeBatch> = {}): Promise<Batch> {
  const res = await desk.post(base, {
    submission: newId(),
    title: 'Flu clinic',
    about: 'clinical',
    text: 'Dear {{name}}, your flu clinic is on {{Clinic}}.',
    csv: csvOf([0, 1, 2].map((number) => lineOf(number))),
    ...changes,
  });
  if (res.status !== 201) throw new Error(`No batch: ${res.status} ${res.text}`);
  return res.body as Batch;
}

/** The same, its id alone. */
export async function batchOf(desk: Desk): Promise<string> {
  return (await makeBatch(desk)).id;
}

/** Every line of a batch as staff see it. */
export async function linesOf(desk: Desk, id: string, query = ''): Promise<BatchLine[]> {
  const all: BatchLine[] = [];
  for (let cursor: number | null = 0; cursor !== null; ) {
    const res = await desk.get(`${base}/${id}/lines?limit=200&cursor=${cursor}${query}`);
    if (res.status !== 200) throw new Error(`No lines: ${res.status} ${res.text}`);
    all.push(...res.body.items);
    cursor = res.body.next;
  }
  return all;
}

/** Sends what is due now of batches and of messages. Gives who was sent a mail and a text. */
export async function runOutbox(site: StaffSite): Promise<string[]> {
  const reached: string[] = [];
  const take = async ({ to }: { to: string }) => {
    reached.push(to);
  };
  const outbox = startOutbox(site.deps, { email: take, text: take, close() {} }, kinds);
  await outbox.runDue();
  await outbox.stop();
  return reached;
}
