import type { ReportingSettings } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { invalid } from '../../platform/problem.ts';
import { londonToday } from '../../platform/today.ts';
import { logSetting } from '../audit/log.ts';
import { mustManage } from '../safety-settings/manage.ts';
import type { Staff } from '../staff/guards.ts';
import { forgetOrganisation } from '../surgeries/find.ts';
import { putReporting, reportingSettings } from './reporting-store.ts';

/** How a practice counts and what it publishes, for everybody who works there. */
export function reportingOf(
  { database }: Pick<Deps, 'database'>,
  { organisation }: Staff,
): Promise<ReportingSettings> {
  return database.read(organisation.id, reportingSettings);
}

/** Keeps what a manager set. Throws 403 for anybody else, 422 for a list without its day, or a day to come. */
export async function saveReporting(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  { organisation, member }: Staff,
  given: ReportingSettings,
): Promise<ReportingSettings> {
  mustManage(member, 'what is reported');
  const at = clock.now();
  mustBeDated(given, londonToday(at).date);
  const saved = await database.within(organisation.id, async (tx) => {
    const detail = { from: await reportingSettings(tx), to: given };
    await putReporting(tx, given, at);
    await logSetting(tx, database.vault, { at, actor: member.id, action: 'reporting', detail });
    return reportingSettings(tx);
  });
  // Whether the public page is there is known with the surgery itself.
  forgetOrganisation(database, organisation.slug);
  return saved;
}

/** A list size is a number of one day: a rate over it says which. */
function mustBeDated({ registered, registeredOn }: ReportingSettings, today: string): void {
  const wrong = (path: string, message: string) => invalid([{ path, message }]);
  if (registered !== null && registeredOn === null)
    throw wrong('registeredOn', 'Enter the day your list was counted');
  if (registered === null && registeredOn !== null)
    throw wrong('registered', 'Enter how many patients were registered that day');
  if (registeredOn !== null && registeredOn > today)
    throw wrong('registeredOn', 'The day your list was counted must be today or in the past');
}
