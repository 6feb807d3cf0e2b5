import type { OpeningHours } from '@frontdoor/contract';
import { useState } from 'react';
import type { HoursForm } from './hours-asked.ts';
import { changeLine, type Line, type ListName } from './hours-draft.ts';

/** One line of a list in its form: as it was, as it is typed, and how it is saved or taken out. */
export function useLine<Name extends ListName>(
  name: Name,
  line: Line<Name> | null,
  empty: Line<Name>,
  form: HoursForm,
) {
  const [draft, setDraft] = useState<Line<Name>>(line ?? empty);
  const send = (after: Line<Name> | null) =>
    form.send((hours: OpeningHours) => {
      const { list, place } = changeLine<Line<Name>>(hours[name], line, after);
      return { hours: { ...hours, [name]: list }, path: `${name}.${place}` };
    });
  return {
    draft,
    change: (changes: Partial<Line<Name>>) => setDraft({ ...draft, ...changes }),
    save: () => send(draft),
    takeOut: line ? () => send(null) : null,
  };
}
