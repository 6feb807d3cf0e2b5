import { type DutyPerson, halves, rotaDays } from '@frontdoor/contract';
import { sealPeople } from '../../apps/server/src/features/duty/content.ts';
import { putSlot } from '../../apps/server/src/features/duty/store.ts';
import { markLive } from '../../apps/server/src/features/go-live/store.ts';
import { putNumber } from '../../apps/server/src/features/local-numbers/store.ts';
import { forgetOrganisation } from '../../apps/server/src/features/surgeries/find.ts';
import type { Deps } from '../../apps/server/src/platform/deps.ts';

/** Who answers alarms in tests unless they say otherwise: nobody of the surgery's own staff. */
export const duty: DutyPerson = {
  name: 'Dr Dana Duty',
  member: null,
  phone: '07700 900201',
  email: 'duty@example.org',
};
export const second: DutyPerson = {
  name: 'Sam Second',
  member: null,
  phone: '07700 900202',
  email: 'second@example.org',
};

export const requiredNumbers = [
  { service: 'maternity-triage', name: 'Maternity triage', number: '0113 496 0201' },
  { service: 'crisis', name: 'Leeds crisis team', number: '0113 496 0203' },
  { service: 'out-of-hours', name: 'NHS 111', number: '111' },
];

/** Gives a surgery what it needs to be live (the same two people all week, the required numbers), and makes it so. */
export async function goLive(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  { id, slug }: { id: string; slug: string },
  people: { duty: DutyPerson; second: DutyPerson } = { duty, second },
): Promise<void> {
  await fillSafety({ database, clock }, id, people);
  await database.within(id, (tx) => markLive(tx, clock.now()));
  forgetOrganisation(database, slug);
}

/** A whole rota and the required numbers: all that stands between a surgery and going live. */
export async function fillSafety(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  id: string,
  people: { duty: DutyPerson; second: DutyPerson } = { duty, second },
): Promise<void> {
  const at = clock.now();
  await database.within(id, async (tx) => {
    for (const day of rotaDays) {
      for (const half of halves) {
        await putSlot(tx, { day, half, content: sealPeople(database.vault, id, people), changedAt: at });
      }
    }
    for (const number of requiredNumbers) {
      await putNumber(tx, { ...number, checkedBy: 'Amir Khan', checkedOn: '2026-11-02' });
    }
  });
}
