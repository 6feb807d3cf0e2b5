import type { Deps } from '../../platform/deps.ts';
import { Problem } from '../../platform/problem.ts';
import { type Actor, logSetting } from '../audit/log.ts';
import { forgetOrganisation, type Organisation } from '../surgeries/find.ts';
import { readFacts } from './facts.ts';
import { missing } from './missing.ts';
import { markLive } from './store.ts';

/**
 * Lets a practice take requests from now on. Refused, with all that is missing in words, while an alarm could reach
 * nobody (S2) or patients would be sent to a number that is not there (S11). It is never taken back by a later gap: that
 * warns. Done twice it is done once.
 */
export async function goLive(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  organisation: Pick<Organisation, 'id' | 'slug'>,
  actor: Actor,
): Promise<void> {
  const at = clock.now();
  await database.within(organisation.id, async (tx) => {
    const lacking = missing(await readFacts(tx, database.vault));
    if (lacking.length > 0) throw notReady(lacking);
    if (await markLive(tx, at)) {
      await logSetting(tx, database.vault, { at, actor, action: 'went-live', detail: {} });
    }
  });
  forgetOrganisation(database, organisation.slug);
}

function notReady(lacking: { part: string; words: string }[]): Problem {
  return new Problem(
    409,
    'not-ready',
    'The practice cannot go live yet',
    lacking.length === 1 ? 'One thing is missing.' : `${lacking.length} things are missing.`,
    lacking.map(({ part, words }) => ({ path: part, message: words })),
  );
}
