import type { AllClear, EndOfDayPart } from '@frontdoor/contract';
import { endOfDayParts } from '@frontdoor/contract';
import type { Reader, Tx, Vault } from '@frontdoor/database';
import { atLondon, sayDayAndTime, sayTime } from '@frontdoor/hours';
import { openAlarms } from '../alarms/store.ts';
import type { RowContent } from '../consultations/content.ts';
import { clinicianFirst } from '../consultations/hidden.ts';
import { type Day, type Found, requestsOfPart, tasksOfPart } from './parts-store.ts';

type Part = AllClear['parts'][number];

/** How many of each part are shown; the rest is in its queue. */
const shown = 5;

type Known = { vault: Vault; seesAll: boolean; day: Day };

/** What must be dealt with before a practice closes for the day, part by part, the first few of each by name. */
export async function partsOf(reader: Reader | Tx, known: Known): Promise<Part[]> {
  const parts: Part[] = [];
  for (const part of endOfDayParts) {
    const { count, first } = await findPart(reader, part, known.day);
    parts.push({ part, count, first: first.map((found) => show(reader.organisation, part, found, known)) });
  }
  return parts;
}

async function findPart(
  reader: Reader | Tx,
  part: EndOfDayPart,
  day: Day,
): Promise<{ count: number; first: Found[] }> {
  if (part === 'tasks' || part === 'not-delivered') return tasksOfPart(reader, part, day, shown);
  if (part !== 'alarms') return requestsOfPart(reader, part, day, shown);
  const open = await openAlarms(reader);
  const first = open.slice(0, shown).map(({ alarm: { consultation, raisedAt: at }, row, restricted }) => {
    return { consultation, row, restricted, at };
  });
  return { count: open.length, first };
}

/** One line. A request that is hidden from this member names nobody (S27). */
function show(
  organisation: string,
  part: EndOfDayPart,
  { consultation, row, restricted, at }: Found,
  { vault, seesAll, day }: Known,
): Part['first'][number] {
  const hidden = restricted && !seesAll;
  const { name } = JSON.parse(vault.unseal(organisation, row)) as RowContent;
  return { consultation, name: hidden ? clinicianFirst : name, words: words[part](sayAt(at, day.now)), at };
}

const words: Record<EndOfDayPart, (at: string) => string> = {
  alarms: (at) => `Red flag of ${at}. Nobody has acted on it`,
  'first-looks': (at) => `Needs its first look by ${at}`,
  urgent: (at) => `Urgent, due by ${at}`,
  'due-today': (at) => `Due by ${at}`,
  overdue: (at) => `Overdue since ${at}`,
  tasks: (at) => `To do by ${at}`,
  'not-delivered': (at) => `A message reached nobody. To do by ${at}`,
  'set-aside': (at) => `Set aside at ${at}. Nobody has looked at it`,
};

function sayAt(at: number, now: number): string {
  const then = atLondon(at);
  return then.toPlainDate().equals(atLondon(now).toPlainDate()) ? sayTime(then) : sayDayAndTime(then);
}
