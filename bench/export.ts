import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@frontdoor/database';
import { newRequestRows } from '../apps/server/src/features/consultations/new-request-rows.ts';
import { insertConsultation } from '../apps/server/src/features/consultations/receive-store.ts';
import { insertUsage, usageRow } from '../apps/server/src/features/figures/count.ts';
import { insertPatient } from '../apps/server/src/features/patients/store.ts';
import { patientTokens, tokenMaker } from '../apps/server/src/features/patients/tokens.ts';
import { addMember } from '../apps/server/src/features/staff/add.ts';
import type { Served } from './process.ts';
import type { Figures } from './report.ts';
import { requestMaker } from './requests.ts';
import { median } from './rounds.ts';
import type { Surgery } from './surgery.ts';

const rows = 1_000_000;
/** How many of them one transaction writes. */
const together = 2_000;
/** The longest period there is. */
const days = 400;
const manager = { email: 'mo.manager@example.org', password: 'a password for one measurement' };

/** Fills a practice with a million requests, takes them all out as a file, and opens pages meanwhile. */
export async function measureExport(
  surgery: Surgery,
  server: Served,
  say: (line: string) => void,
): Promise<Partial<Figures>> {
  say('Making a million requests ...');
  await fill(surgery);
  const cookie = await signIn(surgery, server.url);
  const pages = [`${server.url}/elm-tree`, `${server.url}/api/elm-tree/consultations`] as const;
  const open = (until: () => boolean) => Promise.all(pages.map((page) => timesOf(page, cookie, until)));
  say('Opening pages ...');
  const [warm, began] = [performance.now() + 3_000, performance.now() + 13_000];
  await open(() => performance.now() > warm);
  const before = await open(() => performance.now() > began);
  say('Taking them out ...');
  let done = false;
  const beside = open(() => done);
  const memory = watchMemory(server.pid, () => done);
  const start = performance.now();
  const taken = await takeOut(surgery, server.url, cookie);
  const seconds = (performance.now() - start) / 1000;
  done = true;
  if (taken !== rows) throw new Error(`The file has ${taken} requests, not ${rows}`);
  const [page, inbox] = await beside;
  return {
    export_s: seconds,
    ...(await memory),
    export_page_ms: median(page!),
    export_page_ratio: median(page!) / median(before[0]!),
    export_page_p95_ratio: slow(page!) / slow(before[0]!),
    export_inbox_ratio: median(inbox!) / median(before[1]!),
    export_inbox_p95_ratio: slow(inbox!) / slow(before[1]!),
  };
}

/** Whole rows, sealed, as a sent form's; one patient's box serves them all, because no export opens it. */
async function fill(surgery: Surgery): Promise<void> {
  const { deps, organisation } = surgery;
  const { vault } = deps.database;
  const request = requestMaker(surgery)(0);
  const tokens = patientTokens(request, tokenMaker(vault, organisation.id));
  const sample = newRequestRows(deps, request, { reference: 'sample', tokens });
  await deps.database.within(organisation.id, (tx) => insertPatient(tx, sample.patient));
  const first = deps.clock.now() - (days - 1) * 24 * 3_600_000;
  const apart = (deps.clock.now() - first) / rows;
  for (let from = 0; from < rows; from += together) {
    await deps.database.within(organisation.id, async (tx) => {
      for (let number = from; number < from + together; number++) {
        const receivedAt = Math.floor(first + number * apart);
        const id = newId();
        const submission = `export-${number}`;
        const answered = number % 10 === 0 ? null : receivedAt + (number % 300) * 60_000;
        await insertConsultation(tx, {
          ...sample.consultation,
          ...{ id, submission, reference: submission, receivedAt, changedAt: receivedAt },
          ...{ respondedAt: answered, finishedAt: answered, state: answered ? 'finished' : 'to-triage' },
          outcome: answered ? 'advice-given' : null,
        });
        await insertUsage(tx, usageRow({ ...request, ...request.patient, consultation: id, receivedAt }));
      }
    });
  }
}

async function signIn({ deps, organisation }: Surgery, url: string): Promise<string> {
  await addMember(deps, { organisation: organisation.id, name: 'Mo Manager', role: 'manager', ...manager });
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(manager),
  });
  if (answer.status !== 200) throw new Error(`Signing in was answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** How many requests the file has; nothing of it is kept. */
async function takeOut({ deps }: Surgery, url: string, cookie: string): Promise<number> {
  const to = Temporal.Instant.fromEpochMilliseconds(deps.clock.now())
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate();
  const period = `from=${to.subtract({ days: days - 1 })}&to=${to}`;
  const answer = await fetch(`${url}/api/elm-tree/figures/requests.csv?${period}`, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`The export was answered ${answer.status}`);
  let lines = 0;
  for await (const piece of answer.body!) for (const byte of piece) if (byte === 10) lines += 1;
  return lines - 1;
}

/** One person who opens the same page again and again, with a moment to read. Milliseconds each. */
async function timesOf(page: string, cookie: string, until: () => boolean): Promise<number[]> {
  const times: number[] = [];
  while (!until()) {
    const began = performance.now();
    const answer = await fetch(page, { headers: { cookie } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${page} was answered ${answer.status}`);
    times.push(performance.now() - began);
    await wait(20);
  }
  return times;
}

const slow = (times: number[]) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)]!;

async function watchMemory(pid: number, until: () => boolean) {
  const held = [megabytesOf(pid)];
  while (!until()) {
    await wait(200);
    held.push(megabytesOf(pid));
  }
  const half = Math.ceil(held.length / 2);
  const early = Math.max(...held.slice(0, half));
  return {
    export_more_mb: Math.max(...held) - held[0]!,
    export_later_mb: Math.max(...held.slice(half)) - early,
  };
}

/** What the process holds in memory, where the system says so. */
function megabytesOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
