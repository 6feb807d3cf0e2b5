import { type Half, halves } from '@frontdoor/contract';
import { useState } from 'react';
import { Field } from '../controls/Field.tsx';
import type { Slot } from './rota-draft.ts';

/** Which date differs, and which halves of it: both unless one is unticked. */
export function DateSlots({
  today,
  errors,
  onChoose,
}: {
  today: string;
  errors: Record<string, string>;
  onChoose: (slots: Slot[]) => void;
}) {
  const [date, setDate] = useState('');
  const [chosen, setChosen] = useState<readonly Half[]>(halves);
  function choose(day: string, which: readonly Half[]) {
    setDate(day);
    setChosen(which);
    onChoose(day === '' ? [] : which.map((half) => ({ day, half })));
  }
  return (
    <>
      <Field
        id="rota-date"
        label="Date"
        type="date"
        narrow
        min={today}
        value={date}
        error={errors.day}
        onType={(day) => choose(day, chosen)}
      />
      <fieldset className="date-halves">
        <legend className="unseen">Which half of the day</legend>
        {halves.map((half) => (
          <label key={half} className="tick">
            <input
              type="checkbox"
              checked={chosen.includes(half)}
              onChange={(event) =>
                choose(
                  date,
                  halves.filter((each) => (each === half ? event.target.checked : chosen.includes(each))),
                )
              }
            />
            {half === 'am' ? 'Morning, until 1pm' : 'Afternoon, from 1pm'}
          </label>
        ))}
      </fieldset>
    </>
  );
}
