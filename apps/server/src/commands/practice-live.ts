import { goLive } from '../features/go-live/go-live.ts';
import { findOrganisation } from '../features/surgeries/find.ts';
import { Problem } from '../platform/problem.ts';
import { withDatabase } from './command.ts';
import { CommandError, options } from './options.ts';

/** `practice live`: lets a practice take requests, or says all that is missing. Gives the exit code. */
export async function practiceLive(words: string[]): Promise<number> {
  const { practice } = options(words, ['practice'], []);
  await withDatabase(async (deps) => {
    const organisation = await findOrganisation(deps, practice);
    if (!organisation)
      throw new CommandError(`There is no practice at /${practice}. Add it first: practice add`);
    try {
      await goLive(deps, organisation, 'system');
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      const lacking = problem.errors.map(({ message }) => `  - ${message}`);
      const where = `A manager of the practice does this at /staff/${practice}/safety, then try again.`;
      throw new CommandError([`${problem.title}. ${problem.message}`, ...lacking, where].join('\n'));
    }
    console.log(`${organisation.name} is live: patients can use /${practice} from now on.`);
  });
  return 0;
}
