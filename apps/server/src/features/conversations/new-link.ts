import type { Deps } from '../../platform/deps.ts';
import { logChange } from '../audit/log.ts';
import { tellRecipient } from '../deliveries/tell.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { mayAskAgain } from './ask-again.ts';
import { contentOf } from './facts-of-way.ts';
import type { WayIn } from './way.ts';

const minute = 60_000;
const often = { apart: 10 * minute, most: 5, within: 24 * 60 * minute };

/**
 * "Send me a new link": to the address held and to no other (S21). Nothing is said of whether there is one. The link
 * they have goes on working: whoever pressed it by mistake has lost nothing.
 */
export async function sendNewLink(deps: Deps, way: WayIn): Promise<void> {
  const { database, clock } = deps;
  const { organisation, request, recipient } = way;
  const consultation = request.id;
  await database.within(organisation.id, async (tx) => {
    const now = clock.now();
    if (!(await mayAskAgain(tx, way, ({ template }) => template === 'new-link', { now, ...often }))) return;
    const told = await tellRecipient(deps, tx, {
      consultation,
      message: null,
      recipient,
      contact: contentOf(deps, way).contact,
      template: 'new-link',
      first: 'email',
      except: [],
      rung: 0,
      now,
      sendAt: now,
    });
    if (told === null) return;
    await logChange(tx, database.vault, { at: now, actor: recipient, action: 'new-link', consultation });
    tx.afterCommit(() => {
      ringOutbox(database, organisation.id);
      deps.live.changed(organisation.id, consultation);
    });
  });
}
