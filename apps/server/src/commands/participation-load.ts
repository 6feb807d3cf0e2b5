import { readFileSync } from 'node:fs';
import { loadMapping } from '../features/national/mapping.ts';
import { NotAList, readParticipation, takesPart } from '../features/national/participation.ts';
import { replaceList } from '../features/national/participation-store.ts';
import { withDatabase } from './command.ts';
import { CommandError } from './options.ts';

/** `participation load <file>`: puts this week's list of participating practices in place of the last. Gives the exit code. */
export async function participationLoad(words: string[]): Promise<number> {
  const [file, ...more] = words;
  if (!file || more.length > 0)
    throw new CommandError('Name one file: npm run frontdoor -- participation load practices.csv');
  const mapping = loadMapping(process.env.FRONTDOOR_DATA || 'data');
  const list = readList(file, (text) => readParticipation(text, mapping));
  await withDatabase(({ database, clock }) => replaceList(database, list, clock.now()));
  const approved = list.filter(({ status }) => takesPart(status, mapping)).length;
  console.log(`The participation list has ${list.length} practices now, ${approved} of them approved.`);
  console.log('Weeks they missed: npm run frontdoor -- national --missed --format json --out <folder>');
  return 0;
}

function readList<R>(file: string, read: (text: string) => R): R {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch (fault) {
    if (fault instanceof NotAList) throw new CommandError(`${file} was not loaded. ${fault.message}.`);
    throw new CommandError(`${file} cannot be read: ${(fault as NodeJS.ErrnoException).code}`);
  }
}
