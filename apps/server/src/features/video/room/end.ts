import { type EndVideo, isSnomedConcept } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../../platform/deps.ts';
import { invalid } from '../../../platform/problem.ts';
import { mustHaveNoAlarm } from '../../alarms/open.ts';
import { type Around, act, type Decided } from '../../consultations/act.ts';
import { finished, mustBeAllowedToFinish, mustHaveResponse } from '../../consultations/finish.ts';
import { lookedByResponse } from '../../consultations/first-look.ts';
import { inHand } from '../../consultations/in-hand.ts';
import { respond } from '../../consultations/waiting.ts';
import { addMessage } from '../../messages/add.ts';
import { answerAll } from '../../messages/thread-store.ts';
import { endSilence } from '../../silence/end.ts';
import type { Staff } from '../../staff/guards.ts';
import { answeredByCall, answeredByFinish } from '../../tasks/answered.ts';
import { endTasksAbout } from '../../tasks/open.ts';
import { endCallFor } from '../end-invitation.ts';
import { type CallRow, callById, updateCall } from '../store.ts';
import { mustFind } from './find.ts';
import { holdingMust } from './holding.ts';
import { endMessage, sayEnd } from './record.ts';
import { sealCode } from './sealed.ts';
import { tellUnread } from './tell-unread.ts';

type EndDeps = Pick<Deps, 'database' | 'clock' | 'calendar' | 'config' | 'live'>;

/**
 * Ends a call for everybody in it, with how it ended, the clinician's note, a code (E00088) and, where it is given, the
 * outcome that finishes the request (E00055), in one act. Speaking to the patient is the response (R58); that nobody
 * came is none, and finishes nothing.
 * @throws Problem 422 for what does not fit together, 403 and 409 as for finishing and for every act in a call
 */
export async function endCall(
  deps: EndDeps,
  { staff, call: id }: { staff: Staff; call: string },
  given: EndVideo,
): Promise<void> {
  const organisation = staff.organisation.id;
  const found = await deps.database.read(organisation, (reader) => mustFind(reader, staff, id));
  // Only an end with an outcome finishes what somebody may have written just now.
  const lock = given.outcome === null ? null : given.requestLock;
  await act(deps, { staff, consultation: found.request.id, lock }, async (around) => {
    const call = (await callById(around.tx, id))!;
    holdingMust(staff, call, given.lock);
    mustFit(call, given);
    around.tx.afterCommit(() => deps.live.callChanged(organisation, id, 'room'));
    return end(deps, { ...around, staff, call }, given);
  });
}

async function end(
  deps: EndDeps,
  { tx, request, now, staff, call }: Around & { staff: Staff; call: CallRow },
  given: EndVideo,
): Promise<Decided> {
  const { vault } = deps.database;
  const { ending, outcome } = given;
  const by = staff.member.id;
  // Whoever is in the call leaves with it, and what was not read is told, before its row says that it is over.
  await endCallFor(tx, call, { by, now });
  await tellUnread(deps, tx, { request, now });
  await updateCall(tx, call, {
    state: 'ended',
    endedAt: now,
    endedBy: by,
    ending,
    outcome,
    code: sealCode(vault, tx.organisation, given.code),
    changedAt: now,
  });
  const spoke = ending === 'held' || ending === 'by-phone';
  await addMessage(tx, vault, {
    id: endMessage(call.id),
    consultation: request.id,
    kind: 'call',
    author: by,
    text: sayEnd(given),
    response: spoke ? 'advice' : null,
    now,
  });
  const minutes = call.startedAt === null ? null : Math.round((now - call.startedAt) / 60_000);
  const spoken = spoke ? await answered(tx, request, { by, now }) : notSeen(request);
  return {
    set: {
      ...spoken,
      ...(outcome ? await finishWith(deps, tx, { staff, request, outcome, now, spoke }) : {}),
    },
    action: 'video-ended',
    detail: { call: call.id, ending, outcome, minutes },
    message: endMessage(call.id),
  };
}

/** Nobody spoke to them: what waited for the patient to come is with staff again, who find another way. */
const notSeen = (request: Around['request']) => (request.state === 'waiting' ? inHand(request) : {});

/** As after a phone call in which they spoke: see `logCall`. */
async function answered(tx: Tx, request: Around['request'], { by, now }: { by: string; now: number }) {
  await endSilence(tx, request.id, now);
  await endTasksAbout(
    tx,
    { consultation: request.id, reasons: answeredByCall },
    { now, by, outcome: 'reached' },
  );
  const who = { member: by, now };
  return { ...(await respond(tx, request, who)), ...inHand(request), ...lookedByResponse(request, who) };
}

type Finishing = Pick<Around, 'request' | 'now'> & {
  staff: Staff;
  outcome: NonNullable<EndVideo['outcome']>;
  spoke: boolean;
};

async function finishWith(deps: EndDeps, tx: Tx, { staff, request, outcome, now, spoke }: Finishing) {
  await mustBeAllowedToFinish(tx, deps.database.vault, { staff, request, outcome, now });
  await mustHaveNoAlarm(tx, request.id);
  if (!spoke) mustHaveResponse(request, outcome);
  await answerAll(tx, request.id, now);
  const ending = { now, by: staff.member.id, outcome: 'not-needed' } as const;
  await endTasksAbout(tx, { consultation: request.id, reasons: answeredByFinish }, ending);
  return finished(request, outcome, now);
}

/** What cannot be true together is put right before anything is written. */
function mustFit(call: CallRow, { ending, outcome, code, notAsked }: EndVideo): void {
  const fault = (path: string, message: string) => invalid([{ path, message }]);
  if (code && !isSnomedConcept(code.id))
    throw fault('code.id', 'This is no SNOMED CT concept. Check the digits');
  if (ending === 'held' && call.startedAt === null)
    throw fault('ending', 'The patient was not in the call. Choose how it ended');
  if (ending === 'held' && call.checks === null && notAsked === '')
    throw fault('notAsked', 'Ask the first questions, or say why they were not asked');
  if (ending === 'not-joined' && outcome !== null)
    throw fault('outcome', 'Nobody spoke to the patient: this does not finish the request');
}
