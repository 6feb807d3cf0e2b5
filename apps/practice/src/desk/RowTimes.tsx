import type { Row } from '@frontdoor/contract';
import { sayLookShort } from '../request/say-look.ts';
import { sayDue, sayWait, sayWhen } from '../wording/times.ts';

/** The right-hand side of a row: what is due first, how long it has waited, who has it. */
export function RowTimes({ row, now }: { row: Row; now: number }) {
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
