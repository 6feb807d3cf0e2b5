import type { SaveNumber } from '@frontdoor/contract';
import { sayPhone, tidyPhone } from '@frontdoor/questionnaire';
import { shortNumber } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { invalid } from '../../platform/problem.ts';
import { londonToday } from '../../platform/today.ts';
import { logSetting } from '../audit/log.ts';
import { mustManage } from '../safety-settings/manage.ts';
import type { Staff } from '../staff/guards.ts';
import { type NumberRow, numberRows, putNumber, removeNumber } from './store.ts';

type Kept = Omit<NumberRow, 'organisation'>;

/**
 * Keeps a local service's number with who checked it and when; an empty number takes it out, and patients are then sent
 * to 999, A&E or 111 (S11). Throws 403 for whoever is no manager, 422 for a number nobody could ring.
 */
export async function saveNumber(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  staff: Staff,
  given: SaveNumber,
): Promise<void> {
  mustManage(staff.member);
  const at = clock.now();
  const today = londonToday(at).date;
  const kept = given.number === '' ? null : readNumber(given, today);
  await database.within(staff.organisation.id, async (tx) => {
    const before = (await numberRows(tx)).find(({ service }) => service === given.service) ?? null;
    if (kept && before) mustBeChecked(before, kept, today);
    if (kept) await putNumber(tx, kept);
    else await removeNumber(tx, given.service);
    await logSetting(tx, database.vault, {
      at,
      actor: staff.member.id,
      action: 'local-number',
      detail: { service: given.service, from: before, to: kept },
    });
  });
}

function readNumber(given: SaveNumber, today: string): Kept {
  const number = shortNumber(given.number) ?? tidyPhone(given.number);
  const faults = [
    number === null && {
      path: 'number',
      message: 'Enter a phone number with its area code, like 0113 496 0123, or 111',
    },
    given.name === '' && { path: 'name', message: 'Enter the name patients will read' },
    given.checkedBy === '' && { path: 'checkedBy', message: 'Enter who rang the number to check it' },
    given.checkedOn === '' && { path: 'checkedOn', message: 'Enter the day it was checked' },
    given.checkedOn > today && { path: 'checkedOn', message: 'It cannot have been checked in the future' },
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw invalid(faults);
  return { ...given, number: sayPhone(number!) };
}

/** Another number under the old day would say that somebody had rung it then. */
function mustBeChecked(before: Kept, now: Kept, today: string): void {
  if (now.number === before.number || now.checkedOn > before.checkedOn || now.checkedOn === today) return;
  throw invalid([{ path: 'checkedOn', message: 'Ring the new number, then enter the day you did' }]);
}
