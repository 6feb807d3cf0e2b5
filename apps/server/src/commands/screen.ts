import { createInterface } from 'node:readline';
import { readRuleBook } from '@frontdoor/content/rule-book';
import { compileRules, type Facts, nothingKnown, type Rules, screen as read, warns } from '@frontdoor/safety';
import { z } from 'zod';

const perYear: Record<string, number> = { day: 365.25, week: 52.18, month: 12, year: 1 };
const sexes = { f: 'female', female: 'female', m: 'male', male: 'male' } as const;

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() }).catchall(z.unknown());

/** Years, also of "5 weeks" and "67": what cannot be read is not known, and the text is read all the same. */
function ageOf(age: unknown): number | null {
  if (typeof age === 'number') return age >= 0 && age < 130 ? age : null;
  const said = /^\s*(\d+(?:\.\d+)?)\s*(day|week|month|year)?s?\b/i.exec(String(age ?? ''));
  return said ? Number(said[1]) / perYear[(said[2] ?? 'year').toLowerCase()]! : null;
}

/**
 * `screen`: reads texts as JSON lines on standard input and writes what the rules make of each, one line for one line,
 * in order. A line that cannot be read is answered with its error and stops nothing. Gives the exit code.
 */
export async function screen(): Promise<number> {
  const rules = compileRules(readRuleBook());
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    if (!process.stdout.write(`${JSON.stringify(answer(rules, line))}\n`))
      await new Promise((done) => process.stdout.once('drain', done));
  }
  return 0;
}

/** What is written for one line. */
export function answer(rules: Rules, line: string): object {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { id: null, error: 'This line is not JSON' };
  }
  const given = Line.safeParse(json);
  if (!given.success) {
    const [fault] = given.error.issues;
    return { id: null, error: `${fault?.path.join('.') || 'the line'}: ${fault?.message}` };
  }
  const { id, text, age, sex, pregnant, author } = given.data;
  const facts: Facts = {
    ...nothingKnown,
    ageYears: ageOf(age),
    sex: sexes[String(sex ?? '').toLowerCase() as keyof typeof sexes] ?? null,
    pregnant: typeof pregnant === 'boolean' ? pregnant : null,
    author: author === 'other' ? 'other' : 'self',
  };
  const { flags, unread } = read(rules, { pieces: [{ field: 'text', text }], facts });
  return {
    id,
    warn: flags.some(({ destination }) => warns(destination)),
    destination: flags[0]?.destination ?? null,
    flags: flags.map(({ rule, version, destination, words }) => ({ rule, version, destination, words })),
    ...(unread[0] ? { unread: unread[0].reason } : {}),
  };
}
