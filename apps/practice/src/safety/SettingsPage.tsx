import { firstLookMinutesRange, maternityWeekRange, type Safety } from '@frontdoor/contract';
import { useState } from 'react';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { Field } from './Field.tsx';
import { LeadChoice } from './LeadChoice.tsx';
import { PersonFields } from './PersonFields.tsx';
import { useSaving } from './queries.ts';
import { draftOf, personOf } from './rota-draft.ts';
import { useSafetyPage } from './safety-context.ts';

/** The few numbers and people a practice chooses about danger. */
export function SettingsPage() {
  const { safety } = useSafetyPage();
  return safety.mayEdit ? <SettingsForm safety={safety} /> : <SettingsRead safety={safety} />;
}

function SettingsForm({ safety }: { safety: Safety }) {
  const { slug, practice } = useDesk();
  const { save, pending, trouble, errors } = useSaving(slug);
  const { settings } = safety;
  const [minutes, setMinutes] = useState(String(settings.firstLookMinutes));
  const [week, setWeek] = useState(String(settings.maternityWeek));
  const [safeguardingLead, setSafeguardingLead] = useState(settings.safeguardingLead);
  const [clinicalLead, setClinicalLead] = useState(settings.clinicalLead);
  const [outOfHours, setOutOfHours] = useState(draftOf(settings.outOfHours));
  const [saved, setSaved] = useState(false);
  const { members } = practice;

  async function send() {
    setSaved(false);
    const body = {
      firstLookMinutes: numberOf(minutes),
      maternityWeek: numberOf(week),
      safeguardingLead,
      clinicalLead,
      outOfHours: personOf(outOfHours, members),
    };
    setSaved(await save('settings', body));
  }

  return (
    <form
      className="settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field
        id="first-look-minutes"
        label="Minutes until a first look"
        hint={`Every new request is opened and given an urgency within this time, in core hours. ${firstLookMinutesRange.least} to ${firstLookMinutesRange.most}; what is flagged always within 15.`}
        type="number"
        narrow
        min={firstLookMinutesRange.least}
        max={firstLookMinutesRange.most}
        value={minutes}
        error={errors.firstLookMinutes}
        onType={setMinutes}
      />
      <Field
        id="maternity-week"
        label="Maternity triage takes bleeding from week"
        hint="Before this week of pregnancy patients are sent to the early pregnancy unit. Ask your maternity unit."
        type="number"
        narrow
        min={maternityWeekRange.least}
        max={maternityWeekRange.most}
        value={week}
        error={errors.maternityWeek}
        onType={setWeek}
      />
      <LeadChoice
        id="safeguarding-lead"
        label="Safeguarding lead"
        hint="Sees safeguarding flags and their words. Nobody else does but clinicians."
        members={members}
        value={safeguardingLead}
        error={errors.safeguardingLead}
        onChoose={setSafeguardingLead}
      />
      <LeadChoice
        id="clinical-lead"
        label="Clinical lead"
        hint="The only one who sees a sealed photo."
        members={members.filter(({ role }) => role === 'clinician')}
        value={clinicalLead}
        error={errors.clinicalLead}
        onChoose={setClinicalLead}
      />
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

function SettingsRead({ safety: { settings } }: { safety: Safety }) {
  const { practice } = useDesk();
  const nameOf = (id: string | null) =>
    practice.members.find((member) => member.id === id)?.name ??
    (id ? 'somebody who has left' : 'nobody named');
  const facts = [
    ['First look within', `${settings.firstLookMinutes} minutes of core hours`],
    ['Maternity triage takes bleeding', `from week ${settings.maternityWeek}`],
    ['Safeguarding lead', nameOf(settings.safeguardingLead)],
    ['Clinical lead', nameOf(settings.clinicalLead)],
    ['Told of alarms while closed', settings.outOfHours?.name ?? 'nobody: alarms sound at opening'],
  ];
  return (
    <dl className="facts settings-facts">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
