import type { SaveHours } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { invalid, Problem } from '../../platform/problem.ts';
import { logSetting } from '../audit/log.ts';
import type { Staff } from '../staff/guards.ts';
import { forgetOrganisation } from '../surgeries/find.ts';
import { hoursFaults } from './hours-faults.ts';
import { keptHours, replaceHours } from './hours-store.ts';
import { mustManageOpening } from './manage.ts';
import { versionOf } from './version.ts';

/**
 * Keeps when every route is open. Due times are no part of it and do not move (R53). Throws 403 for whoever is no
 * manager, 422 in words, 409 when another manager saved meanwhile.
 */
export async function saveHours(
  deps: Pick<Deps, 'database' | 'clock'>,
  { organisation, member }: Staff,
  { version, ...hours }: SaveHours,
): Promise<void> {
  mustManageOpening(member);
  const faults = hoursFaults(hours);
  if (faults.length > 0) throw invalid(faults);
  const next = JSON.stringify(hours);
  const { database, clock } = deps;
  await database.within(organisation.id, async (tx) => {
    const before = await keptHours(tx);
    if (versionOf(before) !== version || !(await replaceHours(tx, before, next))) throw savedMeanwhile();
    const detail = { from: JSON.parse(before) as unknown, to: hours };
    await logSetting(tx, database.vault, {
      at: clock.now(),
      actor: member.id,
      action: 'opening-hours',
      detail,
    });
  });
  forgetOrganisation(database, organisation.slug);
}

const savedMeanwhile = () =>
  new Problem(
    409,
    'stale',
    'The hours have changed since you opened them',
    'Somebody else saved other hours. Look at them, then make your change again. Nothing of yours was saved.',
  );
