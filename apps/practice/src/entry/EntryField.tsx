import type { ReadyField, Typed } from '@frontdoor/questionnaire';
import classNames from 'classnames';
import { ChoiceField } from './ChoiceField.tsx';

export type FieldProps = {
  field: ReadyField;
  typed: Typed;
  error: string | null;
  onType: (changes: Typed) => void;
};

/** One question of the patients' form, plain. */
export function EntryField(props: FieldProps) {
  const { field } = props;
  if (field.kind === 'radios' || field.kind === 'checkboxes') return <ChoiceField {...props} />;
  if (field.kind === 'date') return <DateField {...props} />;
  return <TextField {...props} />;
}

/** The ids of hint and error, where they are there. */
export function describedBy(field: ReadyField, error: string | null): string | undefined {
  return (
    [field.hint && `${field.id}-hint`, error && `${field.id}-error`].filter(Boolean).join(' ') || undefined
  );
}

export function HintAndError({ field, error }: { field: ReadyField; error: string | null }) {
  return (
    <>
      {field.hint && (
        <span className="hint" id={`${field.id}-hint`}>
          {field.hint}
        </span>
      )}
      {error && (
        <span className="field-error" id={`${field.id}-error`}>
          {error}
        </span>
      )}
    </>
  );
}

const inputMode: Partial<Record<ReadyField['kind'], 'tel' | 'email' | 'decimal' | 'numeric'>> = {
  phone: 'tel',
  email: 'email',
  number: 'decimal',
  'nhs-number': 'numeric',
};
const narrow = ['phone', 'number', 'postcode', 'nhs-number'];

function TextField({ field, typed, error, onType }: FieldProps) {
  const common = {
    id: field.id,
    name: field.id,
    value: String(typed[field.id] ?? ''),
    'aria-invalid': error !== null || undefined,
    'aria-describedby': describedBy(field, error),
    onChange: (event: { target: { value: string } }) => onType({ [field.id]: event.target.value }),
  };
  return (
    <div className={classNames('entry-field', { wrong: error })}>
      <label htmlFor={field.id}>{field.label}</label>
      <HintAndError field={field} error={error} />
      {field.kind === 'long-text' ? (
        <textarea rows={field.rows ?? 4} {...common} />
      ) : (
        <span className="with-unit">
          <input
            type="text"
            inputMode={inputMode[field.kind]}
            className={narrow.includes(field.kind) ? 'narrow' : undefined}
            {...common}
          />
          {field.unit}
        </span>
      )}
    </div>
  );
}

const parts = [
  { part: 'day', words: 'Day', width: 'two' },
  { part: 'month', words: 'Month', width: 'two' },
  { part: 'year', words: 'Year', width: 'four' },
];

function DateField({ field, typed, error, onType }: FieldProps) {
  return (
    <fieldset
      className={classNames('entry-field', { wrong: error })}
      aria-describedby={describedBy(field, error)}
    >
      <legend>{field.label}</legend>
      <HintAndError field={field} error={error} />
      <span className="date-parts">
        {parts.map(({ part, words, width }) => (
          <label key={part}>
            {words}
            <input
              type="text"
              inputMode="numeric"
              id={`${field.id}-${part}`}
              className={width}
              aria-invalid={error !== null || undefined}
              value={String(typed[`${field.id}-${part}`] ?? '')}
              onChange={(event) => onType({ [`${field.id}-${part}`]: event.target.value })}
            />
          </label>
        ))}
      </span>
    </fieldset>
  );
}
