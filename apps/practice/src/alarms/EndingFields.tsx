import type { HandedTo } from '@frontdoor/contract';
import { FieldFrame } from '../controls/FieldFrame.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { actAsks, serviceWords } from './alarm-words.ts';
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
  const frame = (path: string, label: string) => ({
    id: `ending-${path}`,
    label,
    error: error(path) ?? undefined,
  });
  return (
    <>
      {act === 'handed-over' && (
        <>
          <FieldFrame {...frame('service', 'Which service?')}>
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
          </FieldFrame>
          <FieldFrame {...frame('person', 'Who took it there?')}>
            {(field) => (
              <input
                {...field}
                autoComplete="off"
                maxLength={120}
                value={person}
                onChange={({ target }) => onChange({ person: target.value })}
              />
            )}
          </FieldFrame>
        </>
      )}
      {act === 'not-reached' && (
        <FieldFrame {...frame('decidedBy', 'Which clinician decided?')}>
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
        </FieldFrame>
      )}
      <FieldFrame {...frame('text', actAsks[act])}>
        {(field) => (
          <textarea
            {...field}
            rows={3}
            maxLength={2000}
            value={text}
            onChange={({ target }) => onChange({ text: target.value })}
          />
        )}
      </FieldFrame>
    </>
  );
}
