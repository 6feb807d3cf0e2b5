import type { Closure } from '@frontdoor/contract';
import { londonDay, sayDayTime, sayTime } from '../wording/times.ts';
import { answerWords } from './say-answer.ts';
import { sayRoutes } from './say-hours.ts';

/** One closure: when, of what, why, and who made and ended it. */
export function ClosureLine({
  closure,
  now,
  onEnd,
}: {
  closure: Closure;
  now: number;
  /** Left out for who may only read, and for what is over. */
  onEnd: (() => void) | null;
}) {
  const { routes, startsAt, endsAt, ended, reason, commissionerContact, madeBy, inCoreHours, answer } =
    closure;
  const running = ended === null && startsAt <= now && endsAt > now;
  return (
    <li>
      <h3>
        {sayDayTime(startsAt, now)} to{' '}
        {londonDay(startsAt) === londonDay(endsAt) ? sayTime(endsAt) : sayDayTime(endsAt, now)}
      </h3>
      <div>
        <p>
          {running && <span className="chip chip-amber">closed now</span>} {sayRoutes(routes)}
          {inCoreHours && <span className="hint"> · in core hours</span>}
        </p>
        {reason && <p>{reason}</p>}
        <p className="hint">
          {madeBy}
          {commissionerContact && ` · commissioner: ${commissionerContact}`}
          {ended && ` · ended early by ${ended.by}, ${sayDayTime(ended.at, now)}`}
        </p>
        {answer && (
          <p>
            <span className={answer.answer === 'not-agreed' ? 'chip chip-amber' : 'chip chip-note'}>
              commissioner: {answerWords[answer.answer]}
            </span>{' '}
            {answer.note && `“${answer.note}” `}
            <span className="hint">
              {answer.by}, {sayDayTime(answer.at, now)}
            </span>
          </p>
        )}
      </div>
      {onEnd && (
        <button
          type="button"
          className="button-quiet"
          aria-label={`${running ? 'End now' : 'Call off'}: ${sayRoutes(routes)}, ${sayDayTime(startsAt, now)}`}
          onClick={onEnd}
        >
          {running ? 'End now' : 'Call off'}
        </button>
      )}
    </li>
  );
}
