import type { Deps } from '../../../platform/deps.ts';
import { readAll } from '../../conversations/open.ts';
import { threadMessages } from '../../conversations/store.ts';
import type { ByLink } from '../../conversations/way.ts';

/** The page of a call has shown its patient what staff wrote: it is read, and nobody is told of it again (S20). */
export async function chatWasRead(deps: Deps, way: ByLink): Promise<void> {
  const { database, clock } = deps;
  const organisation = way.organisation.id;
  const thread = await database.read(organisation, (reader) =>
    threadMessages(reader, way.request.id, clock.now()),
  );
  if (!thread.some(({ kind, readAt }) => kind === 'to-patient' && readAt === null)) return;
  await database.within(organisation, (tx) => readAll(deps, tx, way));
}
