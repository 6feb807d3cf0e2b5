import type { ChatLine } from '@frontdoor/contract';
import type { Deps } from '../../../platform/deps.ts';
import { contentOf } from '../../conversations/facts-of-way.ts';
import { cliniciansAmong, filesOfMessages } from '../../conversations/store.ts';
import { sayAuthor } from '../../conversations/view.ts';
import { visibleTo } from '../../conversations/visible.ts';
import type { ByLink } from '../../conversations/way.ts';
import { saidSince } from '../room/chat.ts';
import type { CallRow } from '../store.ts';

/** What was said in the thread since people could come in, as its patient or carer sees it: kept with the rest (E00045). */
export function chatOf(deps: Deps, way: ByLink, call: CallRow): Promise<ChatLine[]> {
  const { organisation, recipient } = way;
  const { vault } = deps.database;
  return deps.database.read(organisation.id, async (reader) => {
    const said = await saidSince(reader, call, deps.clock.now());
    const rows = visibleTo(recipient, contentOf(deps, way).requester, said);
    const files = await filesOfMessages(
      reader,
      rows.map(({ id }) => id),
    );
    const ofStaff = rows.filter(({ kind }) => kind === 'to-patient').map(({ author }) => author);
    const clinicians = await cliniciansAmong(reader, [...new Set(ofStaff)]);
    return rows.map((row) => ({
      id: row.id,
      from: sayAuthor(way, row, clinicians),
      mine: row.author === recipient,
      at: row.createdAt,
      text: vault.unseal(organisation.id, row.text),
      files: files
        .filter(({ message }) => message === row.id)
        .map((file) => ({
          href: `${way.path}/files/${file.id}`,
          name: vault.unseal(organisation.id, file.name),
          image: file.type === 'image/jpeg',
        })),
    }));
  });
}
