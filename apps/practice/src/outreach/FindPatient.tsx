import type { PatientFound } from '@frontdoor/contract';
import { sayPhone } from '@frontdoor/questionnaire';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { sayFault } from '../api/say-fault.ts';
import { Field } from '../controls/Field.tsx';
import { useRested } from '../controls/useRested.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayBirth } from '../wording/times.ts';
import { usePatients } from './queries.ts';

/** Finds somebody to write to. Enter goes to the first of them and never chooses: that is a press of its own (S35). */
export function FindPatient({
  act = 'Write to',
  onFound,
  onType,
}: {
  /** What the button of somebody found does, before their name. */
  act?: string;
  onFound: (patient: PatientFound) => void;
  /** Nobody fits: their details are typed. Takes what was looked for. */
  onType: (search: string) => void;
}) {
  const { slug } = useDesk();
  const [search, setSearch] = useState('');
  const asked = useRested(search.trim());
  const query = usePatients(slug, asked);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => document.getElementById('find-patient')?.focus(), []);
  const items = asked === '' ? [] : (query.data?.items ?? []);
  const choices = () => [...(list.current?.querySelectorAll('button') ?? [])];

  function move(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const all = choices();
    const place = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = event.key === 'ArrowDown' ? all[place + 1] : all[place - 1];
    if (!next && event.key === 'ArrowDown') return;
    event.preventDefault();
    (next ?? document.getElementById('find-patient'))?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys lead from the field to what was found, and back
    <div className="find-patient" onKeyDown={move}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          choices()[0]?.focus();
        }}
      >
        <Field
          id="find-patient"
          label="Find the patient"
          hint="Name, NHS number or phone. Whole words; they have written to you before."
          value={search}
          onType={setSearch}
        />
      </form>
      <div role="status" className="find-said">
        {query.isError && <p className="trouble">They could not be looked for. {sayFault(query.error)}</p>}
        {asked.length > 1 && query.isSuccess && !query.isPlaceholderData && (
          <p className="hint">
            {items.length === 0
              ? 'Nobody here has written under that name or number.'
              : items.length === 1
                ? '1 patient found.'
                : `${items.length} patients found.`}
          </p>
        )}
      </div>
      <ul className="found" ref={list}>
        {items.map((patient) => (
          <Found key={patient.patient} patient={patient} act={act} onChoose={() => onFound(patient)} />
        ))}
      </ul>
      <button type="button" className="button" onClick={() => onType(search)}>
        Not here: type their details
      </button>
    </div>
  );
}

function Found({ patient, act, onChoose }: { patient: PatientFound; act: string; onChoose: () => void }) {
  const { name, birthDate, nhsNumber, phone, email, warnings, cannot } = patient;
  return (
    <li>
      <div>
        <strong>{name}</strong>{' '}
        <span className="hint">born {birthDate === '' ? 'not known' : sayBirth(birthDate)}</span>
        <p className="hint">
          {[
            nhsNumber ? `NHS ${nhsNumber}` : 'no NHS number',
            phone ? sayPhone(phone) : 'no phone',
            email ?? 'no email',
          ].join(' · ')}
        </p>
        {warnings.length > 0 && (
          <p className="chips">
            {warnings.map((words) => (
              <span key={words} className={cannot ? 'chip chip-red' : 'chip chip-amber'}>
                {words}
              </span>
            ))}
          </p>
        )}
      </div>
      {cannot ? (
        <p className="hint">Cannot be written to</p>
      ) : birthDate === '' ? (
        <p className="hint">No date of birth is known: type their details</p>
      ) : (
        <button type="button" className="button" onClick={onChoose}>
          {act} {name}
        </button>
      )}
    </li>
  );
}
