import classNames from 'classnames';

/** One thing to type, with its hint and its fault. */
export function Field({
  id,
  label,
  value,
  onType,
  hint,
  error,
  type = 'text',
  min,
  max,
  narrow = false,
}: {
  id: string;
  label: string;
  value: string;
  onType: (value: string) => void;
  hint?: string;
  error?: string | undefined;
  type?: 'text' | 'tel' | 'email' | 'date' | 'number';
  min?: string | number;
  max?: string | number;
  narrow?: boolean;
}) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classNames('field', { 'field-wrong': error, 'field-narrow': narrow })}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
      <input
        id={id}
        type={type}
        value={value}
        min={min}
        max={max}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}
