import {
  addOrganisation,
  type NewOrganisation,
  organisationKinds,
  slugFault,
} from '../features/organisations/add.ts';
import { withDatabase } from './command.ts';
import { CommandError, options } from './options.ts';

/** `practice add`: a new tenant with core hours on every route. Gives the exit code. */
export async function practiceAdd(words: string[]): Promise<number> {
  const given = options(words, ['name', 'slug', 'town', 'phone', 'address'], ['ods', 'kind']);
  const kind = (given.kind ?? 'practice') as NewOrganisation['kind'];
  if (!organisationKinds.includes(kind))
    throw new CommandError(`--kind must be one of ${organisationKinds.join(', ')}`);
  // R99: one letter and five digits for a GP practice.
  if (given.ods && !/^[A-Z]\d{5}$/.test(given.ods))
    throw new CommandError('--ods must be a letter and five digits, for example B86001');
  const fault = slugFault(given.slug);
  if (fault) throw new CommandError(fault);
  await withDatabase(async (deps) => {
    const { name, slug, town, phone, address } = given;
    try {
      await addOrganisation(deps, { name, slug, town, phone, address, kind, odsCode: given.ods ?? null });
    } catch (problem) {
      throw new CommandError((problem as Error).message);
    }
  });
  console.log(
    `${given.name} is at /${given.slug}. Next: npm run frontdoor -- staff add --practice ${given.slug} ...`,
  );
  console.log('Its keys are in keys.json in the data folder. Back that file up apart from the database.');
  return 0;
}
