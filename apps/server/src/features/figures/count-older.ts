import { setTimeout } from 'node:timers/promises';
import type { Who } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import type { RequestContent, RowContent } from '../consultations/content.ts';
import { allOrganisations } from '../organisations/store.ts';
import { insertUsage, type UsageRow, usageRow } from './count.ts';
import { isAllCounted, type Older, olderSlice } from './count-older-store.ts';

type OlderDeps = Pick<Deps, 'database' | 'log'>;

/** Patients and staff come first: so long nothing is done between two slices. Milliseconds. */
const rest = 50;

/**
 * Counts in the background what was received before requests were counted as they came, so that figures of older weeks
 * have bands too. Gives the way to stop, which waits for the slice at hand.
 */
export function startCounting(deps: OlderDeps): () => Promise<void> {
  const stopping = new AbortController();
  const counting = countOlder(deps, stopping.signal).catch((fault) =>
    deps.log.error({ type: fault.name }, 'counting older requests'),
  );
  return async () => {
    stopping.abort();
    await counting;
  };
}

/**
 * The newest first, a slice in a transaction. Whatever ends it in between, the counted ones are all those after some
 * request: the oldest is counted last, and when it is nothing is left to do.
 */
export async function countOlder({ database }: OlderDeps, signal?: AbortSignal): Promise<void> {
  for (const { id: organisation } of await allOrganisations(database)) {
    let before: string | null = null;
    while (!signal?.aborted && !(await database.read(organisation, isAllCounted))) {
      const slice: Older[] = await database.read(organisation, (reader) => olderSlice(reader, before));
      const last = slice.at(-1);
      if (!last) break;
      const rows = slice.flatMap((each) => (each.counted ? [] : [countedRow(database, organisation, each)]));
      await database.within(organisation, async (tx) => {
        for (const row of rows) await insertUsage(tx, row);
      });
      before = last.id;
      await setTimeout(rest, undefined, { signal: signal ?? undefined }).catch(() => {});
    }
  }
}

function countedRow({ vault }: OlderDeps['database'], organisation: string, each: Older): UsageRow {
  const open = <T>(sealed: string) => JSON.parse(vault.unseal(organisation, sealed)) as T;
  const { birthDate } = open<RowContent>(each.row);
  const { language, postcode, answered } = open<RequestContent>(each.content);
  return usageRow({
    ...{ organisation, consultation: each.id, receivedAt: each.receivedAt, who: each.who as Who },
    ...{ birthDate, language, postcode, answered },
  });
}
