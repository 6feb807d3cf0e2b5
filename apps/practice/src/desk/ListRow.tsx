import type { Row } from '@frontdoor/contract';
import classNames from 'classnames';
import { memo } from 'react';
import { Link } from 'react-router';
import { useHasDraft } from '../answer/drafts.ts';
import { FlagIcon, PhotoIcon } from '../controls/icons.tsx';
import { asideWords } from '../request/patient-words.ts';
import { doorWords, sayKind } from '../wording/words.ts';
import { useDesk } from './desk-context.ts';
import { RowTimes } from './RowTimes.tsx';

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
      <RowTimes row={row} now={now} />
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
      {row.aside && <span className="chip chip-amber">{asideWords[row.aside]}</span>}
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
