import type { OutreachPatient, StartConversation, Started } from '@frontdoor/contract';
import { isEmail, isValidNhsNumber, tidyNhsNumber, tidyPhone } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { invalid } from '../../platform/problem.ts';
import { londonToday } from '../../platform/today.ts';
import { heldUntil } from '../consultations/held.ts';
import type { Staff } from '../staff/guards.ts';
import { messagingSettings } from '../switches/settings.ts';
import { answerByOf } from './asked-by.ts';
import { type Begin, beginConversation } from './begin.ts';
import { expectsAnswer } from './expects.ts';
import { mustBeThem } from './must-be-them.ts';
import { cannotWrite, noReplies, notLive } from './start-faults.ts';

type Fault = { path: string; message: string };

/** Nobody has been older. Years. */
const oldest = 130;

/**
 * Staff begin a conversation with one patient (E00023, E00090). Pressed twice it is one; changed in between, because the
 * first answer was lost on the line, it is another: nothing is dropped.
 */
export async function startConversation(
  deps: Deps,
  staff: Staff,
  given: StartConversation,
): Promise<Started> {
  const { organisation, member } = staff;
  if (organisation.liveAt === null) throw notLive();
  const { questionnaire: id, attachments, urgent, to } = given;
  const { submission: _, to: __, urgent: ___, attachments: ____, answerBy: _____, ...ask } = given;
  const questionnaire = id === null ? null : (deps.content.questionnaires[id] ?? null);
  if (id !== null && !questionnaire)
    throw invalid([{ path: 'questionnaire', message: 'Choose a questionnaire from the list' }]);
  const begin: Begin = {
    submission: `${member.id} ${deps.database.vault.token(organisation.id, 'began', JSON.stringify(given))}`,
    startedBy: member.id,
    batch: null,
    patient: readPatient(to, londonToday(deps.clock.now()).date),
    checked: to.fromRecord,
    ask,
    questionnaire: questionnaire && { id: questionnaire.id, version: questionnaire.version },
    answerBy: answerByOf(given, deps.clock.now()),
    urgent,
    attachments,
  };
  return deps.database.within(organisation.id, async (tx) => {
    await mustBeThem(deps, tx, begin);
    if (expectsAnswer(ask) && !(await messagingSettings(tx)).messages) throw noReplies();
    const begun = await beginConversation(deps, tx, begin);
    if ('fault' in begun) throw cannotWrite(begun.fault);
    const { consultation, reference, channel, message } = begun;
    const holdMs = heldUntil(deps.clock.now(), urgent) - deps.clock.now();
    return { id: consultation, reference, channel, message, holdMs };
  });
}

/** The patient's details, tidied. Throws 422 with each that is no use. */
function readPatient(to: OutreachPatient, today: string): Begin['patient'] {
  const faults: Fault[] = [];
  const part = (
    path: string,
    typed: string | null,
    tidy: (typed: string) => string | null,
    message: string,
  ) => {
    if (typed === null || typed.trim() === '') return null;
    const tidied = tidy(typed.trim());
    if (tidied === null) faults.push({ path: `to.${path}`, message });
    return tidied;
  };
  const nhsNumber = part('nhsNumber', to.nhsNumber, readNhsNumber, 'This NHS number is not right. Check it');
  const phone = part('phone', to.phone, tidyPhone, 'Enter a whole phone number');
  const email = part(
    'email',
    to.email,
    (typed) => (isEmail(typed) ? typed : null),
    'Enter a whole email address',
  );
  const earliest = `${Number(today.slice(0, 4)) - oldest}${today.slice(4)}`;
  if (to.birthDate > today || to.birthDate < earliest)
    faults.push({ path: 'to.birthDate', message: 'Check the date of birth' });
  if (faults.length > 0) throw invalid(faults);
  const { patient: known, name, birthDate } = to;
  return { known, name, birthDate, nhsNumber, phone, email };
}

function readNhsNumber(typed: string): string | null {
  const digits = tidyNhsNumber(typed);
  return isValidNhsNumber(digits) ? digits : null;
}
