import type { Changed, Finish, Outcome } from '@frontdoor/contract';
import { newId, type Tx, type Vault } from '@frontdoor/database';
import { isForClinician, mayFinish } from '@frontdoor/safety';
import { notAllowed, Problem } from '../../platform/problem.ts';
import { londonToday } from '../../platform/today.ts';
import { mustHaveNoAlarm } from '../alarms/open.ts';
import { mustHaveDecided } from '../contact-changes/undecided.ts';
import { addMessage } from '../messages/add.ts';
import { answerAll } from '../messages/thread-store.ts';
import type { Staff } from '../staff/guards.ts';
import { answeredByFinish } from '../tasks/answered.ts';
import { endTasksAbout } from '../tasks/open.ts';
import { allTasksOf } from '../tasks/store.ts';
import { mustHaveNoCallToCome } from '../video/may-finish.ts';
import { type Act, type ActDeps, act } from './act.ts';
import type { Consultation } from './change-store.ts';
import { rankOf } from './new-request-rows.ts';
import { finishFacts, openRequest } from './request-facts.ts';
import { turnInHours } from './turn.ts';
import { nothingDue } from './waiting.ts';
import { isWithdrawn } from './withdrawn.ts';

/** Outcomes that say why there was no response; a clinician's for anything clinical (R70). */
const withoutResponse: readonly Outcome[] = ['no-action', 'not-reached', 'not-our-patient'];

/**
 * Finishes a request with its outcome (R74). Who may is ruled by S33 and R70; anything but the outcomes above first
 * needs a recorded response, because an acknowledgement is none (R58, R61).
 */
export function finish(deps: ActDeps, which: Act, { outcome, text }: Finish): Promise<Changed> {
  const { vault } = deps.database;
  const author = which.staff.member.id;
  return act(deps, which, async ({ tx, request, now }) => {
    await mustBeAllowedToFinish(tx, vault, { staff: which.staff, request, outcome, now });
    await mustHaveNoAlarm(tx, request.id);
    await mustHaveNoCallToCome(tx, request.id);
    mustHaveResponse(request, outcome);
    const id = newId();
    if (text !== '') {
      await addMessage(tx, vault, { id, consultation: request.id, kind: 'note', author, text, now });
    }
    await answerAll(tx, request.id, now);
    const ending = { now, by: author, outcome: 'not-needed' } as const;
    await endTasksAbout(tx, { consultation: request.id, reasons: answeredByFinish }, ending);
    return {
      set: finished(request, outcome, now),
      action: 'finished',
      detail: { outcome },
      ...(text === '' ? {} : { message: id }),
    };
  });
}

/** Throws 409 where the patient has had no response and this outcome needs one (R58, R61). */
export function mustHaveResponse(request: Consultation, outcome: Outcome): void {
  if (request.respondedAt === null && needsResponse(request, outcome)) throw noResponse();
}

/** "Not our patient" takes a word to the sender when what they sent is clinical or flagged (S24). */
function needsResponse(request: Consultation, outcome: Outcome): boolean {
  const toldNobody = request.nationalType === 'clinical' || request.flagLevel !== null;
  return outcome === 'not-our-patient' ? toldNobody : !withoutResponse.includes(outcome);
}

/** Throws the reason when this member may not finish this request this way. */
export async function mustBeAllowedToFinish(
  tx: Tx,
  vault: Vault,
  { staff, request, outcome, now }: { staff: Staff; request: Consultation; outcome: Outcome; now: number },
): Promise<void> {
  const withdrawn = await isWithdrawn(tx, request);
  const today = londonToday(now).date;
  const facts = finishFacts(request, openRequest(vault, request), { today, withdrawn, outcome });
  const leave = mayFinish(staff.member.role, facts);
  if (!leave.ok) throw notAllowed(leave.why);
  await mustHaveDecided(tx, request, outcome);
  if (staff.member.role !== 'clinician' && (await waitsForDecision(tx, request)))
    throw notAllowed(decideFirst);
}

/** Nothing clinical that nobody answers ends before a clinician has decided (S34). */
async function waitsForDecision(tx: Tx, request: Consultation): Promise<boolean> {
  if (!isForClinician(request)) return false;
  const tasks = await allTasksOf(tx, request.id);
  return tasks.some(({ kind, doneAt }) => kind === 'decide' && doneAt === null);
}

const decideFirst = 'A clinician has to decide what happens now. Then it can be finished.';

/** The row of a finished request: out of every open queue, waited for by nobody. */
export function finished(
  { flagLevel }: Pick<Consultation, 'flagLevel'>,
  outcome: Outcome,
  now: number,
): Partial<Consultation> {
  return {
    state: 'finished',
    finishedAt: now,
    outcome,
    rank: rankOf(flagLevel, true),
    // All that is finished has one turn: its list goes by arrival alone.
    turn: turnInHours('routine'),
    unread: false,
    ...nothingDue,
  };
}

const noResponse = () =>
  new Problem(
    409,
    'no-response',
    'The patient has had no response',
    'Reply, log a call in which you spoke, or record the response. Then finish.',
  );
