import { useState } from 'react';
import { Field } from '../controls/Field.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayDay, sayDayTime } from '../wording/times.ts';
import { halfHours } from './hours-draft.ts';
import { useOpeningPage } from './opening-context.ts';
import { useOpeningSaving } from './queries.ts';

/** The days nobody chooses, and the two times the practice chooses for itself (R3, R62). */
export function ClocksPage() {
  const { mayEdit, settings } = useOpeningPage();
  return (
    <>
      <section>
        <h2>When people are told</h2>
        {mayEdit ? (
          <SettingsForm />
        ) : (
          <dl className="facts settings-facts">
            <div>
              <dt>Urgent and not dealt with</dt>
              <dd>told at {settings.urgentBy}</dd>
            </div>
            <div>
              <dt>Due soon</dt>
              <dd>{settings.dueSoonMinutes} minutes before the time</dd>
            </div>
          </dl>
        )}
      </section>
      <BankHolidays />
      <Links />
    </>
  );
}

function SettingsForm() {
  const { slug } = useDesk();
  const { settings } = useOpeningPage();
  const saving = useOpeningSaving(slug);
  const [urgentBy, setUrgentBy] = useState(settings.urgentBy);
  const [minutes, setMinutes] = useState(String(settings.dueSoonMinutes));
  const [saved, setSaved] = useState(false);
  const { errors } = saving;
  async function send() {
    setSaved(false);
    // What is not a number is sent as it is not, so that the server says what to enter.
    const dueSoonMinutes = minutes.trim() === '' ? null : Number(minutes);
    setSaved(await saving.settings({ urgentBy, dueSoonMinutes }));
  }
  return (
    <form
      className="settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <SelectField
        id="urgent-by"
        label="Tell people of what is urgent and not dealt with at"
        hint="The duty person and the manager are told once a day, at this time, while you are open."
        narrow
        value={urgentBy}
        error={errors.urgentBy}
        options={halfHours
          .filter((time) => time >= '12:00' && time <= '18:30')
          .map((value) => ({ value, words: value }))}
        onChoose={setUrgentBy}
      />
      <Field
        id="due-soon"
        label="Minutes before its time in which an answer is due soon"
        type="number"
        narrow
        min={15}
        max={240}
        value={minutes}
        error={errors.dueSoonMinutes}
        onType={setMinutes}
      />
      <TroubleNote words={saving.trouble} />
      <div className="actions">
        <button type="submit" className="button button-go" disabled={saving.pending}>
          Save
        </button>
        <span role="status">{saved && 'Saved.'}</span>
      </div>
    </form>
  );
}

function BankHolidays() {
  const { holidays, today } = useOpeningPage();
  const now = useNow();
  const until = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
  return (
    <section>
      <h2>Bank holidays of the next 2 years</h2>
      <p className="hint">
        {holidays.refreshedAt === null
          ? 'From the list that comes with Frontdoor: GOV.UK’s has not been read yet.'
          : `From GOV.UK, last read ${sayDayTime(holidays.refreshedAt, now)}.`}
      </p>
      <Warnings words={holidays.warnings} />
      <ul className="holidays">
        {holidays.dates
          .filter((date) => date < until)
          .map((date) => (
            <li key={date}>{sayDay(date, today)}</li>
          ))}
      </ul>
    </section>
  );
}

/** R16: the pages that patients are sent to, as they answered at the weekly check. */
function Links() {
  const { links } = useOpeningPage();
  const now = useNow();
  if (links.length === 0) return null;
  return (
    <section>
      <h2>Links patients need</h2>
      <p className="hint">Checked every week.</p>
      <ul className="lines">
        {links.map(({ name, href, checkedAt, fault }) => (
          <li key={href}>
            <h3>
              <a href={href}>{name}</a>
            </h3>
            {fault ? (
              <p className="half-day-faults">{fault}</p>
            ) : (
              <p className="hint">
                {checkedAt === null ? 'Not checked yet' : `Answered ${sayDayTime(checkedAt, now)}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Warnings({ words }: { words: string[] }) {
  if (words.length === 0) return null;
  return (
    <ul className="safety-warnings">
      {words.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}
