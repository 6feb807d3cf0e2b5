import type { State } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { nameWords } from '../patients/names.ts';
import { phoneDigits, tokenMaker } from '../patients/tokens.ts';
import { type Filters, type ListRow, rowsByIds } from './list-store.ts';
import { readReference } from './reference.ts';
import { idByReference, idsByPatient, idsByTokens } from './search-store.ts';

/** More than this is no answer to a search: type another word. */
const most = 100;

/** What somebody typed to find a request by. */
type Sought =
  | { by: 'reference'; reference: string; words: string[] }
  | { by: 'birth-date'; date: string }
  | { by: 'number'; digits: string }
  | { by: 'words'; words: string[] };

/** Reads a search the way a receptionist types it: a reference, a date of birth, a phone or NHS number, or names. */
function readSearch(typed: string): Sought {
  const text = typed.trim();
  const joined = text.replace(/[\s-]/g, '');
  const date = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text);
  if (date) return { by: 'birth-date', date: `${date[3]}-${two(date[2]!)}-${two(date[1]!)}` };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { by: 'birth-date', date: text };
  if (/^\+?\d{10,14}$/.test(joined)) return { by: 'number', digits: phoneDigits(joined) };
  const reference = readReference(text);
  if (reference) return { by: 'reference', reference, words: nameWords(text) };
  return { by: 'words', words: nameWords(text) };
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

/** Finds requests of every state, newest first; whole words, as only their tokens are kept. */
export async function search(
  { database }: Pick<Deps, 'database'>,
  reader: Reader,
  typed: string,
  { kind, urgency, assignee, team, state }: Filters & { state?: State },
): Promise<ListRow[]> {
  const ids = await findIds({ database }, reader, typed);
  if (ids.length === 0) return [];
  const rows = await rowsByIds(reader, ids);
  return rows
    .filter((row) => !kind || row.kind === kind)
    .filter((row) => !urgency || row.urgency === urgency)
    .filter((row) => !team || row.team === team)
    .filter((row) => !state || row.state === state)
    .filter((row) => !assignee || (row.assignee ?? 'none') === assignee)
    .sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** The ids of requests somebody typed a search for, of every state. */
export function findIds(
  { database }: Pick<Deps, 'database'>,
  reader: Reader,
  typed: string,
): Promise<string[]> {
  return idsFor(reader, readSearch(typed), tokenMaker(database.vault, reader.organisation));
}

async function idsFor(reader: Reader, sought: Sought, token: (value: string) => string): Promise<string[]> {
  switch (sought.by) {
    case 'reference': {
      const found = await idByReference(reader, sought.reference);
      // Eight of its letters can be a name too.
      return found.length > 0 ? found : idsByWords(reader, sought.words, token);
    }
    case 'birth-date':
      return idsByPatient(reader, { birthToken: token(sought.date) }, most);
    case 'number': {
      const value = token(sought.digits);
      const byPhone = await idsByTokens(reader, [value], most);
      return [...new Set([...byPhone, ...(await idsByPatient(reader, { nhsToken: value }, most))])];
    }
    case 'words':
      return idsByWords(reader, sought.words, token);
  }
}

function idsByWords(reader: Reader, words: string[], token: (value: string) => string): Promise<string[]> {
  return words.length === 0 ? Promise.resolve([]) : idsByTokens(reader, words.map(token), most);
}
