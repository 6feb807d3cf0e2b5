import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import bundled from '@frontdoor/content/bank-holidays.json' with { type: 'json' };
import type { Calendar } from '@frontdoor/hours';
import { knownHolidays } from '../features/holidays/known.ts';
import { answerDeadline } from './deadline-line.ts';
import { CommandError } from './options.ts';

/**
 * `deadline`: when a request received at a time must have had its response (R53, R54). Without a time it answers lines
 * of "<time> <urgency>" from standard input, one line for one line, in order; one that cannot be read is answered with
 * its error and stops nothing. A practice's own hours move no due time, so it is only looked whether there is one.
 * Gives the exit code: 1 when something could not be read.
 */
export async function deadline(words: string[]): Promise<number> {
  const { practice, given } = read(words);
  if (practice !== undefined) await mustBeThere(practice);
  const calendar = knownHolidays(process.env.FRONTDOOR_DATA || 'data', bundled);
  if (given.length === 0) return answerLines(calendar);
  const { line, code } = answerLine(given.join(' '), calendar);
  if (code === 0) console.log(line);
  else console.error(line);
  return code;
}

function read(words: string[]): { practice: string | undefined; given: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { practice: { type: 'string' } },
      allowPositionals: true,
    });
    return { practice: values.practice, given: positionals };
  } catch (fault) {
    throw new CommandError((fault as Error).message);
  }
}

/** The database is opened only here: the rules need none. */
async function mustBeThere(slug: string): Promise<void> {
  const { withDatabase } = await import('./command.ts');
  const { findOrganisation } = await import('../features/surgeries/find.ts');
  await withDatabase(async (deps) => {
    if (await findOrganisation(deps, slug)) return;
    throw new CommandError(
      `error: There is no practice at /${slug}. Leave --practice out, or add it first: npm run frontdoor -- practice add`,
    );
  });
}

async function answerLines(calendar: Calendar): Promise<number> {
  let worst = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (text.trim() === '') continue;
    const { line, code } = answerLine(text, calendar);
    worst = Math.max(worst, code);
    if (!process.stdout.write(`${line}\n`)) await new Promise((done) => process.stdout.once('drain', done));
  }
  return worst;
}

function answerLine(text: string, calendar: Calendar): { line: string; code: 0 | 1 } {
  try {
    return { line: answerDeadline(text, calendar), code: 0 };
  } catch (fault) {
    if (!(fault instanceof CommandError)) throw fault;
    return { line: `error: ${fault.message}`, code: 1 };
  }
}
