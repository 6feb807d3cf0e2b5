import type { Deps } from '../../platform/deps.ts';
import { notFound, Problem } from '../../platform/problem.ts';
import { logSetting } from '../audit/log.ts';
import type { Staff } from '../staff/guards.ts';
import { forgetOrganisation } from '../surgeries/find.ts';
import { closureById, markEnded } from './closures-store.ts';
import { mustManageOpening } from './manage.ts';

/** Ends a closure before its time, or takes back one that has not begun. Throws 404, or 409 when it is over. */
export async function endClosure(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  { organisation, member }: Staff,
  id: string,
): Promise<void> {
  mustManageOpening(member);
  const at = clock.now();
  await database.within(organisation.id, async (tx) => {
    const closure = await closureById(tx, id);
    if (!closure) throw notFound();
    if (closure.endsAt <= at || !(await markEnded(tx, id, { endedAt: at, endedBy: member.id }))) throw over();
    await logSetting(tx, database.vault, {
      at,
      actor: member.id,
      action: 'closure-ended',
      detail: { id, from: { endsAt: closure.endsAt }, to: { endedAt: at } },
    });
  });
  forgetOrganisation(database, organisation.slug);
}

const over = () =>
  new Problem(
    409,
    'stale',
    'This closure is over',
    'It has ended already, so there is nothing to end. Reload the page to see how it stands.',
  );
