import { sayDay } from '../wording/times.ts';
import { dayBeside, isDay } from './clinic.ts';

/** One day: by its date, or the one before or after. */
export function DayChoice({
  day,
  today,
  onChoose,
}: {
  day: string;
  today: string;
  onChoose: (day: string) => void;
}) {
  return (
    <fieldset className="day-choice">
      <legend className="unseen">Day</legend>
      <button type="button" className="button" onClick={() => onChoose(dayBeside(day, -1))}>
        <span aria-hidden="true">‹</span>
        <span className="unseen">The day before</span>
      </button>
      <input
        type="date"
        aria-label="Day"
        value={day}
        onChange={({ target }) => isDay(target.value) && onChoose(target.value)}
      />
      <button type="button" className="button" onClick={() => onChoose(dayBeside(day, 1))}>
        <span aria-hidden="true">›</span>
        <span className="unseen">The day after</span>
      </button>
      {day !== today && (
        <button type="button" className="button" onClick={() => onChoose(today)}>
          Today
        </button>
      )}
      <strong>{day === today ? `Today, ${sayDay(day)}` : sayDay(day, today)}</strong>
    </fieldset>
  );
}
