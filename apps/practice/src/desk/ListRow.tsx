import type { Row } from '@frontdoor/contract';
import classNames from 'classnames';
import { memo } from 'react';
import { Link } from 'react-router';
import { useHasDraft } from '../answer/drafts.ts';
import { FlagIcon, PhotoIcon } from '../controls/icons.tsx';
import { sayDue, sayWait, sayWhen } from '../wording/times.ts';
import { doorWords, sayKind } from '../wording/words.ts';
import { useDesk } from './desk-context.ts';

/** One request in the list. The eye finds in this order: what is dangerous, what is due, who and what. */
export const ListRow = memo(function ListRow({
  row,
  now,
  to,
  isOpen,
}: {
  row: Row;
  now: number;
  to: string;
  isOpen: boolean;
}) {
  return (
    <Link
      to={to}
      className={classNames('row', row.flagLevel && `row-${row.flagLevel}`, { unread: row.unread })}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span className="row-main">
        <span className="row-who">
          <strong>
            {row.unread && <span className="unread-mark" aria-hidden="true" />}
            {row.name}
            {row.requester && ` (${row.requester})`}
          </strong>{' '}
          <span className="row-age">{row.age}</span>
          {row.unread && <span className="unseen"> unread</span>}
        </span>
        <span className="row-words">{row.words}</span>
        <Chips row={row} />
      </span>
      <Times row={row} now={now} />
    </Link>
  );
});

function Chips({ row }: { row: Row }) {
  const { slug } = useDesk();
  const hasDraft = useHasDraft(slug, row.id);
  return (
    <span className="chips">
      {row.flag && (
        <span className={`chip chip-${row.flagLevel}`}>
          <FlagIcon /> <span className="unseen">{row.flagLevel} flag: </span>
          <span className="chip-words">{row.flag}</span>
        </span>
      )}
      {row.urgency !== 'routine' && <span className={`chip chip-${row.urgency}`}>{row.urgency}</span>}
      {hasDraft && <span className="chip chip-draft">Draft</span>}
      <span className="chip">
        {sayKind(row.kind, row.category)} · {doorWords[row.door]}
      </span>
      {row.photos > 0 && (
        <span className="chip">
          <PhotoIcon /> {row.photos}
          <span className="unseen">{row.photos === 1 ? ' photo' : ' photos'}</span>
        </span>
      )}
      {row.state !== 'finished' && !row.looked && <span className="chip">not looked at</span>}
      {row.needs.map((need) => (
        <span key={need} className="chip chip-amber">
          {need}
        </span>
      ))}
    </span>
  );
}

function Times({ row, now }: { row: Row; now: number }) {
  if (row.state === 'finished')
    return (
      <span className="row-times">
        <span className="row-wait">{sayWhen(row.receivedAt, now)}</span>
        <span className="row-wait">finished</span>
      </span>
    );
  const due = row.dueAt === null ? null : sayDue(row.dueAt, now);
  return (
    <span className="row-times">
      {due && (
        <span className={due.pressing ? 'row-due pressing' : 'row-due'}>
          <span className="unseen">due </span>
          {due.words}
        </span>
      )}
      <span className="row-wait">
        <span className="unseen">waited </span>
        {sayWait(row.receivedAt, now)}
      </span>
      {(row.assignee ?? row.team) && (
        <span className="row-wait row-holder">
          <span className="unseen">with </span>
          {(row.assignee ?? row.team)?.name}
        </span>
      )}
    </span>
  );
}
