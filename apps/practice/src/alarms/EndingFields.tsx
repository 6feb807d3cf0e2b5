import type { HandedTo } from '@frontdoor/contract';
import { useDesk } from '../desk/desk-context.ts';
import { actAsks, serviceWords } from './alarm-words.ts';
import { EndingField } from './EndingField.tsx';
import type { Ending } from './ending.ts';

/** What the chosen act asks for; nothing before one is chosen. */
export function EndingFields({
  ending,
  error,
  onChange,
}: {
  ending: Ending;
  error: (path: string) => string | null;
  onChange: (changes: Partial<Ending>) => void;
}) {
  const { members } = useDesk().practice;
  const { act, text, service, person, decidedBy } = ending;
  if (act === null) return null;
  return (
    <>
      {act === 'handed-over' && (
        <>
          <EndingField path="service" label="Which service?" error={error('service')}>
            {(field) => (
              <select
                {...field}
                value={service ?? ''}
                onChange={({ target }) => onChange({ service: (target.value as HandedTo) || null })}
              >
                <option value="">Choose</option>
                {Object.entries(serviceWords).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            )}
          </EndingField>
          <EndingField path="person" label="Who took it there?" error={error('person')}>
            {(field) => (
              <input
                {...field}
                autoComplete="off"
                maxLength={120}
                value={person}
                onChange={({ target }) => onChange({ person: target.value })}
              />
            )}
          </EndingField>
        </>
      )}
      {act === 'not-reached' && (
        <EndingField path="decidedBy" label="Which clinician decided?" error={error('decidedBy')}>
          {(field) => (
            <select
              {...field}
              value={decidedBy ?? ''}
              onChange={({ target }) => onChange({ decidedBy: target.value || null })}
            >
              <option value="">Choose</option>
              {members
                .filter(({ role }) => role === 'clinician')
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </EndingField>
      )}
      <EndingField path="text" label={actAsks[act]} error={error('text')}>
        {(field) => (
          <textarea
            {...field}
            rows={3}
            maxLength={2000}
            value={text}
            onChange={({ target }) => onChange({ text: target.value })}
          />
        )}
      </EndingField>
    </>
  );
}
