import classNames from 'classnames';
import type { ReactNode } from 'react';

/** One of a few, all in sight. Native radios: arrow keys and screen readers know them. */
export function RadioList<Value extends string>({
  legend,
  name,
  value,
  options,
  onChoose,
  error,
  across = false,
}: {
  legend: string;
  name: string;
  value: Value | null;
  options: readonly { value: Value; words: ReactNode }[];
  onChoose: (value: Value) => void;
  error?: string | undefined;
  across?: boolean;
}) {
  return (
    <fieldset
      className={classNames('radio-list', { 'radio-list-across': across, 'field-wrong': error })}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend>{legend}</legend>
      {error && (
        <span className="field-error" id={`${name}-error`}>
          {error}
        </span>
      )}
      {options.map((option) => (
        <label key={option.value} className="tick">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChoose(option.value)}
          />
          {option.words}
        </label>
      ))}
    </fieldset>
  );
}
