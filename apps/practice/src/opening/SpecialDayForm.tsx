import { routes } from '@frontdoor/contract';
import { errorsBelow } from '../api/useSaving.ts';
import { DialogForm } from '../controls/DialogForm.tsx';
import { Field } from '../controls/Field.tsx';
import { TickList } from '../controls/TickList.tsx';
import { FormEnd } from './FormEnd.tsx';
import type { HoursForm } from './hours-asked.ts';
import type { Line } from './hours-draft.ts';
import { useOpeningPage } from './opening-context.ts';
import { routeWords } from './say-hours.ts';
import { TimesField } from './TimesField.tsx';
import { useLine } from './useLine.ts';

const empty: Line<'specialDays'> = { date: '', routes: [...routes], times: [], note: '' };

/** A day with hours of its own. */
export function SpecialDayForm({ line, form }: { line: Line<'specialDays'> | null; form: HoursForm }) {
  const { today } = useOpeningPage();
  const { draft, change, save, takeOut } = useLine('specialDays', line, empty, form);
  const { errors } = form;
  return (
    <DialogForm onSend={save}>
      <Field
        id="special-date"
        label="Day"
        type="date"
        narrow
        min={today}
        value={draft.date}
        error={errors.date}
        onType={(date) => change({ date })}
      />
      <TickList
        id="special-routes"
        legend="For which?"
        chosen={draft.routes}
        options={routes.map((value) => ({ value, words: routeWords[value] }))}
        error={errors.routes}
        onChoose={(chosen) => change({ routes: chosen })}
      />
      <TimesField
        id="special-times"
        legend="Open on that day"
        times={draft.times}
        errors={{ ...errorsBelow(errors, 'times'), '': errors.times ?? '' }}
        onChange={(times) => change({ times })}
      />
      <Field
        id="special-note"
        label="Why? Patients read this (optional)"
        value={draft.note}
        error={errors.note}
        onType={(note) => change({ note })}
      />
      <FormEnd form={form} onTakeOut={takeOut} />
    </DialogForm>
  );
}
