import type { VideoDay } from '@frontdoor/contract';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Choice } from '../controls/Choice.tsx';
import { Fetched } from '../controls/Fetched.tsx';
import { useNow } from '../controls/useNow.ts';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { londonDay, sayDay } from '../wording/times.ts';
import { CallDialogs, useCallDialogs } from './CallDialogs.tsx';
import { ClinicRow } from './ClinicRow.tsx';
import { callsOf, delaysIn, isDay, sayHowMany } from './clinic.ts';
import { DayChoice } from './DayChoice.tsx';
import { DelayDialog } from './DelayDialog.tsx';
import { cliniciansOf } from './invite-draft.ts';
import { useVideoDay } from './queries.ts';
import '../styles/video.css';

const everybody = 'all';

/** The video calls of a day in the order they are seen; a clinician sees their own first. */
export function ClinicPage() {
  const { slug, practice, member } = useDesk();
  useTitle(`Video calls · ${practice.name}`);
  const [asked, setAsked] = useSearchParams();
  const today = londonDay(useNow());
  const askedDay = asked.get('day');
  const day = isDay(askedDay) ? askedDay : today;
  const clinicians = cliniciansOf(practice);
  const mine = clinicians.some(({ value }) => value === member.member) ? member.member : everybody;
  const who = asked.get('clinician') ?? mine;
  const look = (changes: Record<string, string>) =>
    setAsked({ day, clinician: who, ...changes }, { replace: true });
  const query = useVideoDay(slug, day);
  return (
    <main className="page clinic-page">
      <div className="page-head">
        <h1>Video calls</h1>
        <Link to={`/${slug}/video/settings`}>Settings</Link>
      </div>
      <div className="clinic-head">
        <DayChoice day={day} today={today} onChoose={(chosen) => look({ day: chosen })} />
        <Choice
          label="Calls of"
          value={who}
          options={[{ value: everybody, words: 'everybody' }, ...clinicians]}
          onChoose={(clinician) => look({ clinician })}
        />
      </div>
      <Fetched query={query} what="video calls">
        {(found) => (
          <Clinic found={found} clinician={who === everybody ? null : who} isToday={day === today} />
        )}
      </Fetched>
    </main>
  );
}

function Clinic({
  found: { day, items, settings },
  clinician,
  isToday,
}: {
  found: VideoDay;
  clinician: string | null;
  isToday: boolean;
}) {
  const { slug, practice } = useDesk();
  const now = useNow();
  const dialogs = useCallDialogs();
  const [late, setLate] = useState(false);
  const calls = callsOf(items, clinician);
  const delays = isToday ? delaysIn(calls) : [];
  const [delay] = delays;
  return (
    <>
      {settings.offered && (
        <p className="actions clinic-acts-above">
          <Link className="button" to={`/${slug}/video/invite`}>
            Invite somebody by name
          </Link>
          {isToday && calls.length > 0 && (
            <button type="button" className="button" onClick={() => setLate(true)}>
              Running late
            </button>
          )}
        </p>
      )}
      {!settings.offered && (
        <p className="warn">
          Video calls are switched off: nobody new can be invited. A manager switches them on in the settings.
        </p>
      )}
      {delays.map(({ id, name, minutes }) => (
        <p key={id} className="warn">
          {name} is running {minutes} minutes late. Everybody waiting for them sees it.
        </p>
      ))}
      {calls.length === 0 ? (
        <p className="page-lead">
          No video calls {isToday ? 'today' : `on ${sayDay(day, londonDay(now))}`}
          {clinician !== null && items.length > 0 ? ' for this clinician' : ''}. Invite from a request with
          “Video call”, or somebody by name.
        </p>
      ) : (
        <>
          <p className="clinic-count">{sayHowMany(calls)}</p>
          <ol className="clinic">
            {calls.map((call) => (
              <ClinicRow key={call.id} call={call} now={now} onAsk={dialogs.ask} />
            ))}
          </ol>
        </>
      )}
      <CallDialogs {...dialogs} />
      <DelayDialog
        open={late}
        clinician={clinician ?? delay?.id ?? calls[0]?.clinician.id ?? cliniciansOf(practice)[0]?.value ?? ''}
        minutes={delay?.minutes ?? 0}
        onClose={() => setLate(false)}
      />
    </>
  );
}
