import type { Safety } from '@frontdoor/contract';
import { useDesk } from '../desk/desk-context.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { useSafetyPage } from './safety-context.ts';

/** The few numbers and people a practice chooses about danger. */
export function SettingsPage() {
  const { safety } = useSafetyPage();
  return safety.mayEdit ? <SettingsForm safety={safety} /> : <SettingsRead safety={safety} />;
}

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
