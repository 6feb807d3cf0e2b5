import type { Alarm } from '@frontdoor/contract';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useDesk } from '../desk/desk-context.ts';
import { useCommand } from '../keys/KeysProvider.tsx';
import { AlarmLine, addressOf } from './AlarmLine.tsx';
import { announce } from './alarm-words.ts';
import { useAlarms } from './alarms-context.ts';
import { useBarHeight } from './useBarHeight.ts';
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
    <div ref={useBarHeight()} className="alarms" data-react-aria-top-layer="true">
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
