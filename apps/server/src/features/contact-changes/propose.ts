import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { codeLasts, codeTries } from '../codes/code.ts';
import { takeTurns } from '../consultations/change-store.ts';
import { contentOf } from '../conversations/facts-of-way.ts';
import type { WayIn } from '../conversations/way.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { mustNotRing } from '../tasks/do-not-ring.ts';
import { taskDueAt } from '../tasks/due.ts';
import { endTasksAbout, openTask } from '../tasks/open.ts';
import { addProposal } from './add.ts';
import { isAddress } from './content.ts';
import type { Proposed } from './questions.ts';
import { type ChangeRow, contactChanges, updateContactChange } from './store.ts';

const aDay = 24 * 60 * 60_000;
/** Each brings a code to an address somebody typed: more in a day are no changes of mind. */
const mostInADay = 5;

/** `code`: a code went to the new address. `staff`: somebody at the surgery checks it. */
export type Proposal = { change: string; next: 'code' | 'staff' } | 'too-many';

/**
 * Keeps new contact details as a proposal (S25): nothing goes there but a code, and replies go on to the old address
 * until it is confirmed. A task stands for staff from the first moment, so that one nobody confirms is not lost. Who came
 * by reference is sent no code: staff ask them (docs/decisions/0019).
 */
export function propose(deps: Deps, way: WayIn, proposed: Proposed): Promise<Proposal> {
  const { database, clock } = deps;
  const { request, recipient } = way;
  const consultation = request.id;
  return database.within(way.organisation.id, async (tx) => {
    const now = clock.now();
    await takeTurns(tx, consultation);
    const before = await contactChanges(tx, consultation);
    const same = before.find((row) => isSame(deps, row, way, proposed, now));
    if (same) return { change: same.id, next: same.codeHash === null ? 'staff' : 'code' };
    const today = before.filter(({ field, proposedAt }) => isAddress(field) && now - proposedAt < aDay);
    if (today.length >= mostInADay) return 'too-many';
    await replace(tx, before, way, proposed, now);

    const { id, coded } = await addProposal(deps, tx, {
      ...proposed,
      ...{ consultation, recipient, actor: recipient, mayCode: way.door === 'link', now },
    });
    const urgent = request.urgency === 'urgent';
    await openTask(tx, {
      consultation,
      kind: 'confirm-contact',
      subject: id,
      reason: 'contact-proposed',
      urgent,
      doNotRing: mustNotRing(contentOf(deps, way).contact),
      createdAt: now,
      dueAt: taskDueAt(deps.calendar, { urgent, at: now }),
    });
    tx.afterCommit(() => {
      ringOutbox(database, tx.organisation);
      deps.live.changed(tx.organisation, consultation);
    });
    return { change: id, next: coded ? 'code' : 'staff' };
  });
}

/** The same details proposed again while their code is good are a second press (R126). */
function isSame(
  { database: { vault } }: Deps,
  row: ChangeRow,
  { recipient }: WayIn,
  { field, held, tellOld }: Proposed,
  now: number,
): boolean {
  if (row.state !== 'proposed' || row.recipient !== recipient || row.field !== field) return false;
  if (row.tellOld !== tellOld || now - row.proposedAt >= codeLasts || row.codeTries >= codeTries)
    return false;
  return vault.unseal(row.organisation, row.value) === JSON.stringify(held);
}

/**
 * A later proposal for the same details takes the place of an earlier one; but what somebody gives by reference, whom
 * nothing proves, never that of one a code went out for (docs/decisions/0019).
 */
async function replace(
  tx: Tx,
  before: ChangeRow[],
  { door, request, recipient }: WayIn,
  { field }: Proposed,
  now: number,
): Promise<void> {
  for (const row of before) {
    if (row.state !== 'proposed' || row.recipient !== recipient || row.field !== field) continue;
    if (door === 'reference' && (row.codeHash !== null || row.confirmedAt !== null)) continue;
    await updateContactChange(tx, row.id, { state: 'declined', decidedAt: now, decidedBy: recipient });
    const about = { consultation: request.id, kind: 'confirm-contact', subject: row.id } as const;
    await endTasksAbout(tx, about, { now, by: recipient, outcome: 'not-needed' });
  }
}
