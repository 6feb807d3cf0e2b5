import { openTask } from '../../apps/server/src/features/tasks/open.ts';
import type { Desk, StaffSite } from './staff-site.ts';

/** Opens an urgent call task on a request of Elm Tree's, due in an hour, and gives its id. */
export async function callTask(
  { deps, elmTree, clock }: StaffSite,
  desk: Desk,
  consultation: string,
  changes: Partial<Parameters<typeof openTask>[1]> = {},
): Promise<string> {
  const createdAt = clock.now();
  await deps.database.within(elmTree, (tx) =>
    openTask(tx, {
      consultation,
      kind: 'call',
      subject: 'a message of this test',
      reason: 'unread-urgent',
      urgent: true,
      doNotRing: false,
      createdAt,
      dueAt: createdAt + 60 * 60_000,
      ...changes,
    }),
  );
  return (await desk.open(consultation)).tasks.at(-1)!.id;
}
