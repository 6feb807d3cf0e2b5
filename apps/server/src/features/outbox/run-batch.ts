import type { Deps } from '../../platform/deps.ts';
import { publicUrl } from '../../platform/public-url.ts';
import { allOf } from './all-of.ts';
import type { Around, Kind, Outcome, Parcel, Sending, Work } from './kinds.ts';
import { referenceOf } from './reference.ts';
import { claimRow, dueRows, type OutboxRow, renewClaim, takeRow, writeTry } from './store.ts';
import { SendFault, type Transports, waysFor } from './transports.ts';
import type { Sender } from './words.ts';

/** How many rows are taken at once. */
export const batch = 20;

/** After it, what a dead process had taken is anybody's again; a living one renews it while it sends. Milliseconds. */
const lease = 2 * 60_000;

/** One kind of row, what is done about it, and with what. */
export type Batch = {
  deps: Deps;
  transports: Transports;
  kind: Kind;
  how: Work | Sending;
  /** Until when nothing of this kind is sent, for anybody: a service said "too many". */
  rest: Rest;
};

/** Milliseconds since 1970. */
export type Rest = { until: number };

/** Does what is due now of one kind for one organisation. Gives how many rows there were. */
export async function runBatch(
  { deps, transports, kind, how, rest }: Batch,
  organisation: Sender & { id: string },
): Promise<number> {
  const { database, clock } = deps;
  if (clock.now() < rest.until) return 0;
  const rows = await database.read(organisation.id, (reader) => dueRows(reader, kind, clock.now(), batch));
  if (rows.length === 0) return 0;
  const aroundRow = (row: OutboxRow): Around => {
    const envelope = { reference: referenceOf({ ...row, kind }), again: row.attempts > 1 };
    return {
      deps,
      transports: waysFor(transports, envelope),
      sender: organisation,
      url: publicUrl(deps.config),
    };
  };
  const run = { deps, organisation: organisation.id, aroundRow, rest };
  if ('work' in how) await allOf(rows.map((row) => work(run, how, row)));
  else await sendAll(run, how, rows);
  return rows.length;
}

type Run = { deps: Deps; organisation: string; aroundRow(row: OutboxRow): Around; rest: Rest };

/** One row's work and its end, in one transaction: whoever takes the row second finds it done, or due later. */
async function work({ deps, organisation, aroundRow }: Run, how: Work, { id }: OutboxRow): Promise<void> {
  const { database, clock } = deps;
  await database.within(organisation, async (tx) => {
    const now = clock.now();
    const row = await takeRow(tx, id, now);
    if (!row) return;
    const again = await how.work(aroundRow(row), tx, row);
    const doneAt = again === null ? now : null;
    await writeTry(tx, id, { ...row, runAt: again ?? row.runAt, doneAt, failedAt: null, error: null });
  });
}

type Taken = { row: OutboxRow; parcel: Parcel };

/** Claimed in one transaction and settled in another, because sending waits for another machine. */
async function sendAll(run: Run, how: Sending, rows: OutboxRow[]): Promise<void> {
  const { deps, organisation, rest } = run;
  const { database, clock, log } = deps;
  const taken = await claim(run, how, rows);
  const renewing = setInterval(() => void renew(run, taken).catch(() => {}), lease / 2);
  renewing.unref();
  const sent = await Promise.all(
    taken.map(async ({ row, parcel }) => ({ row, parcel, outcome: await send(parcel) })),
  );
  clearInterval(renewing);
  for (const { row, outcome } of sent) {
    if (outcome.state === 'failed')
      log.warn({ [row.kind]: row.subject, code: outcome.fault.code }, `a ${row.kind} failed`);
    const wait = outcome.state === 'failed' ? outcome.fault.rest : 0;
    if (wait > 0) rest.until = Math.max(rest.until, clock.now() + wait);
  }
  await database.within(organisation, async (tx) => {
    for (const { row, parcel, outcome } of sent) {
      if (await writeOutcome(deps, tx, how, row, outcome)) await parcel.settle(tx, outcome);
    }
  });
}

function claim({ deps, organisation, aroundRow }: Run, how: Sending, rows: OutboxRow[]): Promise<Taken[]> {
  const { database, clock } = deps;
  return database.within(organisation, async (tx) => {
    const now = clock.now();
    const taken: Taken[] = [];
    for (const { id } of rows) {
      const row = await claimRow(tx, id, { now, until: now + lease });
      if (!row) continue;
      const parcel = await how.open(aroundRow(row), tx, row);
      if (!parcel) await writeTry(tx, id, { ...row, doneAt: now });
      else if ('later' in parcel)
        await writeTry(tx, id, { ...row, attempts: row.attempts - 1, runAt: parcel.later });
      else taken.push({ row, parcel });
    }
    return taken;
  });
}

/** However slow the other side is, nobody else begins what is still under way here. */
async function renew({ deps, organisation }: Run, taken: Taken[]): Promise<void> {
  const until = deps.clock.now() + lease;
  await deps.database.within(organisation, async (tx) => {
    for (const { row } of taken) await renewClaim(tx, row.id, until);
  });
}

/** Never throws: how it went is the answer. */
async function send({ send: go }: Parcel): Promise<Outcome> {
  if (!go) return { state: 'stopped' };
  try {
    await go();
    return { state: 'sent' };
  } catch (fault) {
    if (fault instanceof SendFault) return { state: 'failed', fault };
    return { state: 'failed', fault: new SendFault((fault as Error).name, false) };
  }
}

/** Gives whether that was the end of it: sent, stopped, or given up. Otherwise it is tried again. */
async function writeOutcome(
  { clock }: Deps,
  tx: Parameters<typeof writeTry>[0],
  how: Sending,
  row: OutboxRow,
  outcome: Outcome,
): Promise<boolean> {
  const now = clock.now();
  const { attempts } = row;
  const fault = outcome.state === 'failed' ? outcome.fault : null;
  const error = fault?.code ?? null;
  const pause = fault && !fault.permanent ? how.pauseAfter(attempts) : null;
  const tried = { attempts, runAt: row.runAt, doneAt: null, failedAt: null, error };
  if (pause !== null)
    await writeTry(tx, row.id, { ...tried, runAt: now + Math.max(pause, fault?.rest ?? 0) });
  else await writeTry(tx, row.id, { ...tried, ...(fault ? { failedAt: now } : { doneAt: now }) });
  return pause === null;
}
