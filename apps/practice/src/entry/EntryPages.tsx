import type { ReadyPage, Typed } from '@frontdoor/questionnaire';
import { EntryField } from './EntryField.tsx';
import type { Wrong } from './ErrorSummary.tsx';

/** The pages one below the other, each a group under its heading. */
export function EntryPages({
  pages,
  typed,
  errors,
  onType,
}: {
  pages: ReadyPage[];
  typed: Typed;
  errors: Wrong[];
  onType: (changes: Typed) => void;
}) {
  return pages.map((page) => (
    <section key={page.id} className="entry-page">
      {page.title && <h2>{page.title}</h2>}
      {page.intro.map((paragraph) => (
        <p key={paragraph} className="hint">
          {paragraph}
        </p>
      ))}
      {page.fields.map((field) => (
        <EntryField
          key={field.id}
          field={field}
          typed={typed}
          error={errors.find((error) => error.field === field.id)?.message ?? null}
          onType={onType}
        />
      ))}
    </section>
  ));
}
