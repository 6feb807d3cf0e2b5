import type { Tx } from '@frontdoor/database';
import { Problem } from '../../platform/problem.ts';
import { openCallOf } from './store.ts';

/** A request with a video call still to come is not finished beside it: they would come to nobody. Throws 409 in words. */
export async function mustHaveNoCallToCome(tx: Tx, consultation: string): Promise<void> {
  if (await openCallOf(tx, consultation)) throw stillToCome();
}

const stillToCome = () =>
  new Problem(
    409,
    'video-to-come',
    'A video call is still to come',
    'End or cancel the video call first. Then finish. Your words are kept.',
  );
