import type { ReadyOption } from '@frontdoor/questionnaire';
import classNames from 'classnames';
import { describedBy, type FieldProps, HintAndError } from './EntryField.tsx';

/** One, or any, of the options. An exclusive one ("None of these") unticks the rest. */
export function ChoiceField({ field, typed, error, onType }: FieldProps) {
  const many = field.kind === 'checkboxes';
  const chosen = [typed[field.id] ?? []].flat();
  function choose(option: ReadyOption, on: boolean) {
    if (!many) return onType({ [field.id]: option.value });
    if (!on) return onType({ [field.id]: chosen.filter((value) => value !== option.value) });
    const alone = field.options.filter(({ exclusive }) => exclusive).map(({ value }) => value);
    const kept = option.exclusive ? [] : chosen.filter((value) => !alone.includes(value));
    onType({ [field.id]: [...kept, option.value] });
  }
  return (
    <fieldset
      className={classNames('entry-field', { wrong: error })}
      aria-describedby={describedBy(field, error)}
    >
      <legend>{field.label}</legend>
      <HintAndError field={field} error={error} />
      <div className="entry-options">
        {field.options.map((option, place) => (
          <label key={option.value} className="tick">
            <input
              type={many ? 'checkbox' : 'radio'}
              id={`${field.id}-${place}`}
              name={field.id}
              value={option.value}
              checked={chosen.includes(option.value)}
              onChange={(event) => choose(option, event.target.checked)}
            />
            <span>
              {option.label}
              {option.hint && <span className="hint"> {option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
