import type { Alarm } from '@frontdoor/contract';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { FlagIcon } from '../controls/icons.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { sayWait, sayWhen } from '../wording/times.ts';
import { announce, sayHolder } from './alarm-words.ts';
import { useAlarms } from './alarms-context.ts';
import { SoundSwitch } from './SoundSwitch.tsx';
import { useAlarmActs } from './useAlarmActs.ts';
import '../styles/alarms.css';

/** More than these would leave no room for the work; the rest are one press away. */
const shownAtFirst = 2;

/**
 * Every red flag nobody has acted on, above all else, dialogs too. It is loud for whoever must hear it and quiet for
 * the others (S1, S7). The region is always there, so that it is announced and no dialog shuts it away.
 */
export function AlarmBar() {
  const { slug } = useDesk();
  const { known, unread } = useAlarms();
  const { alarms } = known;
  const [all, setAll] = useState(false);
  const navigate = useNavigate();
  useCommand('toAlarm', () => alarms[0] && void navigate(addressOf(slug, alarms[0])));
  const shown = all ? alarms : alarms.slice(0, shownAtFirst);
  const more = alarms.length - shownAtFirst;
  return (
    <div ref={useHeight()} className="alarms" data-react-aria-top-layer="true">
      <SaidOnce alarms={alarms} />
      {alarms.length > 0 && (
        <section aria-label="Alarms">
          <ul>
            {shown.map((alarm, place) => (
              <AlarmLine key={alarm.id} alarm={alarm} first={place === 0}>
                {more > 0 && place === shown.length - 1 && (
                  <button
                    type="button"
                    className="alarm-quiet"
                    aria-expanded={all}
                    onClick={() => setAll(!all)}
                  >
                    {all ? 'Show fewer' : `${more} more ${more === 1 ? 'alarm' : 'alarms'}`}
                  </button>
                )}
              </AlarmLine>
            ))}
          </ul>
        </section>
      )}
      {unread && (
        <p className="alarms-unread" role="alert">
          <strong>Alarms could not be read.</strong> There may be one that is not shown. Look at{' '}
          <Link to={`/${slug}/red-flags`}>Red flags</Link>.
        </p>
      )}
    </div>
  );
}

const addressOf = (slug: string, { consultation }: Alarm) => `/${slug}/red-flags/${consultation}`;

function AlarmLine({ alarm, first, children }: { alarm: Alarm; first: boolean; children: ReactNode }) {
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

/** Said aloud when an alarm begins to sound here, and not again with every tick of its clock. */
function SaidOnce({ alarms }: { alarms: Alarm[] }) {
  const said = useRef(new Set<string>());
  const [words, setWords] = useState('');
  useEffect(() => {
    const sounding = alarms.filter((alarm) => alarm.sounding);
    const begun = sounding.filter(({ id }) => !said.current.has(id));
    said.current = new Set(sounding.map(({ id }) => id));
    if (begun.length > 0) setWords(begun.map(announce).join(' '));
  }, [alarms]);
  return (
    <div role="alert" className="unseen">
      {words}
    </div>
  );
}

/** Dialogs begin below the bar: they read its height from the page. */
function useHeight() {
  const [watch] = useState(() => {
    let watcher: ResizeObserver | undefined;
    return (bar: HTMLElement | null) => {
      watcher?.disconnect();
      const { style } = document.documentElement;
      if (!bar) return void style.removeProperty('--alarms');
      watcher = new ResizeObserver(() => style.setProperty('--alarms', `${bar.offsetHeight}px`));
      watcher.observe(bar);
    };
  });
  return watch;
}
