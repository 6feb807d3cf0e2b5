import type { Alarm } from '@frontdoor/contract';
import { type ReactNode, useRef } from 'react';
import { Link } from 'react-router';
import { FlagIcon } from '../controls/icons.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { sayWait, sayWhen } from '../wording/times.ts';
import { sayHolder } from './alarm-words.ts';
import { SoundSwitch } from './SoundSwitch.tsx';
import { useAlarmActs } from './useAlarmActs.ts';

/** Where the request of an alarm opens: in the queue that holds it whatever its state. */
export const addressOf = (slug: string, { consultation }: Alarm) => `/${slug}/red-flags/${consultation}`;

/** One alarm of the bar: who, what was written, since when, who has it, and the two things to press. */
export function AlarmLine({ alarm, first, children }: { alarm: Alarm; first: boolean; children: ReactNode }) {
  const { slug, member } = useDesk();
  const acts = useAlarmActs(alarm);
  const now = useNow();
  const open = useRef<HTMLAnchorElement>(null);
  const { name, title, raisedAt, sounding, state } = alarm;
  const claim = async () => {
    // The button goes; whoever pressed it goes on to the request.
    if (await acts.claim()) open.current?.focus();
  };
  return (
    <li className={sounding ? 'alarm alarm-sounding' : 'alarm'}>
      <p className="alarm-what">
        <FlagIcon /> <strong>{name}</strong> <span className="alarm-title">{title}</span>
      </p>
      <p className="alarm-when">
        since {sayWhen(raisedAt, now)}, {sayWait(raisedAt, now)} ·{' '}
        <strong>{sayHolder(alarm, now, member.member)}</strong>
      </p>
      <p className="alarm-acts">
        {children}
        {first && <SoundSwitch />}
        {state === 'raised' && (
          <button type="button" className="alarm-have" disabled={acts.pending} onClick={() => void claim()}>
            I have it <span className="unseen">({name})</span>
          </button>
        )}
        <Link ref={open} className="alarm-open" to={addressOf(slug, alarm)}>
          Open<span className="unseen"> the request of {name}</span> {first && <KeyCap of="toAlarm" />}
        </Link>
      </p>
      <div role="alert" className="alarm-trouble">
        {acts.trouble}
      </div>
    </li>
  );
}
