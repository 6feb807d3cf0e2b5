import type { Route } from '@frontdoor/contract';
import { useState } from 'react';
import { errorsBelow } from '../api/useSaving.ts';
import { DialogForm } from '../controls/DialogForm.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { FormEnd } from './FormEnd.tsx';
import type { HoursForm } from './hours-asked.ts';
import { ownTimes, type Week, type WeeklyWeek } from './hours-draft.ts';
import { useOpeningPage } from './opening-context.ts';
import { days, leavesOutCore, sayDayName } from './say-hours.ts';
import { TimesField } from './TimesField.tsx';

const kinds: { value: Week['kind']; words: string }[] = [
  { value: 'core', words: 'Core hours: Monday to Friday 8am to 6:30pm, not on bank holidays' },
  { value: 'always', words: 'Always open' },
  { value: 'weekly', words: 'Times of its own' },
];

/** The usual week of one route. */
export function RouteForm({ route, form }: { route: Route; form: HoursForm }) {
  const { hours } = useOpeningPage();
  const [week, setWeek] = useState<Week>(hours.routes[route]);
  const send = () =>
    form.send((now) => ({
      hours: { ...now, routes: { ...now.routes, [route]: week } },
      path: `routes.${route}`,
    }));
  return (
    <DialogForm onSend={send}>
      <RadioList
        legend="When can patients use it?"
        name="week"
        value={week.kind}
        options={kinds}
        onChoose={(kind) => setWeek(kind === 'weekly' ? ownTimes(week) : { kind })}
      />
      {week.kind === 'weekly' && <OwnTimes week={week} errors={form.errors} onChange={setWeek} />}
      {leavesOutCore(week) && (
        <p className="hours-core">
          This leaves out part of core hours, Monday to Friday 8am to 6:30pm. The contract asks for all of
          them. For a single time use “Close something”.
        </p>
      )}
      <FormEnd form={form} />
    </DialogForm>
  );
}

function OwnTimes({
  week,
  errors,
  onChange,
}: {
  week: WeeklyWeek;
  errors: Record<string, string>;
  onChange: (week: WeeklyWeek) => void;
}) {
  const asMonday = () => {
    const { monday } = week.days;
    onChange({
      ...week,
      days: { ...week.days, tuesday: monday, wednesday: monday, thursday: monday, friday: monday },
    });
  };
  return (
    <>
      <div className="week-times">
        {days.map((day) => (
          <TimesField
            key={day}
            id={`times-${day}`}
            legend={sayDayName(day)}
            times={week.days[day]}
            errors={{ ...errorsBelow(errors, `days.${day}`), '': errors[`days.${day}`] ?? '' }}
            onChange={(times) => onChange({ ...week, days: { ...week.days, [day]: times } })}
          />
        ))}
      </div>
      <button type="button" className="button-quiet" onClick={asMonday}>
        Tuesday to Friday as on Monday
      </button>
      <RadioList
        legend="On bank holidays"
        name="bank-holidays"
        across
        value={week.bankHolidays}
        options={[
          { value: 'closed', words: 'Closed' },
          { value: 'open', words: 'Open as usual' },
        ]}
        onChoose={(bankHolidays) => onChange({ ...week, bankHolidays })}
      />
    </>
  );
}
