import type { StartConversation, Started } from '@frontdoor/contract';
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
import { readPatient } from './read-patient.ts';
import { cannotWrite, noReplies, notLive } from './start-faults.ts';

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
    video: null,
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
