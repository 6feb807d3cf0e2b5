import { type Typed, tidyLines } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { textOf } from '../../platform/form.ts';
import { logStep } from '../audit/log.ts';
import { type MaySend, sendScreened } from '../conversations/reply.ts';
import { screenReply } from '../conversations/screen-reply.ts';
import type { WayIn } from '../conversations/way.ts';
import { aroundNow } from '../screening/around.ts';
import { asksForFeedback } from './asked.ts';
import { insertFeedback } from './store.ts';

const longest = 2000;

/** What came of it: a fault, in words; or it is kept, and whether advice is to be shown now. */
export type Given = { error: string } | { error: null; advised: boolean };

/**
 * Keeps what a patient thought of a finished request (R79). Given twice, the first stands. The words,
 * of the second as well, are read like any
 * message's, for people write anywhere that they are in danger: what raises a flag, or is in a language the rules do not
 * read, goes into the thread as a message, with its alarm, its clock and its advice.
 */
export async function giveFeedback(deps: Deps, way: WayIn, session: MaySend, typed: Typed): Promise<Given> {
  const { organisation, request, recipient } = way;
  const { vault } = deps.database;
  const answer = Number(textOf(typed, 'answer'));
  const words = tidyLines(textOf(typed, 'words'));
  const fault = faultOf(answer, words);
  return deps.database.within(organisation.id, async (tx) => {
    const asks = await asksForFeedback(tx, request);
    const { read, kind } = screenReply(deps, way, await aroundNow(deps, tx, organisation), {
      text: words,
      files: 0,
    });
    // Danger does not wait for an answer that is missing (S4).
    if (asks && fault !== null && kind === null) return { error: fault };
    const at = deps.clock.now();
    if (asks && fault === null) {
      const sealed = words === '' ? null : vault.seal(organisation.id, words);
      await insertFeedback(tx, { consultation: request.id, answer, words: sealed, at });
      await logStep(tx, { at, actor: recipient, action: 'feedback', consultation: request.id });
      tx.afterCommit(() => deps.live.changed(organisation.id, request.id));
    }
    const forSomebody = read.flags.length > 0 || read.notRead.includes('language');
    if (forSomebody) await sendScreened(deps, way, session, words);
    return { error: null, advised: kind !== null };
  });
}

function faultOf(answer: number, words: string): string | null {
  if (!Number.isInteger(answer) || answer < 1 || answer > 6) return 'Choose what you think';
  return words.length > longest ? `What you write must be ${longest} characters or less` : null;
}
