import type { ClosureNotice } from '@frontdoor/contract';
import { answerWords } from '../opening/say-answer.ts';
import { londonDay, sayDayTime, sayTime } from '../wording/times.ts';

/** "Fri 27 Nov, 14:58 to 17:58". */
export function sayPeriodOf({ startsAt, endsAt }: ClosureNotice, now: number): string {
  const sameDay = londonDay(startsAt) === londonDay(endsAt);
  return `${sayDayTime(startsAt, now)} to ${sameDay ? sayTime(endsAt) : sayDayTime(endsAt, now)}`;
}

/** One closure as its commissioner reads it: whose, of what, when, why, and what was answered. */
export function NoticeLine({
  notice,
  now,
  onAnswer,
}: {
  notice: ClosureNotice;
  now: number;
  onAnswer: () => void;
}) {
  const {
    practice,
    routes,
    startsAt,
    endsAt,
    endedAt,
    reason,
    contact,
    answer,
    note,
    answeredBy,
    answeredAt,
  } = notice;
  const running = startsAt <= now && (endedAt ?? endsAt) > now;
  return (
    <li>
      <h3>{practice.name}</h3>
      <div>
        <p>
          {running && <span className="chip chip-amber">closed now</span>} {sayPeriodOf(notice, now)}
          {endedAt !== null && endedAt < endsAt && `, ended early ${sayDayTime(endedAt, now)}`}
        </p>
        <p>{routes.join(', ')}</p>
        <p>{reason}</p>
        <p className="hint">Told: {contact}</p>
        {answer && answeredAt !== null && (
          <p>
            <span className={answer === 'not-agreed' ? 'chip chip-amber' : 'chip chip-note'}>
              {answerWords[answer]}
            </span>{' '}
            {note && `“${note}” `}
            <span className="hint">
              {answeredBy}, {sayDayTime(answeredAt, now)}
            </span>
          </p>
        )}
      </div>
      <button
        type="button"
        className={answer === null ? 'button' : 'button-quiet'}
        aria-label={`${answer === null ? 'Answer' : 'Change the answer'}: ${practice.name}, ${sayDayTime(startsAt, now)}`}
        onClick={onAnswer}
      >
        {answer === null ? 'Answer' : 'Change'}
      </button>
    </li>
  );
}
