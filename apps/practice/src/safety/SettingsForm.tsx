import { firstLookMinutesRange, maternityWeekRange, type Safety } from '@frontdoor/contract';
import { useState } from 'react';
import { Field } from '../controls/Field.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { leadOptions } from './lead-options.ts';
import { PersonFields } from './PersonFields.tsx';
import { useSafetySaving } from './queries.ts';
import { draftOf, personOf } from './rota-draft.ts';

/** The numbers and people, to be changed by a manager. */
export function SettingsForm({ safety }: { safety: Safety }) {
  const { slug, practice } = useDesk();
  const { save, pending, trouble, errors } = useSafetySaving(slug);
  const { settings } = safety;
  const [numbers, setNumbers] = useState({
    firstLookMinutes: String(settings.firstLookMinutes),
    maternityWeek: String(settings.maternityWeek),
  });
  const [leads, setLeads] = useState({
    safeguardingLead: settings.safeguardingLead,
    clinicalLead: settings.clinicalLead,
  });
  const [outOfHours, setOutOfHours] = useState(draftOf(settings.outOfHours));
  const [saved, setSaved] = useState(false);
  const { members } = practice;

  async function send() {
    setSaved(false);
    const body = {
      firstLookMinutes: numberOf(numbers.firstLookMinutes),
      maternityWeek: numberOf(numbers.maternityWeek),
      ...leads,
      outOfHours: personOf(outOfHours, members),
    };
    setSaved(await save('settings', body));
  }

  const number = (
    name: keyof typeof numbers,
    label: string,
    hint: string,
    { least, most }: { least: number; most: number },
  ) => (
    <Field
      id={name}
      label={label}
      hint={hint}
      type="number"
      narrow
      min={least}
      max={most}
      value={numbers[name]}
      error={errors[name]}
      onType={(typed) => setNumbers({ ...numbers, [name]: typed })}
    />
  );
  const lead = (name: keyof typeof leads, label: string, hint: string, offered: typeof members) => (
    <SelectField
      id={name}
      label={label}
      hint={hint}
      narrow
      value={leads[name] ?? ''}
      error={errors[name]}
      options={leadOptions(offered, members, leads[name])}
      onChoose={(member) => setLeads({ ...leads, [name]: member || null })}
    />
  );

  return (
    <form
      className="settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {number(
        'firstLookMinutes',
        'Minutes until a first look',
        `Every new request is opened and given an urgency within this time, in core hours. ${firstLookMinutesRange.least} to ${firstLookMinutesRange.most}; what is flagged always within 15.`,
        firstLookMinutesRange,
      )}
      {number(
        'maternityWeek',
        'Maternity triage takes bleeding from week',
        'Before this week of pregnancy patients are sent to the early pregnancy unit. Ask your maternity unit.',
        maternityWeekRange,
      )}
      {lead(
        'safeguardingLead',
        'Safeguarding lead',
        'Sees safeguarding flags and their words. Nobody else does but clinicians.',
        members,
      )}
      {lead(
        'clinicalLead',
        'Clinical lead',
        'The only one who sees a sealed photo.',
        members.filter(({ role }) => role === 'clinician'),
      )}
      <PersonFields
        legend="Who is told of alarms while you are closed"
        path="outOfHours"
        draft={outOfHours}
        onChange={setOutOfHours}
        members={members}
        rota={safety.rota}
        errors={errors}
        nobodyWords="Nobody: alarms sound when you open"
      />
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

/** What is not a number is sent as it is not, so that the server says what to enter. */
const numberOf = (typed: string) => (typed.trim() === '' ? null : Number(typed));
