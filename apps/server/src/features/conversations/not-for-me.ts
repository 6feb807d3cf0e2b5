import type { Deps } from '../../platform/deps.ts';
import { logChange } from '../audit/log.ts';
import { blockAddress } from '../deliveries/blocked.ts';
import type { DeliveryContent } from '../deliveries/content.ts';
import { deliveriesOf } from '../deliveries/store.ts';
import { mustNotRing } from '../tasks/do-not-ring.ts';
import { taskDueAt } from '../tasks/due.ts';
import { openTask } from '../tasks/open.ts';
import { allTasksOf } from '../tasks/store.ts';
import { contentOf } from './facts-of-way.ts';
import { endLink } from './store.ts';
import type { ByLink } from './way.ts';

type StopDeps = Pick<Deps, 'database' | 'clock' | 'calendar' | 'live'>;

/**
 * "This is not for me": nothing more goes to the addresses this link was sent to, the link ends, and somebody finds out
 * where the patient can be reached. A link that was shown on a screen was sent nowhere: then only the link ends.
 */
export async function stopAddress(deps: StopDeps, way: ByLink): Promise<void> {
  const { vault } = deps.database;
  const { organisation, request, link, token } = way;
  const consultation = request.id;
  await deps.database.within(organisation.id, async (tx) => {
    const now = deps.clock.now();
    // Pressed twice it is one, also after staff have put it right.
    const before = await allTasksOf(tx, consultation);
    if (before.some(({ kind, subject }) => kind === 'wrong-address' && subject === link.id)) return;
    const sent = (await deliveriesOf(tx, consultation)).map(
      ({ content }) => JSON.parse(vault.unseal(tx.organisation, content)) as DeliveryContent,
    );
    const addresses = new Set(sent.filter((each) => each.token === token).map(({ address }) => address));
    for (const address of addresses) await blockAddress(tx, vault, { address, consultation, now });
    await endLink(tx, link.id, now);
    const urgent = request.urgency === 'urgent';
    await logChange(tx, vault, { at: now, actor: 'system', action: 'wrong-address', consultation });
    await openTask(tx, {
      consultation,
      kind: 'wrong-address',
      subject: link.id,
      reason: 'not-for-me',
      urgent,
      doNotRing: mustNotRing(contentOf(deps, way).contact),
      createdAt: now,
      dueAt: taskDueAt(deps.calendar, { urgent, at: now }),
    });
    tx.afterCommit(() => deps.live.changed(organisation.id, consultation));
  });
}
