import type { AllClear } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { Problem } from '../../platform/problem.ts';
import { londonToday } from '../../platform/today.ts';
import { firstLookCounts } from '../consultations/counts-store.ts';
import type { Staff } from '../staff/guards.ts';
import { nameOf, type Roster, rosterOf } from '../staff/roster.ts';
import { allClearOf, openAlarmCount, putAllClear } from './store.ts';

type AllClearDeps = Pick<Deps, 'database' | 'clock'>;

/** How the day stands: whether somebody has said that nothing waits, and what waits now. */
export async function allClear(deps: AllClearDeps, { organisation }: Staff): Promise<AllClear> {
  const roster = await rosterOf(deps, organisation.id);
  return deps.database.read(organisation.id, (reader) => stands(reader, deps.clock.now(), roster));
}

/**
 * Says for today that nothing waits, under a name (S5). Refused while a first look waits or an alarm is open, because
 * whoever reads "all clear" goes home.
 */
export async function sayAllClear(deps: AllClearDeps, { organisation, member }: Staff): Promise<AllClear> {
  const roster = await rosterOf(deps, organisation.id);
  return deps.database.within(organisation.id, async (tx) => {
    const at = deps.clock.now();
    const { day, firstLooks, alarms } = await stands(tx, at, roster);
    if (firstLooks > 0 || alarms > 0) throw notClear(firstLooks, alarms);
    await putAllClear(tx, { day, member: member.id, at });
    return stands(tx, at, roster);
  });
}

async function stands(reader: Reader | Tx, now: number, roster: Roster): Promise<AllClear> {
  const day = londonToday(now).date;
  const said = await allClearOf(reader, day);
  return {
    day,
    said: said && { who: nameOf(roster, said.member), at: said.at },
    firstLooks: (await firstLookCounts(reader, now)).waiting,
    alarms: await openAlarmCount(reader),
    parts: [],
  };
}

function notClear(firstLooks: number, alarms: number): Problem {
  const waiting = [
    ...(alarms > 0 ? [alarms === 1 ? '1 alarm has not ended' : `${alarms} alarms have not ended`] : []),
    ...(firstLooks > 0
      ? [
          firstLooks === 1
            ? '1 request waits for its first look'
            : `${firstLooks} requests wait for a first look`,
        ]
      : []),
  ];
  return new Problem(409, 'not-clear', 'It is not all clear', `${waiting.join(', and ')}.`);
}
