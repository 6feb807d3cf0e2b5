import type { Tx } from '@frontdoor/database';
import { Problem } from '../../platform/problem.ts';
import { setMessage } from './message-store.ts';

/**
 * Puts uploaded files into the message they were sent with. Throws when one of them is not this request's or is in
 * a message already, so that nobody can send what belongs to somebody else.
 */
export async function giveToMessage(
  tx: Tx,
  to: { consultation: string; message: string; ids: string[] },
  origin: 'patient' | 'staff',
): Promise<void> {
  if (to.ids.length === 0) return;
  const given = await setMessage(tx, to, origin);
  if (given.length !== new Set(to.ids).size) {
    throw new Problem(
      422,
      'file-missing',
      'A file could not be sent',
      'Add the file again. Your words are kept.',
    );
  }
}
