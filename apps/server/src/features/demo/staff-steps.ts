import { randomUUID } from 'node:crypto';
import type { Changed, Reply } from '@frontdoor/contract';
import { endAlarm } from '../alarms/end.ts';
import { listAlarms } from '../alarms/list.ts';
import type { Act } from '../consultations/act.ts';
import { assign } from '../consultations/assign.ts';
import { confirmIdentity } from '../consultations/confirm-identity.ts';
import { detail } from '../consultations/detail.ts';
import { finish } from '../consultations/finish.ts';
import { logCall } from '../consultations/log-call.ts';
import { addNote } from '../consultations/note.ts';
import { recordResponse } from '../consultations/record-response.ts';
import { reply } from '../consultations/reply.ts';
import { seen } from '../consultations/seen.ts';
import { takeBack } from '../consultations/take-back.ts';
import { setUrgency } from '../consultations/urgency.ts';
import { uploadSamples } from './files.ts';
import type { Telling } from './send-story.ts';
import type { Colleague } from './staff.ts';
import type { StaffStep } from './story.ts';

/** A request on somebody's screen, as they see it. */
export type Open = Act & { lock: number };

/** Opens a request on somebody's screen, which is logged (S42). Gives what they need to act on it. */
export async function openAs({ deps, surgery }: Telling, by: Colleague, consultation: string): Promise<Open> {
  const staff = surgery.staff[by];
  const { row } = await detail(deps, staff, consultation);
  if (row.unread) await seen(deps, staff, consultation);
  return { staff, consultation, lock: row.lock };
}

/** Does one step of a member of staff through its use-case. */
export function doStaffStep(telling: Telling, which: Open, step: StaffStep): Promise<Changed> {
  const { deps, surgery } = telling;
  const { lock } = which;
  switch (step.do) {
    case 'assign': {
      const assignee = step.to ? surgery.staff[step.to].member.id : null;
      return assign(deps, which, { lock, assignee, team: step.team ? surgery.teams[step.team] : null });
    }
    case 'urgency':
      return setUrgency(deps, which, { lock, urgency: step.urgency, reason: step.reason ?? '' });
    case 'note':
      return addNote(deps, which, { lock, text: step.text });
    case 'call':
      return logCall(deps, which, {
        lock,
        reached: step.reached,
        text: step.text,
        response: step.response ?? null,
      });
    case 'respond':
      return recordResponse(deps, which, { lock, response: step.response, text: step.text });
    case 'check':
      return confirmIdentity(deps, which, {
        lock,
        level: step.checked === 'rang-back' ? 'proved' : 'matches',
        checked: step.checked,
      });
    case 'finish':
      return finish(deps, which, { lock, outcome: step.outcome, text: step.text ?? '' });
    case 'end-alarm':
      return endItsAlarm(telling, which, step);
    case 'reply':
      return send(telling, which, step);
    case 'take-back':
      return sendAndTakeBack(telling, which, step);
  }
}

/** The alarm of a request ends by its own id, and the request stays as it is. */
async function endItsAlarm(
  { deps }: Telling,
  { staff, consultation, lock }: Open,
  { act, text }: Extract<StaffStep, { do: 'end-alarm' }>,
): Promise<Changed> {
  const { alarms } = await listAlarms(deps, staff);
  const { id } = alarms.find((alarm) => alarm.consultation === consultation)!;
  await endAlarm(deps, { staff, alarm: id }, { act, text, service: null, person: '', decidedBy: null });
  return { lock, message: null };
}

type Words = Pick<Reply, 'text' | 'response'>;

async function send(
  telling: Telling,
  which: Open,
  step: Words & Pick<Extract<StaffStep, { do: 'reply' }>, 'record' | 'finish'>,
): Promise<Changed> {
  const { deps, surgery, samples } = telling;
  const files = step.record
    ? await uploadSamples(deps, [samples[step.record]], {
        organisation: surgery.organisation.id,
        owner: { consultation: which.consultation },
        origin: 'staff',
      })
    : [];
  return reply(deps, which, {
    lock: which.lock,
    submission: randomUUID(),
    text: step.text,
    response: step.response,
    fromRecord: files.length > 0,
    files,
    channel: 'message',
    finish: step.finish ?? null,
  });
}

/** A reply regretted at once (S35): the clock has not moved, so it is still held. */
async function sendAndTakeBack(telling: Telling, which: Open, words: Words): Promise<Changed> {
  const { message } = await send(telling, which, words);
  return takeBack(telling.deps, which.staff, which.consultation, message!);
}
