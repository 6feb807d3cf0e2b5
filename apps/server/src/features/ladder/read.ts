import type { Tx } from '@frontdoor/database';
import type { Recipient } from '../deliveries/add.ts';
import { cancelOutbox } from '../outbox/store.ts';
import { answeredByReading } from '../tasks/answered.ts';
import { endTasksAbout } from '../tasks/open.ts';

/** Somebody has opened messages with the date of birth: nothing is done any more so that they do (S32). */
export async function stopLadders(
  tx: Tx,
  {
    consultation,
    messages,
    by,
    now,
  }: { consultation: string; messages: string[]; by: Recipient; now: number },
): Promise<void> {
  const ending = { now, by, outcome: 'not-needed' } as const;
  for (const subject of messages) {
    await cancelOutbox(tx, { kind: 'ladder', subject }, now);
    await endTasksAbout(tx, { consultation, subject, reasons: answeredByReading }, ending);
  }
  await endTasksAbout(tx, { consultation, reasons: ['link-paused'] }, ending);
}
