import type { Alarm } from '@frontdoor/contract';
import { useRef } from 'react';
import { FlagIcon } from '../controls/icons.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { useOpenRequest } from '../request/request-context.ts';
import { sayWait, sayWhen } from '../wording/times.ts';
import { sayHolder, sayNext, sayRung } from './alarm-words.ts';
import { useAlarmOf } from './alarms-context.ts';
import { Reach } from './Reach.tsx';
import { doNotRing } from './reach-steps.ts';
import { Told } from './Told.tsx';
import { useAlarmActs } from './useAlarmActs.ts';

/** The open alarm of the open request, above its words: who has it, whom it told, how to reach the patient, how it ends. */
export function AlarmCard() {
  const alarm = useAlarmOf(useOpenRequest().detail.row.id);
  return alarm && <OpenAlarm key={alarm.id} alarm={alarm} />;
}

function OpenAlarm({ alarm }: { alarm: Alarm }) {
  const { member } = useDesk();
  const { detail, ask } = useOpenRequest();
  const acts = useAlarmActs(alarm);
  const now = useNow();
  const ending = useRef<HTMLButtonElement>(null);
  const { state, raisedAt, rung, notices } = alarm;
  const claim = async () => {
    // The button goes; what comes next has the focus.
    if (state === 'raised' && (await acts.claim())) ending.current?.focus();
  };
  useCommand('haveAlarm', () => void claim());
  useCommand('endAlarm', () => ask('end-alarm'));
  const silent = doNotRing(detail.contact);
  return (
    <section className="alarm-card" aria-label="Alarm">
      <div className="alarm-card-head">
        <h3>
          <FlagIcon /> Alarm since {sayWhen(raisedAt, now)}, {sayWait(raisedAt, now)} ·{' '}
          {sayHolder(alarm, now, member.member)}
        </h3>
        <p className="alarm-card-acts">
          {state === 'raised' && (
            <button type="button" className="button" disabled={acts.pending} onClick={() => void claim()}>
              I have it <KeyCap of="haveAlarm" />
            </button>
          )}
          <button ref={ending} type="button" className="button button-alarm" onClick={() => ask('end-alarm')}>
            End the alarm <KeyCap of="endAlarm" />
          </button>
        </p>
      </div>
      <p className="alarm-stands">
        {sayRung(rung)}. {sayNext(alarm, now)} Only recording what was done ends it.
      </p>
      {silent && (
        <p>
          <strong>{silent}</strong>
        </p>
      )}
      <Told notices={notices} />
      <TroubleNote words={acts.trouble} />
      <Reach alarm={alarm} acts={acts} />
    </section>
  );
}
