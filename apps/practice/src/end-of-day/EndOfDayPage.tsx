import type { AllClear } from '@frontdoor/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { post } from '../api/client.ts';
import { addresses, queryKeys, useAllClear } from '../api/queries.ts';
import { sayFault } from '../api/say-fault.ts';
import { Fetched } from '../controls/Fetched.tsx';
import { DoneIcon } from '../controls/icons.tsx';
import { useNow } from '../controls/useNow.ts';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayDay, sayWhen } from '../wording/times.ts';
import { partPath, partWords, sayAllClear, sayInTime, sayNotClear, sayWaiting } from './say-all-clear.ts';
import '../styles/end-of-day.css';

/** What must be dealt with before the practice closes, and the words that it is (S5). */
export function EndOfDayPage() {
  const { slug, practice } = useDesk();
  useTitle(`End of day · ${practice.name}`);
  const query = useAllClear(slug);
  return (
    <main className="page">
      <h1>End of day</h1>
      <Fetched query={query} what="end of the day">
        {(day) => <Day day={day} />}
      </Fetched>
    </main>
  );
}

function Day({ day }: { day: AllClear }) {
  const waiting = sayWaiting(day);
  return (
    <>
      <p className="page-lead">
        {sayDay(day.day)}. {waiting ? `Still to do: ${waiting}.` : 'Nothing waits.'}
      </p>
      <SayAllClear day={day} clear={waiting === ''} />
      <p>{sayInTime(day.urgentInTime)}</p>
      <ul className="day-parts">
        {day.parts.map((part) => (
          <Part key={part.part} part={part} />
        ))}
      </ul>
    </>
  );
}

function SayAllClear({ day, clear }: { day: AllClear; clear: boolean }) {
  const { slug } = useDesk();
  const client = useQueryClient();
  const now = useNow();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function say() {
    setPending(true);
    setRefused(null);
    try {
      client.setQueryData(queryKeys.allClear(slug), await post(addresses.allClear(slug), {}));
    } catch (fault) {
      // What refused it may be new on this screen.
      void client.invalidateQueries({ queryKey: queryKeys.allClear(slug) });
      setRefused(sayNotClear(fault) ?? sayFault(fault));
    } finally {
      setPending(false);
    }
  }

  return (
    <div className="say-all-clear">
      <button
        type="button"
        className={clear ? 'button button-go' : 'button'}
        disabled={pending}
        onClick={() => void say()}
      >
        All clear for today
      </button>
      <div role="status">
        {refused ? <p className="warn">{refused}</p> : day.said && <p>{sayAllClear(day, now)}</p>}
      </div>
    </div>
  );
}

function Part({ part: { part, count, first } }: { part: AllClear['parts'][number] }) {
  const { slug } = useDesk();
  const now = useNow();
  const { title, none } = partWords[part];
  if (count === 0)
    return (
      <li className="day-part day-part-done">
        <h2>
          <DoneIcon /> {none}
        </h2>
      </li>
    );
  return (
    <li className="day-part">
      <h2>
        <Link to={partPath(slug, part)}>
          {title}: {count}
        </Link>
      </h2>
      <ul>
        {first.map(({ consultation, name, words, at }) => (
          <li key={`${consultation} ${at}`}>
            <Link to={`/${slug}/all/${consultation}`}>{name}</Link> <span>{words}</span>{' '}
            <span className="hint">{sayWhen(at, now)}</span>
          </li>
        ))}
      </ul>
      {first.length > 0 && count > first.length && (
        <p className="hint">
          and {count - first.length} more: <Link to={partPath(slug, part)}>all of them</Link>
        </p>
      )}
    </li>
  );
}
