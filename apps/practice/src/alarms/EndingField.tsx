import type { ReactNode } from 'react';

type Field = { id: string; 'aria-invalid': boolean | undefined; 'aria-describedby': string | undefined };

/** One field of what ended an alarm, with what is wrong with it. */
export function EndingField({
  path,
  label,
  error,
  children,
}: {
  path: string;
  label: string;
  error: string | null;
  children: (field: Field) => ReactNode;
}) {
  const id = `ending-${path}`;
  const errorId = `${id}-error`;
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {error && (
        <p id={errorId} className="field-error">
          {error}
        </p>
      )}
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': error ? errorId : undefined,
      })}
    </div>
  );
}
