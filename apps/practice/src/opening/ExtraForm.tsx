import { routes } from '@frontdoor/contract';
import { DialogForm } from '../controls/DialogForm.tsx';
import { TickList } from '../controls/TickList.tsx';
import { DayAndRange } from './DayAndRange.tsx';
import { FormEnd } from './FormEnd.tsx';
import type { HoursForm } from './hours-asked.ts';
import type { Line } from './hours-draft.ts';
import { routeWords } from './say-hours.ts';
import { useLine } from './useLine.ts';

const empty: Line<'extra'> = { day: 'saturday', range: { from: '09:00', to: '12:00' }, routes: ['desk'] };

/** An evening or Saturday session (S31). */
export function ExtraForm({ line, form }: { line: Line<'extra'> | null; form: HoursForm }) {
  const { draft, change, save, takeOut } = useLine('extra', line, empty, form);
  return (
    <DialogForm onSend={save}>
      <DayAndRange id="extra" value={draft} errors={form.errors} onChange={change} />
      <TickList
        id="extra-routes"
        legend="What is staffed then?"
        chosen={draft.routes}
        options={routes.map((value) => ({ value, words: routeWords[value] }))}
        error={form.errors.routes}
        onChoose={(chosen) => change({ routes: chosen })}
      />
      <FormEnd form={form} onTakeOut={takeOut} />
    </DialogForm>
  );
}
