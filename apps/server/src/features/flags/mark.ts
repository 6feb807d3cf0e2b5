import type { Changed, MarkFlag } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import { logChange } from '../audit/log.ts';
import { consultationById } from '../consultations/change-store.ts';
import type { FlagContent } from '../consultations/content.ts';
import { mustNotBeHidden } from '../consultations/hidden.ts';
import type { Staff } from '../staff/guards.ts';
import { flagById, insertMark } from './store.ts';

/**
 * What a member of staff makes of a flag: right, not needed this time, or cannot tell (S16). It changes nothing on the
 * request, not even its lock: a flag that was marked "not needed" stands and alarms as before.
 */
export function markFlag(
  { database, clock, live }: Pick<Deps, 'database' | 'clock' | 'live'>,
  staff: Staff,
  consultation: string,
  { flag: id, mark }: MarkFlag,
): Promise<Changed> {
  const { organisation, member } = staff;
  const { vault } = database;
  return database.within(organisation.id, async (tx) => {
    const request = await consultationById(tx, consultation);
    if (!request) throw notFound();
    await mustNotBeHidden(tx, staff, request);
    const flag = await flagById(tx, id);
    if (flag?.consultation !== consultation) throw notFound();
    const at = clock.now();
    const { rule, version } = flag;
    await insertMark(tx, {
      ...{ organisation: organisation.id, id: newId(), flag: id, consultation, rule, version },
      ...{ mark, member: member.id, role: member.role, at },
    });
    const { title } = JSON.parse(vault.unseal(organisation.id, flag.words)) as FlagContent;
    const detail = { title, mark };
    await logChange(tx, vault, { at, actor: member.id, action: 'flag-marked', consultation, detail });
    tx.afterCommit(() => live.changed(organisation.id, consultation));
    return { lock: request.lock, message: null };
  });
}
