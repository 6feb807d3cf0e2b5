/** A day and a time, as two fields with one fault. */
export function DayTime({
  id,
  legend,
  today,
  value,
  error,
  onChange,
}: {
  id: string;
  legend: string;
  today: string;
  value: { day: string; time: string };
  error?: string | undefined;
  onChange: (value: { day: string; time: string }) => void;
}) {
  const described = error ? `${id}-error` : undefined;
  return (
    <fieldset className={error ? 'day-time field-wrong' : 'day-time'} aria-describedby={described}>
      <legend>{legend}</legend>
      {error && (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
      <label>
        <span>Day</span>
        <input
          type="date"
          min={today}
          value={value.day}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange({ ...value, day: event.target.value })}
        />
      </label>
      <label>
        <span>Time</span>
        <input
          type="time"
          value={value.time}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange({ ...value, time: event.target.value })}
        />
      </label>
    </fieldset>
  );
}
