import type { Deps } from '../../platform/deps.ts';
import { publicUrl } from '../../platform/public-url.ts';
import { type DeliveryRow, deliveryById } from '../deliveries/store.ts';
import { mayGo, send } from './send.ts';
import { type Outcome, settle } from './settle.ts';
import { claimRows, dueRows, type OutboxRow } from './store.ts';
import type { Transports } from './transports.ts';
import type { Sender } from './words.ts';

/** How many deliveries are taken at once. */
export const batch = 20;

/** Longer than any transport waits; after it, what a dead process had taken is anybody's again. Milliseconds. */
const lease = 2 * 60_000;

type Taken = { row: OutboxRow; delivery: DeliveryRow; go: boolean };

/**
 * Takes what is due for one organisation, sends it, and settles it. Claimed in one transaction and settled in
 * another, because sending waits for another machine. Gives how many were taken.
 */
export async function runBatch(
  deps: Deps,
  transports: Transports,
  organisation: Sender & { id: string },
): Promise<number> {
  const { database, clock } = deps;
  const waiting = await database.read(organisation.id, (reader) => dueRows(reader, clock.now(), batch));
  if (waiting.length === 0) return 0;
  const taken = await claim(deps, organisation.id, waiting);
  const url = publicUrl(deps.config);
  const settled = await Promise.all(
    taken.map(async ({ row, delivery, go }) => ({
      row,
      delivery,
      outcome: go
        ? await send(transports, database.vault, { delivery, sender: organisation, url })
        : ({ state: 'stopped' } satisfies Outcome),
    })),
  );
  for (const { outcome, delivery } of settled) {
    if (outcome.state === 'failed')
      deps.log.warn({ delivery: delivery.id, code: outcome.fault.code }, 'a delivery failed');
  }
  await database.within(organisation.id, async (tx) => {
    for (const each of settled) await settle(deps, tx, each);
  });
  return waiting.length;
}

function claim({ database, clock }: Deps, organisation: string, waiting: OutboxRow[]): Promise<Taken[]> {
  return database.within(organisation, async (tx) => {
    const now = clock.now();
    const ids = waiting.map(({ id }) => id);
    const rows = await claimRows(tx, ids, { now, until: now + lease });
    const taken: Taken[] = [];
    for (const row of rows) {
      const delivery = await deliveryById(tx, row.subject);
      if (delivery) taken.push({ row, delivery, go: await mayGo(tx, delivery) });
    }
    return taken;
  });
}
