import type { Practice, RotaSlot } from '@frontdoor/contract';
import { Field } from './Field.tsx';
import { chosen, nobody, outside, type PersonDraft } from './rota-draft.ts';

/** Who it is and how an alarm reaches them. `path` is where its faults stand. */
export function PersonFields({
  legend,
  path,
  draft,
  onChange,
  members,
  rota,
  errors,
  nobodyWords = 'Nobody yet',
}: {
  legend: string;
  path: string;
  draft: PersonDraft;
  onChange: (draft: PersonDraft) => void;
  members: Practice['members'];
  rota: readonly RotaSlot[];
  errors: Record<string, string>;
  nobodyWords?: string;
}) {
  const left = draft.who !== nobody && draft.who !== outside && !members.some(({ id }) => id === draft.who);
  const field = (name: 'name' | 'phone' | 'email', label: string, type: 'text' | 'tel' | 'email') => (
    <Field
      id={`${path}-${name}`}
      label={label}
      error={errors[`${path}.${name}`]}
      type={type}
      value={draft[name]}
      onType={(value) => onChange({ ...draft, [name]: value })}
    />
  );
  return (
    <fieldset className="person-fields">
      <legend>{legend}</legend>
      <div className="field">
        <label htmlFor={`${path}-who`}>Who</label>
        {errors[`${path}.member`] && (
          <span className="field-error" id={`${path}-who-error`}>
            {errors[`${path}.member`]}
          </span>
        )}
        <select
          id={`${path}-who`}
          value={draft.who}
          aria-describedby={errors[`${path}.member`] ? `${path}-who-error` : undefined}
          onChange={(event) => onChange(chosen(event.target.value, rota))}
        >
          <option value={nobody}>{nobodyWords}</option>
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {left && <option value={draft.who}>{draft.name} (has left)</option>}
          <option value={outside}>Somebody who does not work here</option>
        </select>
      </div>
      {draft.who === outside && field('name', 'Their name', 'text')}
      {draft.who !== nobody && (
        <>
          {/* Who shares a phone with the first is only known once both are typed; it is said at the name. */}
          {draft.who !== outside && errors[`${path}.name`] && (
            <p className="field-error">{errors[`${path}.name`]}</p>
          )}
          <div className="person-reach">
            {field('phone', 'Phone', 'tel')}
            {field('email', 'Email', 'email')}
          </div>
        </>
      )}
    </fieldset>
  );
}
