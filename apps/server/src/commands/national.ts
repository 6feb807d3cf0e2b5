import { parseArgs } from 'node:util';
import { nationalFormats } from '@frontdoor/contract';
import type { Database } from '@frontdoor/database';
import type { FormatName } from '../features/national/file-formats.ts';
import { loadMapping } from '../features/national/mapping.ts';
import { missedWeeks } from '../features/national/missed.ts';
import { listedPractices } from '../features/national/practices-store.ts';
import type { WeekJob } from '../features/national/produce.ts';
import { produceInto } from '../features/national/produce-into.ts';
import { sortPractices } from '../features/national/sort-practices.ts';
import { NotAWeek, sayWeek, type Week, weekOf } from '../features/national/week.ts';
import type { Clock } from '../platform/clock.ts';
import { withDatabase } from './command.ts';
import { sayLeftOut } from './left-out.ts';
import { nationalMonth } from './national-month.ts';
import { CommandError } from './options.ts';
import { toFolder } from './own-folder.ts';

type Deps = { database: Database; clock: Clock };

const how =
  'Ask for one of: --week <its Monday>, --missed, --month <YYYY-MM>; with --format json, xml or csv and --out <folder>';

/**
 * `national`: writes the seven files of one week, or of every missed week, or the two tables of a month, for all
 * practices on the participation list (R109 to R119). Gives the exit code.
 */
export async function national(words: string[]): Promise<number> {
  const { week: monday, missed, month, format, out } = read(words);
  if ([monday, missed, month].filter(Boolean).length !== 1 || !out) throw new CommandError(how);
  const mapping = loadMapping(process.env.FRONTDOOR_DATA || 'data');
  if (month) return withDatabase((deps) => nationalMonth(deps, { month, out, mapping }));
  if (!isFormat(format)) throw new CommandError(how);
  const week = monday ? readWeek(monday) : null;
  await withDatabase(async (deps) => {
    const { taking, leftOut } = sortPractices(await listedPractices(deps.database), mapping);
    const weeks = week ? [{ week, practices: taking }] : await missedWeeks(deps, taking, mapping);
    if (weeks.length === 0) console.log('No week was missed.');
    for (const [place, each] of weeks.entries()) {
      await produce(deps, out, { ...each, number: place + 1, format, mapping });
    }
    await sayLeftOut(deps.database, leftOut);
  });
  return 0;
}

function read(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        week: { type: 'string' },
        month: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        missed: { type: 'boolean' },
      },
    }).values;
  } catch (fault) {
    throw new CommandError(`${(fault as Error).message}. ${how}`);
  }
}

function isFormat(format: string | undefined): format is FormatName {
  return nationalFormats.some((each) => each === format);
}

function readWeek(monday: string): Week {
  try {
    return weekOf(monday);
  } catch (fault) {
    if (fault instanceof NotAWeek) throw new CommandError(fault.message);
    throw fault;
  }
}

async function produce(deps: Deps, folder: string, job: WeekJob): Promise<void> {
  const { paths, requests, over } = await toFolder(folder, () => produceInto(deps, folder, job));
  const [asked, practices] = [many(requests, 'request'), many(job.practices.length, 'practice')];
  console.log(`${sayWeek(job.week)}: ${asked}, ${practices}`);
  for (const path of paths) console.log(`  ${path}`);
  if (!over) console.log('  This week is not over: do not submit these files. Make them again once it is.');
}

function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
