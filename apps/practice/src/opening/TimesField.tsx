import { halfHours, nextRange, type Ranges } from './hours-draft.ts';

/** As many times as a day may have. */
const most = 4;

/** The times of one day, in half hours; none is closed. Takes faults by path below it, `0.to`, and its own under ''. */
export function TimesField({
  id,
  legend,
  times,
  errors,
  onChange,
}: {
  id: string;
  legend: string;
  times: Ranges;
  errors: Record<string, string>;
  onChange: (times: Ranges) => void;
}) {
  return (
    <fieldset className="times">
      <legend>{legend}</legend>
      {errors[''] && <p className="field-error">{errors['']}</p>}
      <div className="times-ranges">
        {times.length === 0 && <span className="times-none">closed</span>}
        {times.map((range, place) => (
          <div key={place} className="times-range">
            <RangeFields
              id={`${id}-${place}`}
              of={legend}
              range={range}
              error={errors[`${place}.to`] ?? errors[`${place}.from`]}
              onChange={(changed) => onChange(times.map((each, at) => (at === place ? changed : each)))}
            />
            <button
              type="button"
              className="button-quiet"
              aria-label={`Take out ${range.from} to ${range.to}, ${legend}`}
              onClick={() => onChange(times.filter((_, at) => at !== place))}
            >
              Take out
            </button>
          </div>
        ))}
      </div>
      {times.length < most && (
        <button
          type="button"
          className="button-quiet"
          aria-label={`Add times, ${legend}`}
          onClick={() => onChange([...times, nextRange(times)])}
        >
          Add times
        </button>
      )}
    </fieldset>
  );
}

/** From one half hour to another. */
export function RangeFields({
  id,
  of,
  range,
  error,
  onChange,
}: {
  id: string;
  /** What they belong to, for who hears one field alone. */
  of: string;
  range: Ranges[number];
  error?: string | undefined;
  onChange: (range: Ranges[number]) => void;
}) {
  const select = (end: 'from' | 'to', offered: readonly string[]) => (
    <label>
      <span className={end === 'from' ? 'unseen' : undefined}>
        {end === 'from' ? 'From' : 'to'}
        <span className="unseen">, {of}</span>
      </span>{' '}
      <select
        value={range[end]}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange({ ...range, [end]: event.target.value })}
      >
        {offered.map((time) => (
          <option key={time}>{time}</option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      {select('from', halfHours.slice(0, -1))} {select('to', halfHours.slice(1))}
      {error && (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </>
  );
}
