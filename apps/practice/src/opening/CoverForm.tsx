import { routes } from '@frontdoor/contract';
import { DialogForm } from '../controls/DialogForm.tsx';
import { Field } from '../controls/Field.tsx';
import { TickList } from '../controls/TickList.tsx';
import { DayAndRange } from './DayAndRange.tsx';
import { FormEnd } from './FormEnd.tsx';
import type { HoursForm } from './hours-asked.ts';
import type { Line } from './hours-draft.ts';
import { routeWords } from './say-hours.ts';
import { useLine } from './useLine.ts';

const empty: Line<'covered'> = {
  day: 'wednesday',
  weeks: [],
  range: { from: '13:00', to: '18:30' },
  routes: ['phone', 'desk'],
  by: '',
  number: '',
};

const weeks = ['1st', '2nd', '3rd', '4th', '5th'].map((words, place) => ({ value: place + 1, words }));

/** A regular time in which another service answers (S31). */
export function CoverForm({ line, form }: { line: Line<'covered'> | null; form: HoursForm }) {
  const { draft, change, save, takeOut } = useLine('covered', line, empty, form);
  const { errors } = form;
  return (
    <DialogForm onSend={save}>
      <DayAndRange id="covered" value={draft} errors={errors} onChange={change} />
      <TickList
        id="covered-weeks"
        legend="In which weeks of the month? None ticked is every week."
        chosen={draft.weeks}
        options={weeks}
        error={errors.weeks}
        onChoose={(chosen) => change({ weeks: chosen })}
      />
      <TickList
        id="covered-routes"
        legend="What is covered?"
        chosen={draft.routes}
        options={routes.map((value) => ({ value, words: routeWords[value] }))}
        error={errors.routes}
        onChoose={(chosen) => change({ routes: chosen })}
      />
      <Field
        id="covered-by"
        label="Who answers then?"
        hint="Patients read this."
        value={draft.by}
        error={errors.by}
        onType={(by) => change({ by })}
      />
      <Field
        id="covered-number"
        label="On what number?"
        type="tel"
        value={draft.number}
        error={errors.number}
        onType={(number) => change({ number })}
      />
      <FormEnd form={form} onTakeOut={takeOut} />
    </DialogForm>
  );
}
