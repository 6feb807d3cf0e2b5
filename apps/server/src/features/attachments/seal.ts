import type { Attachment, SealFile } from '@frontdoor/contract';
import { mayOpenSealed } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import { logChange } from '../audit/log.ts';
import { consultationById } from '../consultations/change-store.ts';
import { mustNotBeHidden } from '../consultations/hidden.ts';
import { safetySettings } from '../safety-settings/read.ts';
import type { Staff } from '../staff/guards.ts';
import { showAttachment } from './show.ts';
import { attachmentById, sealAttachment } from './store.ts';

/**
 * Seals a file that nobody should have or see, such as a photo of a child (S30): from now on only the clinical lead can
 * open it, it is sent to nobody, and it is kept. Sealed again, it stays as it was first sealed.
 */
export function sealFile(
  { database, clock, live }: Pick<Deps, 'database' | 'clock' | 'live'>,
  staff: Staff,
  id: string,
  { reason }: SealFile,
): Promise<Attachment> {
  const { organisation, member } = staff;
  const { vault } = database;
  return database.within(organisation.id, async (tx) => {
    const found = await attachmentById(tx, id);
    // A draft's file is its writer's alone until it is sent.
    if (!found?.consultation) throw notFound();
    const { consultation } = found;
    await mustNotBeHidden(tx, staff, (await consultationById(tx, consultation))!);
    const at = clock.now();
    if (found.sealedAt === null) {
      const sealReason = vault.seal(organisation.id, reason);
      await sealAttachment(tx, id, { sealedAt: at, sealedBy: member.id, sealReason });
      const detail = { file: id, reason };
      await logChange(tx, vault, { at, actor: member.id, action: 'file-sealed', consultation, detail });
      tx.afterCommit(() => live.changed(organisation.id, consultation));
    }
    const opensSealed = mayOpenSealed(staff, await safetySettings(tx));
    return showAttachment(vault, { ...found, sealedAt: found.sealedAt ?? at }, { opensSealed });
  });
}
