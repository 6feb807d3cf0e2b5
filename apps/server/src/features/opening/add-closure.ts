import type { AddClosure } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import { atLondon, touchesCoreHours } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { invalid } from '../../platform/problem.ts';
import { logSetting } from '../audit/log.ts';
import type { Staff } from '../staff/guards.ts';
import { forgetOrganisation } from '../surgeries/find.ts';
import { insertClosure } from './closures-store.ts';
import { mustManageOpening } from './manage.ts';

const minute = 60_000;
/** Longer than any fault or flood: a year typed wrong would shut the surgery out of its own form. Milliseconds. */
const longest = 31 * 24 * 60 * minute;

/** Nobody has ended it, and the commissioner has not answered. */
const stillOpen = {
  endedAt: null,
  endedBy: null,
  answer: null,
  answerNote: null,
  answeredBy: null,
  answeredAt: null,
};

/**
 * Closes routes for a while. Within core hours that takes a reason and whom the commissioner's contact was (R9). It ends
 * by itself (R10). Patients see it at once in this process, and within the 10 seconds an organisation is kept in others.
 */
export async function addClosure(
  deps: Pick<Deps, 'database' | 'clock' | 'calendar'>,
  { organisation, member }: Staff,
  given: AddClosure,
): Promise<void> {
  mustManageOpening(member);
  const at = deps.clock.now();
  const closure = read(given, at, deps.calendar);
  const { database } = deps;
  await database.within(organisation.id, async (tx) => {
    const row = { ...closure, id: newId(), madeBy: member.id, madeAt: at, ...stillOpen };
    await insertClosure(tx, row);
    await logSetting(tx, database.vault, {
      at,
      actor: member.id,
      action: 'closure-made',
      detail: { from: null, to: { ...closure, id: row.id } },
    });
  });
  forgetOrganisation(database, organisation.slug);
}

/** Throws 422 naming each field at fault. */
function read({ routes, ...given }: AddClosure, now: number, calendar: Deps['calendar']) {
  // Hours change on whole minutes; what begins now begins now.
  const startsAt = given.startsAt === null ? now : given.startsAt - (given.startsAt % minute);
  const endsAt = given.endsAt - (given.endsAt % minute);
  const reason = given.reason;
  const commissionerContact = given.commissionerContact;
  const inCoreHours = endsAt > startsAt && touchesCoreHours(atLondon(startsAt), atLondon(endsAt), calendar);
  const faults = [
    startsAt < now - minute && fault('startsAt', 'Enter a start from now on, or leave it empty to close now'),
    endsAt <= startsAt && fault('endsAt', 'It must end after it begins'),
    endsAt - startsAt > longest && fault('endsAt', 'A closure lasts 31 days at most. Enter an earlier end'),
    inCoreHours &&
      reason === '' &&
      fault(
        'reason',
        'Enter the reason: closing within core hours needs one. The commissioner can ask for it',
      ),
    inCoreHours &&
      commissionerContact === '' &&
      fault('commissionerContact', 'Enter whom you told at the commissioner (the integrated care board)'),
  ].filter((found) => found !== false);
  if (faults.length > 0) throw invalid(faults);
  return {
    routes: [...new Set(routes)].join(),
    startsAt,
    endsAt,
    inCoreHours,
    reason,
    commissionerContact,
  };
}

const fault = (path: string, message: string) => ({ path, message });
