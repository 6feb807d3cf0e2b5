import type { ReportingSettings } from '@frontdoor/contract';
import { type FormEvent, useState } from 'react';
import { Field } from '../controls/Field.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { useReportingSaving } from './queries.ts';
import { bodyOf, draftOf, type ReportingDraft } from './reporting-draft.ts';
import '../styles/safety.css';

/** The settings, to be changed by a manager. */
export function ReportingForm({ settings }: { settings: ReportingSettings }) {
  const { slug } = useDesk();
  const { save, pending, trouble, errors } = useReportingSaving(slug);
  const [draft, setDraft] = useState(draftOf(settings));
  const [saved, setSaved] = useState(false);
  const change = (part: Partial<ReportingDraft>) => {
    setSaved(false);
    setDraft({ ...draft, ...part });
  };

  async function send(event: FormEvent) {
    event.preventDefault();
    setSaved(false);
    setSaved(await save(bodyOf(draft)));
  }

  return (
    <form className="settings" noValidate onSubmit={(event) => void send(event)}>
      <Field
        id="registered"
        label="Registered patients"
        hint="The size of your list. Rates per 1,000 patients are worked out from it."
        narrow
        value={draft.registered}
        error={errors.registered}
        onType={(registered) => change({ registered })}
      />
      <Field
        id="registeredOn"
        label="Counted on"
        hint="The day your list had that size."
        type="date"
        narrow
        value={draft.registeredOn}
        error={errors.registeredOn}
        onType={(registeredOn) => change({ registeredOn })}
      />
      <Field
        id="smallNumbers"
        label="Hold back numbers below"
        hint="Where others see your figures, a number this small could tell who it was. 0 to 20; 5 is usual."
        type="number"
        min={0}
        max={20}
        narrow
        value={draft.smallNumbers}
        error={errors.smallNumbers}
        onType={(smallNumbers) => change({ smallNumbers })}
      />
      <div className="reporting-public">
        <label className="tick">
          <input
            type="checkbox"
            checked={draft.publicFigures}
            onChange={({ target }) => change({ publicFigures: target.checked })}
          />
          Show everybody how we are doing
        </label>
        <p className="hint">
          A page of your last 3 whole months: how many asked, and how many were answered in time.{' '}
          {settings.publicFigures ? (
            <a href={`/${slug}/how-we-are-doing`}>Look at the page</a>
          ) : (
            'It is turned off: nobody sees it.'
          )}
        </p>
      </div>
      <PlaceFields places={draft.places} errors={errors} onChange={(places) => change({ places })} />
      <TroubleNote words={trouble} />
      <div className="actions">
        <button type="submit" className="button button-go" disabled={pending}>
          Save settings
        </button>
        <span role="status">{saved && 'Saved.'}</span>
      </div>
    </form>
  );
}
