import type { Practice, RotaSlot } from '@frontdoor/contract';
import { Field } from '../controls/Field.tsx';
import { SelectField } from '../controls/SelectField.tsx';
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
      <SelectField
        id={`${path}-who`}
        label="Who"
        error={errors[`${path}.member`]}
        value={draft.who}
        options={[
          { value: nobody, words: nobodyWords },
          ...members.map(({ id, name }) => ({ value: id, words: name })),
          ...(left ? [{ value: draft.who, words: `${draft.name} (has left)` }] : []),
          { value: outside, words: 'Somebody who does not work here' },
        ]}
        onChoose={(who) => onChange(chosen(who, rota))}
      />
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
