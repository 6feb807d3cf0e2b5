import type { AllClear, EndOfDayPart } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { Problem } from '../../platform/problem.ts';
import { londonToday } from '../../platform/today.ts';
import { seesRestricted } from '../consultations/hidden.ts';
import type { Staff } from '../staff/guards.ts';
import { nameOf, type Roster, rosterOf } from '../staff/roster.ts';
import { answeredInTime } from './in-time.ts';
import { partsOf } from './parts.ts';
import { allClearOf, putAllClear, urgentSince } from './store.ts';

type AllClearDeps = Pick<Deps, 'database' | 'clock' | 'calendar'>;

/** How far back urgent requests are counted (R64). Milliseconds. */
const lookBack = 28 * 24 * 60 * 60_000;

/** How the day stands: whether somebody has said that nothing waits, and what waits now. */
export async function allClear(deps: AllClearDeps, staff: Staff): Promise<AllClear> {
  const roster = await rosterOf(deps, staff.organisation.id);
  return deps.database.read(staff.organisation.id, (reader) => stands(deps, reader, staff, roster));
}

/**
 * Says for today that nothing waits, under a name (S5). Refused while anything that has to be dealt with before closing
 * is not, because whoever reads "all clear" goes home. What comes after it waits all the same, and shows beside it.
 */
export async function sayAllClear(deps: AllClearDeps, staff: Staff): Promise<AllClear> {
  const { organisation, member } = staff;
  const roster = await rosterOf(deps, organisation.id);
  return deps.database.within(organisation.id, async (tx) => {
    const { day, parts } = await stands(deps, tx, staff, roster);
    const waiting = parts.filter(({ count }) => count > 0);
    if (waiting.length > 0) throw notClear(waiting);
    await putAllClear(tx, { day, member: member.id, at: deps.clock.now() });
    return stands(deps, tx, staff, roster);
  });
}

async function stands(
  { database, clock, calendar }: AllClearDeps,
  reader: Reader | Tx,
  staff: Staff,
  roster: Roster,
): Promise<AllClear> {
  const now = clock.now();
  const { date: day, ends: todayEnds } = londonToday(now);
  const said = await allClearOf(reader, day);
  const seesAll = await seesRestricted(reader, staff);
  const parts = await partsOf(reader, { vault: database.vault, seesAll, day: { now, todayEnds } });
  const countOf = (part: EndOfDayPart) => parts.find((each) => each.part === part)!.count;
  return {
    day,
    said: said && { who: nameOf(roster, said.member), at: said.at },
    firstLooks: countOf('first-looks'),
    alarms: countOf('alarms'),
    parts,
    urgentInTime: answeredInTime(await urgentSince(reader, now - lookBack), { now, calendar }),
  };
}

const words: Record<EndOfDayPart, { one: string; many: string }> = {
  alarms: { one: 'alarm has not ended', many: 'alarms have not ended' },
  'first-looks': { one: 'request waits for its first look', many: 'requests wait for a first look' },
  urgent: { one: 'urgent request is not dealt with', many: 'urgent requests are not dealt with' },
  'due-today': { one: 'request is due today', many: 'requests are due today' },
  overdue: { one: 'request is overdue', many: 'requests are overdue' },
  tasks: { one: 'call or task is to be done today', many: 'calls or tasks are to be done today' },
  'not-delivered': { one: 'message reached nobody', many: 'messages reached nobody' },
  'set-aside': { one: 'request is set aside unseen', many: 'requests are set aside unseen' },
};

function notClear(waiting: AllClear['parts']): Problem {
  const said = waiting.map(
    ({ part, count }) => `${count} ${count === 1 ? words[part].one : words[part].many}`,
  );
  const list = said.length === 1 ? said[0] : `${said.slice(0, -1).join(', ')}, and ${said.at(-1)}`;
  return new Problem(409, 'not-clear', 'It is not all clear', `${list}.`);
}
