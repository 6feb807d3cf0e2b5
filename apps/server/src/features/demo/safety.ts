import { type DutyPerson, halves, type LocalService, rotaDays } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import { atLondon } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { sealPeople } from '../duty/content.ts';
import { putSlot } from '../duty/store.ts';
import { markLive } from '../go-live/store.ts';
import { putNumber } from '../local-numbers/store.ts';
import { putSetting } from '../safety-settings/store.ts';
import type { Staff } from '../staff/guards.ts';
import { forgetOrganisation } from '../surgeries/find.ts';
import { type Colleague, demoStaff } from './staff.ts';

type Colleagues = Record<Colleague, Staff>;

/** Ofcom keeps 07700 900000 to 900999 and 0113 496 0000 to 0999 free for drama. */
const mobiles: Partial<Record<Colleague, string>> = {
  rosa: '07700 900101',
  owen: '07700 900102',
  beth: '07700 900103',
  amir: '07700 900104',
};

/** Who is on duty, then the second contact, morning by morning and afternoon by afternoon. */
const week: Record<(typeof rotaDays)[number], Record<(typeof halves)[number], [Colleague, Colleague]>> = {
  monday: { am: ['rosa', 'owen'], pm: ['owen', 'beth'] },
  tuesday: { am: ['owen', 'rosa'], pm: ['rosa', 'beth'] },
  wednesday: { am: ['beth', 'owen'], pm: ['rosa', 'owen'] },
  thursday: { am: ['rosa', 'beth'], pm: ['owen', 'rosa'] },
  friday: { am: ['rosa', 'owen'], pm: ['rosa', 'beth'] },
};

const numbers: Record<LocalService, { name: string; number: string; monthsAgo: number }> = {
  'maternity-triage': { name: 'Maternity triage, St Elm’s Hospital', number: '0113 496 0201', monthsAgo: 2 },
  'early-pregnancy': { name: 'Early pregnancy unit', number: '0113 496 0202', monthsAgo: 2 },
  crisis: { name: 'Leeds crisis team', number: '0113 496 0203', monthsAgo: 3 },
  'out-of-hours': { name: 'NHS 111', number: '111', monthsAgo: 1 },
  'eye-casualty': { name: 'Eye casualty', number: '0113 496 0204', monthsAgo: 5 },
  chemotherapy: { name: 'Chemotherapy advice line', number: '0113 496 0205', monthsAgo: 5 },
  safeguarding: { name: 'Leeds safeguarding hub', number: '0113 496 0206', monthsAgo: 4 },
};

/** A whole rota, every local number, the leads; then the demo surgery goes live. */
export async function demoSafety(deps: Pick<Deps, 'database' | 'clock'>, staff: Colleagues): Promise<void> {
  const { database, clock } = deps;
  const { organisation } = staff.amir;
  const at = clock.now();
  await database.within(organisation.id, async (tx) => {
    await fillRota(tx, database.vault, staff, at);
    await fillNumbers(tx, at);
    await putSetting(tx, {
      firstLookMinutes: 30,
      maternityWeek: 20,
      safeguardingLead: staff.beth.member.id,
      clinicalLead: staff.owen.member.id,
      outOfHours: null,
      changedAt: at,
    });
    await markLive(tx, at);
  });
  forgetOrganisation(database, organisation.slug);
}

async function fillRota(tx: Tx, vault: Deps['database']['vault'], staff: Colleagues, at: number) {
  const person = (who: Colleague): DutyPerson => ({
    name: demoStaff[who].name,
    member: staff[who].member.id,
    phone: mobiles[who] ?? '',
    email: demoStaff[who].email,
  });
  for (const day of rotaDays) {
    for (const half of halves) {
      const [duty, second] = week[day][half];
      const people = { duty: person(duty), second: person(second) };
      await putSlot(tx, { day, half, content: sealPeople(vault, tx.organisation, people), changedAt: at });
    }
  }
}

async function fillNumbers(tx: Tx, at: number) {
  const today = atLondon(at).toPlainDate();
  for (const [service, { name, number, monthsAgo }] of Object.entries(numbers)) {
    const checkedOn = today.subtract({ months: monthsAgo }).toString();
    await putNumber(tx, { service, name, number, checkedBy: demoStaff.amir.name, checkedOn });
  }
}
