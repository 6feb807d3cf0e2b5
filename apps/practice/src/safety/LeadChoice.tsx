import type { Practice } from '@frontdoor/contract';
import { useDesk } from '../desk/desk-context.ts';

/** One member of the practice, or nobody. Somebody who has left is still shown: that is what is wrong. */
export function LeadChoice({
  id,
  label,
  hint,
  members,
  value,
  error,
  onChoose,
}: {
  id: string;
  label: string;
  hint: string;
  members: Practice['members'];
  value: string | null;
  error: string | undefined;
  onChoose: (member: string | null) => void;
}) {
  const { practice } = useDesk();
  const others = value !== null && !members.some((member) => member.id === value);
  const named = practice.members.find((member) => member.id === value);
  return (
    <div className="field field-narrow">
      <label htmlFor={id}>{label}</label>
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
      {error && (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
      <select
        id={id}
        value={value ?? ''}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={(event) => onChoose(event.target.value || null)}
      >
        <option value="">Nobody named</option>
        {members.map((member) => (
          <option key={member.id} value={member.id}>
            {member.name}
          </option>
        ))}
        {others && <option value={value}>{named?.name ?? 'Somebody who has left'}</option>}
      </select>
    </div>
  );
}
