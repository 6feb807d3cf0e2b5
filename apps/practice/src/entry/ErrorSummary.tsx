import type { FieldError, ReadyPage } from '@frontdoor/questionnaire';
import type { Ref } from 'react';
import { focusOf } from './entry-form.ts';

export type Wrong = FieldError & { page: string };

/** What is still to be put right, each a way to its field. */
export function ErrorSummary({
  ref,
  errors,
  pages,
}: {
  ref: Ref<HTMLDivElement>;
  errors: Wrong[];
  pages: ReadyPage[];
}) {
  const fields = pages.flatMap((page) => page.fields);
  return (
    <div role="alert" ref={ref} tabIndex={-1}>
      {errors.length > 0 && (
        <div className="error-summary">
          <h2>Not saved yet</h2>
          <ul>
            {errors.map((error) => (
              <li key={`${error.page}.${error.field}`}>
                <a
                  href={`#${error.field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    const field = fields.find(({ id }) => id === error.field);
                    document.getElementById(focusOf(error, field))?.focus();
                  }}
                >
                  {error.message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
