import classNames from 'classnames';
import type { ReactNode } from 'react';

/** What a field must carry so that its label, hint and fault are heard with it. */
export type FieldProps = {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
};

/** What every field of a form has in common. */
export type Labelled = { id: string; label: string; hint?: string; error?: string | undefined };

/** A label, its hint and its fault around one thing to fill in; `children` draws that with what ties them together. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  narrow = false,
  children,
}: Labelled & { narrow?: boolean; children: (field: FieldProps) => ReactNode }) {
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
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
      })}
    </div>
  );
}
