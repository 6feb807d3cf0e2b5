import { useState } from 'react';
import { Field } from '../controls/Field.tsx';
import { type Days, type PeriodName, periods, periodWords, sayPeriod, wrongWith } from './period.ts';
import type { usePeriod } from './usePeriod.ts';

/** Which days the page is about: one press for the usual ones, two dates for any others. */
export function PeriodChoice({ period }: { period: ReturnType<typeof usePeriod> }) {
  const [choosing, setChoosing] = useState(period.name === 'own');
  const pressed = choosing ? 'own' : period.name;
  function press(name: PeriodName) {
    setChoosing(name === 'own');
    if (name !== 'own') period.choose(name);
  }
  return (
    <div className="period">
      <fieldset className="period-names">
        <legend className="unseen">Period</legend>
        {periods.map((name) => (
          <button
            key={name}
            type="button"
            className="button-small"
            aria-pressed={name === pressed}
            onClick={() => press(name)}
          >
            {periodWords[name]}
          </button>
        ))}
      </fieldset>
      {choosing && <OwnDays days={period} onChoose={period.chooseDays} />}
      <p className="period-said">{sayPeriod(period)}</p>
    </div>
  );
}

function OwnDays({ days, onChoose }: { days: Days; onChoose: (days: Days) => void }) {
  const [chosen, setChosen] = useState<Days>({ from: days.from, to: days.to });
  const [wrong, setWrong] = useState<Partial<Days>>({});
  function show() {
    const found = wrongWith(chosen);
    setWrong(found);
    if (Object.keys(found).length === 0) onChoose(chosen);
  }
  return (
    <form
      className="period-own"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <Field
        id="period-from"
        label="First day"
        type="date"
        narrow
        value={chosen.from}
        error={wrong.from}
        onType={(from) => setChosen({ ...chosen, from })}
      />
      <Field
        id="period-to"
        label="Last day"
        type="date"
        narrow
        value={chosen.to}
        error={wrong.to}
        onType={(to) => setChosen({ ...chosen, to })}
      />
      <button type="submit" className="button">
        Show these days
      </button>
    </form>
  );
}
