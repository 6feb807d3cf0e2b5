import type { ReportingPlaces } from '@frontdoor/contract';
import { Field } from '../controls/Field.tsx';
import { placeNames } from './reporting-draft.ts';

/** The organisations above the practice, each by its code and its name. */
export function PlaceFields({
  places,
  errors,
  onChange,
}: {
  places: ReportingPlaces;
  errors: Record<string, string>;
  onChange: (places: ReportingPlaces) => void;
}) {
  const field = (name: keyof ReportingPlaces, label: string) => (
    <Field
      id={name}
      label={label}
      value={places[name]}
      error={errors[`places.${name}`]}
      onType={(typed) => onChange({ ...places, [name]: typed })}
    />
  );
  return (
    <fieldset className="places">
      <legend>Where your practice belongs</legend>
      <p className="hint">As NHS England lists you. They stand beside your numbers in the monthly summary.</p>
      {placeNames.map(({ part, words, code }) => (
        <div key={part} className="place">
          {field(`${part}Name`, words)}
          {field(`${part}Code`, code)}
        </div>
      ))}
    </fieldset>
  );
}
