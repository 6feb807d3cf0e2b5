import { type DutyPerson, halves, type LocalService, localServices, rotaDays } from '@frontdoor/contract';
import { atLondon } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { saveRota } from '../duty/save.ts';
import { goLive } from '../go-live/go-live.ts';
import { saveNumber } from '../local-numbers/save.ts';
import { defaultSettings } from '../safety-settings/read.ts';
import { saveSettings } from '../safety-settings/save.ts';
import type { Staff } from '../staff/guards.ts';
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

/** A whole rota, every local number, the leads; then the demo surgery goes live. All of it by its manager. */
export async function demoSafety(deps: Deps, staff: Colleagues): Promise<void> {
  const { amir, beth, owen } = staff;
  for (const day of rotaDays) {
    for (const half of halves) {
      const [duty, second] = week[day][half].map((who) => onCall(who, staff));
      await saveRota(deps, amir, { slots: [{ day, half }], duty: duty!, second: second! });
    }
  }
  const today = atLondon(deps.clock.now()).toPlainDate();
  for (const service of localServices) {
    const { name, number, monthsAgo } = numbers[service];
    const checkedOn = today.subtract({ months: monthsAgo }).toString();
    await saveNumber(deps, amir, { service, name, number, checkedBy: amir.member.name, checkedOn });
  }
  await saveSettings(deps, amir, {
    ...defaultSettings,
    safeguardingLead: beth.member.id,
    clinicalLead: owen.member.id,
    outOfHours: null,
  });
  await goLive(deps, amir.organisation, amir.member.id);
}

function onCall(who: Colleague, staff: Colleagues): DutyPerson {
  const { name, email } = demoStaff[who];
  return { name, member: staff[who].member.id, phone: mobiles[who] ?? '', email };
}
