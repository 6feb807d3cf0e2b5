import type { Reader, Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { localNumbers } from '../local-numbers/read.ts';
import { safetySettings } from '../safety-settings/read.ts';
import { attendanceOf } from '../surgeries/attendance.ts';
import type { Organisation } from '../surgeries/find.ts';
import type { Around } from './advice.ts';

/** What advice depends on at this moment in one surgery. */
export async function aroundNow(
  deps: Pick<Deps, 'clock' | 'calendar'>,
  reader: Reader | Tx,
  organisation: Organisation,
): Promise<Around> {
  const [numbers, { maternityWeek }] = [await localNumbers(reader), await safetySettings(reader)];
  return { attendance: attendanceOf(deps, organisation), numbers, maternityWeek };
}
