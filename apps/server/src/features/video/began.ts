import type { Reader, Tx } from '@frontdoor/database';
import { callById } from './store.ts';

/**
 * Whether a conversation the practice began invited to a video call: it was begun by the call's own submission. Then no
 * answer is waited for, but that they come.
 */
export async function beganAsCall(
  reader: Reader | Tx,
  { submission }: { submission: string },
): Promise<boolean> {
  return (await callById(reader, submission)) !== null;
}
