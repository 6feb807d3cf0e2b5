import type { Queue } from '@frontdoor/contract';
import { Link, useLocation, useMatch, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCounts } from '../api/queries.ts';
import { DayLink } from '../end-of-day/DayLink.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { VideoLink } from '../video/VideoLink.tsx';
import { queueWords } from '../wording/words.ts';
import { useDesk } from './desk-context.ts';
import { QueueLink } from './QueueLink.tsx';

/** What presses by itself stands first; calls and tasks stand between it and what is with whom. */
const pressing: Queue[] = ['to-triage', 'red-flags', 'first-look', 'due-today', 'overdue'];
const standing: Queue[] = ['mine', 'in-progress', 'waiting', 'finished', 'set-aside', 'all'];

/** The left column: what waits where. */
export function Queues() {
  const { slug, setSearch } = useDesk();
  const counts = useCounts(slug).data;
  const open = useParams().queue;
  const team = useSearchParams()[0].get('team');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  // A key pressed by mistake must not lead out of a call.
  const inCall = useMatch('/:practice/video/:call') !== null;
  useCommand('write', () => void (inCall || navigate(`/${slug}/write`)));
  const at = (part: string) => pathname === `/${slug}/${part}`;
  const queue = (name: Queue) => (
    <QueueLink
      key={name}
      to={`/${slug}/${name}`}
      words={queueWords[name]}
      count={counts?.queues[name]}
      here={name === open && !team}
      late={name === 'first-look' ? counts?.firstLooksLate : 0}
      alarming={name === 'red-flags' || name === 'overdue'}
    />
  );
  return (
    <nav className="queues" aria-label="Queues">
      <Link
        to={`/${slug}/new`}
        className="button queues-new"
        aria-current={at('new') ? 'page' : undefined}
        onClick={() => setSearch('')}
      >
        New request
      </Link>
      <Link
        to={`/${slug}/write`}
        className="button queues-new"
        aria-current={at('write') ? 'page' : undefined}
        onClick={() => setSearch('')}
      >
        Write to a patient
      </Link>
      <ul>
        {pressing.map(queue)}
        <QueueLink
          to={`/${slug}/tasks`}
          words="Calls and tasks"
          count={counts?.tasks}
          here={at('tasks')}
          late={counts?.tasksLate}
        />
        <VideoLink />
        {standing.map(queue)}
        <QueueLink
          to={`/${slug}/many`}
          words="Send to many"
          count={undefined}
          here={pathname.startsWith(`/${slug}/many`)}
        />
        <QueueLink
          to={`/${slug}/figures`}
          words="Figures"
          count={undefined}
          here={pathname.startsWith(`/${slug}/figures`)}
        />
      </ul>
      {counts && counts.teams.length > 0 && (
        <>
          <h2 className="queues-title">Teams</h2>
          <ul>
            {counts.teams.map(({ id, name, count }) => (
              <QueueLink
                key={id}
                to={`/${slug}/all?team=${id}`}
                words={name}
                count={count}
                here={team === id}
              />
            ))}
          </ul>
        </>
      )}
      <DayLink />
    </nav>
  );
}
