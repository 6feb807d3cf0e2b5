import { mayOpenSealed } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { notAllowed, notFound } from '../../platform/problem.ts';
import { logView } from '../audit/log.ts';
import { consultationById } from '../consultations/change-store.ts';
import { mustNotBeHidden } from '../consultations/hidden.ts';
import { safetySettings } from '../safety-settings/read.ts';
import type { Staff } from '../staff/guards.ts';
import { type AttachmentRow, attachmentById } from './store.ts';

/**
 * A file that a member of staff opens; that they did is logged in the same act (S42). Throws 404 for any other, and
 * says so where it is sealed (S30) or its request is hidden from them (S27).
 */
export function openAttachment(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  staff: Staff,
  id: string,
): Promise<AttachmentRow> {
  const { organisation, member } = staff;
  return database.within(organisation.id, async (tx) => {
    const found = await attachmentById(tx, id);
    // A draft's file is its writer's alone until it is sent.
    if (!found?.consultation) throw notFound();
    const { consultation } = found;
    const request = (await consultationById(tx, consultation))!;
    await mustNotBeHidden(tx, staff, request);
    if (found.sealedAt !== null && !mayOpenSealed(staff, await safetySettings(tx))) throw sealed();
    await logView(tx, { at: clock.now(), actor: member.id, what: 'attachment', subject: id, consultation });
    return found;
  });
}

const sealed = () => notAllowed('This file is sealed. Only the clinical lead can open it.');
