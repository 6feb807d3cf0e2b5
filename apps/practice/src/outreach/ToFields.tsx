import { Field } from '../controls/Field.tsx';
import { useNow } from '../controls/useNow.ts';
import { londonDay, sayBirth } from '../wording/times.ts';
import type { WriteDraft } from './write-draft.ts';

type To = WriteDraft['to'];

/** Who gets it and where. Somebody found is who they are; only how to reach them can be put right here. */
export function ToFields({
  to,
  warnings,
  errors,
  onChange,
}: {
  to: To;
  warnings: readonly string[];
  errors: Record<string, string>;
  onChange: (changes: Partial<To>) => void;
}) {
  const now = useNow();
  const text = (
    name: 'name' | 'nhsNumber' | 'phone' | 'email' | 'birthDate',
    label: string,
    more: { type?: 'tel' | 'email' | 'date'; narrow?: boolean; max?: string } = {},
  ) => (
    <Field
      id={`to.${name}`}
      label={label}
      value={to[name]}
      error={errors[`to.${name}`]}
      onType={(typed) => onChange({ [name]: typed })}
      {...more}
    />
  );
  return (
    <>
      {to.patient === null ? (
        <div className="write-to">
          {text('name', 'Full name')}
          {text('birthDate', 'Date of birth', { type: 'date', max: londonDay(now) })}
          {text('nhsNumber', 'NHS number, if you have it')}
        </div>
      ) : (
        <p>
          Born {sayBirth(to.birthDate)} ·{' '}
          {to.nhsNumber === '' ? 'no NHS number known' : `NHS ${to.nhsNumber}`}
        </p>
      )}
      {warnings.map((words) => (
        <p key={words} className="warn">
          {words}
        </p>
      ))}
      <div className="write-to">
        {text('phone', 'Mobile', { type: 'tel' })}
        {text('email', 'Email', { type: 'email' })}
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={to.fromRecord}
          onChange={(event) => onChange({ fromRecord: event.target.checked })}
        />
        I have checked these details against their record
      </label>
    </>
  );
}
