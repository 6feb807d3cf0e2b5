import type { ReactNode } from 'react';

/** One of a few, all in sight. Native radios: arrow keys and screen readers know them. */
export function RadioList<Value extends string>({
  legend,
  name,
  value,
  options,
  onChoose,
  across = false,
}: {
  legend: string;
  name: string;
  value: Value | null;
  options: readonly { value: Value; words: ReactNode }[];
  onChoose: (value: Value) => void;
  across?: boolean;
}) {
  return (
    <fieldset className={across ? 'radio-list radio-list-across' : 'radio-list'}>
      <legend>{legend}</legend>
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
