import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import { logView } from '../audit/log.ts';
import type { Staff } from '../staff/guards.ts';
import { type AttachmentRow, attachmentById } from './store.ts';

/** A file that a member of staff opens; that they did is logged in the same act (S42). Throws 404 for any other. */
export function openAttachment(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  { organisation, member }: Staff,
  id: string,
): Promise<AttachmentRow> {
  return database.within(organisation.id, async (tx) => {
    const found = await attachmentById(tx, id);
    // A draft's file is its writer's alone until it is sent.
    if (!found?.consultation) throw notFound();
    const { consultation } = found;
    await logView(tx, { at: clock.now(), actor: member.id, what: 'attachment', subject: id, consultation });
    return found;
  });
}
