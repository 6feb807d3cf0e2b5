import type { Database } from '@frontdoor/database';
import { beginOversight, endOversight } from '../features/oversight/store.ts';
import { findOrganisation, type Organisation } from '../features/surgeries/find.ts';
import type { Clock } from '../platform/clock.ts';
import { withDatabase } from './command.ts';
import { CommandError, options } from './options.ts';

type Deps = { database: Database; clock: Clock };

/** `oversight add`: from now on a commissioner sees a practice's figures and closures, and no request. */
export async function oversightAdd(words: string[]): Promise<number> {
  const given = options(words, ['commissioner', 'practice'], []);
  await withDatabase(async (deps) => {
    const both = await find(deps, given);
    const ids = { commissioner: both.commissioner.id, practice: both.practice.id };
    await beginOversight(deps.database, { ...ids, at: deps.clock.now() });
    console.log(
      `${both.commissioner.name} sees figures and closures of ${both.practice.name} from now on, and no request. The practice's managers are shown that.`,
    );
  });
  return 0;
}

/** `oversight end`: no longer. */
export async function oversightEnd(words: string[]): Promise<number> {
  const given = options(words, ['commissioner', 'practice'], []);
  await withDatabase(async (deps) => {
    const both = await find(deps, given);
    const ids = { commissioner: both.commissioner.id, practice: both.practice.id };
    if (!(await endOversight(deps.database, { ...ids, at: deps.clock.now() })))
      throw new CommandError(`${both.commissioner.name} does not oversee ${both.practice.name}.`);
    console.log(`${both.commissioner.name} no longer sees figures of ${both.practice.name}.`);
  });
  return 0;
}

async function find(
  deps: Deps,
  given: { commissioner: string; practice: string },
): Promise<{ commissioner: Organisation; practice: Organisation }> {
  const commissioner = await findOrganisation(deps, given.commissioner);
  if (commissioner?.kind !== 'commissioner')
    throw new CommandError(
      `There is no commissioner at /${given.commissioner}. Add one first: npm run frontdoor -- practice add --kind commissioner ...`,
    );
  const practice = await findOrganisation(deps, given.practice);
  if (practice?.kind !== 'practice')
    throw new CommandError(`There is no practice at /${given.practice}. Check the last part of its address.`);
  return { commissioner, practice };
}
