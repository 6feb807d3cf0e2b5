/** Several of a few, all in sight. Native ticks; a fault is heard with the whole list. */
export function TickList<Value extends string | number>({
  id,
  legend,
  chosen,
  options,
  error,
  onChoose,
}: {
  id: string;
  legend: string;
  chosen: readonly Value[];
  options: readonly { value: Value; words: string }[];
  error?: string | undefined;
  onChoose: (chosen: Value[]) => void;
}) {
  const order = options.map(({ value }) => value);
  return (
    <fieldset
      className={error ? 'radio-list tick-list field-wrong' : 'radio-list tick-list'}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{legend}</legend>
      {error && (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
      {options.map(({ value, words }) => (
        <label key={value} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChoose(order.filter((each) => (each === value ? target.checked : chosen.includes(each))))
            }
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
