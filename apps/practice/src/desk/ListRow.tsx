import type { Row } from '@frontdoor/contract';
import classNames from 'classnames';
import { memo } from 'react';
import { Link } from 'react-router';
import { useHasDraft } from '../answer/drafts.ts';
import { FlagIcon, PhotoIcon } from '../controls/icons.tsx';
import { sayLookShort } from '../request/say-look.ts';
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
  const late = row.firstLookDue !== null && row.firstLookDue < now;
  // Red is danger; amber asks for attention, which a late first look does as well (S5).
  const stripe = row.flagLevel === 'red' ? 'row-red' : row.flagLevel === 'amber' || late ? 'row-amber' : null;
  return (
    <Link
      to={to}
      className={classNames('row', stripe, { unread: row.unread })}
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
        <span className="row-words">{row.hidden ? 'Hidden from you' : row.words}</span>
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
      {row.alarm && (
        <span className={row.alarm === 'raised' ? 'chip chip-alarm' : 'chip chip-red'}>
          {row.alarm === 'raised' ? 'alarm: nobody has it' : 'alarm: taken'}
        </span>
      )}
      {row.reading === 'not-read' && <span className="chip chip-amber">not read by rules</span>}
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
      {row.state !== 'finished' && !row.looked && row.firstLookDue === null && (
        <span className="chip">not looked at</span>
      )}
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
  const { firstLookDue } = row;
  // What comes first is what the eye should find: the look, where that is due before the answer.
  const look =
    firstLookDue === null || (row.dueAt !== null && row.dueAt < firstLookDue)
      ? null
      : sayLookShort(firstLookDue, now);
  return (
    <span className="row-times">
      {look && (
        <span className={look.late ? 'row-look row-look-late' : 'row-look'}>
          <span className="row-look-words">first look</span> {look.words}
        </span>
      )}
      {due && (!look || due.pressing) && (
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
