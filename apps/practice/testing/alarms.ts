import type { Alarm, Alarms, AttemptKind, Detail, EndAlarm, Practice, Role, Row } from '@frontdoor/contract';
import { lacksOf, mayEndAlarm } from '@frontdoor/safety';
import { type Answer, ok, refuse } from './answers.ts';
import { friday } from './people.ts';

const minute = 60_000;

type Around = {
  rows: Row[];
  details: Map<string, Detail>;
  practice: Practice;
  /** Who is signed in. */
  signedIn(): { id: string; name: string; role: Role };
};

/** The open alarms, in memory, with the rules of S1 and S33: who may end one, and what each act needs. */
export function createMockAlarms({ rows, details, practice, signedIn }: Around) {
  const state: Alarms = { alarms: [], onDuty: false };

  /** A red flag of a request that nobody has acted on; `changes` say how it stands. */
  function raise(consultation: string, changes: Partial<Alarm> = {}): Alarm {
    const row = rows.find(({ id }) => id === consultation)!;
    const alarm: Alarm = {
      id: `alarm-${consultation}`,
      consultation,
      name: row.name,
      birthDate: row.birthDate,
      title: details.get(consultation)?.flags[0]?.title ?? 'A member of staff is worried',
      state: 'raised',
      raisedAt: friday - 6 * minute,
      raisedOpen: true,
      rung: 1,
      nextAt: friday + 4 * minute,
      claimedBy: null,
      claimedAt: null,
      quietUntil: null,
      sounding: true,
      notices: [],
      attempts: [],
      ...changes,
    };
    state.alarms.push(alarm);
    showOnRow(alarm);
    return alarm;
  }

  function showOnRow({ consultation, state: now }: Alarm) {
    const row = rows.find(({ id }) => id === consultation);
    if (row) row.alarm = now === 'ended' ? null : now;
  }

  function handle(id: string, act: string, body: Record<string, unknown>): Answer {
    if (id === '') return ok(state);
    const alarm = state.alarms.find((one) => one.id === id);
    if (!alarm) return refuse(409, 'alarm-ended', 'This alarm has ended', 'Nothing was changed.');
    const me = signedIn();
    if (act === 'claim') {
      if (alarm.claimedBy && alarm.claimedBy.id !== me.id)
        return refuse(
          409,
          'alarm-claimed',
          `${alarm.claimedBy.name} has it`,
          'If you acted on it too, say so.',
        );
      const quietUntil = friday + 10 * minute;
      const claim = {
        claimedBy: { id: me.id, name: me.name },
        claimedAt: friday,
        quietUntil,
        nextAt: quietUntil,
      };
      Object.assign(alarm, claim, { state: 'claimed', sounding: false });
    }
    if (act === 'attempt') alarm.attempts.push({ at: friday, who: me.name, kind: body.kind as AttemptKind });
    if (act === 'end') {
      const given = body as EndAlarm;
      const leave = mayEndAlarm(me.role, given.act);
      if (!leave.ok) return refuse(403, 'not-allowed', 'This is not yours to do', leave.why);
      const decider = practice.members.find((member) => member.id === given.decidedBy)?.role ?? null;
      const errors = lacksOf({ ...given, decidedBy: decider }, practice.open);
      if (errors.length > 0) return refuse(422, 'invalid', 'Not kept', 'Nothing was changed.', errors);
      alarm.state = 'ended';
      state.alarms = state.alarms.filter((one) => one !== alarm);
    }
    showOnRow(alarm);
    return ok(state);
  }

  return { state, raise, handle };
}
