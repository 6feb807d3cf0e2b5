import type { SaveSafetySettings } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { invalid } from '../../platform/problem.ts';
import { logSetting } from '../audit/log.ts';
import { sealPerson } from '../duty/content.ts';
import { type Fault, tidyPerson } from '../duty/tidy-person.ts';
import type { Staff } from '../staff/guards.ts';
import { type Roster, rosterOf } from '../staff/roster.ts';
import { mustManage } from './manage.ts';
import { allSettings } from './read.ts';
import { putSetting } from './store.ts';

/** Keeps the numbers and leads a practice chooses. Throws 403 for whoever is no manager, 422 in words. */
export async function saveSettings(
  deps: Pick<Deps, 'database' | 'clock'>,
  staff: Staff,
  given: SaveSafetySettings,
): Promise<void> {
  mustManage(staff.member);
  const { database, clock } = deps;
  const { vault } = database;
  const organisation = staff.organisation.id;
  const settings = readSettings(given, await rosterOf(deps, organisation));
  const { outOfHours, ...rest } = settings;
  const at = clock.now();
  await database.within(organisation, async (tx) => {
    const before = await allSettings(tx, vault);
    const sealed = outOfHours ? sealPerson(vault, organisation, outOfHours) : null;
    await putSetting(tx, { ...rest, outOfHours: sealed, changedAt: at });
    const detail = { from: before, to: settings };
    await logSetting(tx, vault, { at, actor: staff.member.id, action: 'safety-settings', detail });
  });
}

function readSettings(given: SaveSafetySettings, roster: Roster): SaveSafetySettings {
  const faults: Fault[] = [];
  const { safeguardingLead, clinicalLead } = given;
  if (safeguardingLead !== null && !roster.members.get(safeguardingLead)?.active)
    faults.push({ path: 'safeguardingLead', message: 'Choose somebody who works here' });
  const lead = clinicalLead === null ? null : roster.members.get(clinicalLead);
  if (clinicalLead !== null && (!lead?.active || lead.role !== 'clinician'))
    faults.push({ path: 'clinicalLead', message: 'Choose a clinician who works here' });
  const outOfHours = tidyPerson(given.outOfHours, 'outOfHours', roster, faults);
  if (outOfHours && outOfHours.phone === '' && outOfHours.email === '')
    faults.push({ path: 'outOfHours.email', message: 'Enter a phone number or an email address' });
  if (faults.length > 0) throw invalid(faults);
  return { ...given, outOfHours };
}
