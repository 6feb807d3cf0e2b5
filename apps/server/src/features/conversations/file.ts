import type { Deps } from '../../platform/deps.ts';
import { type AttachmentRow, attachmentById } from '../attachments/store.ts';
import { contentOf } from './facts-of-way.ts';
import { threadMessages } from './store.ts';
import { visibleTo } from './visible.ts';
import type { WayIn } from './way.ts';

/** A file of this conversation that this recipient may see: one in a message they can read. Null for any other, and for a sealed one (S30). */
export function findVisibleFile(deps: Deps, way: WayIn, id: string): Promise<AttachmentRow | null> {
  const { organisation, recipient, request } = way;
  const { requester } = contentOf(deps, way);
  return deps.database.read(organisation.id, async (reader) => {
    const file = await attachmentById(reader, id);
    if (!file || file.consultation !== request.id || file.message === null) return null;
    if (file.sealedAt !== null) return null;
    const thread = await threadMessages(reader, request.id, deps.clock.now());
    const seen = visibleTo(recipient, requester, thread).some((message) => message.id === file.message);
    return seen ? file : null;
  });
}
