import type { Detail } from '@frontdoor/contract';
import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/queries.ts';
import { wantsIdentity } from '../api/say-fault.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { actOf, doneWords } from './act-of.ts';
import { placeOf } from './draft.ts';
import { drafts } from './drafts.ts';
import { type Held, useSent } from './SentProvider.tsx';

/** Sends what stands in the open tab. Gives 'empty' where there is nothing to send. */
export function useSendAnswer(): () => Promise<'done' | 'kept' | 'empty'> {
  const { slug } = useDesk();
  const { detail, acts, ask } = useOpenRequest();
  const { show } = useSent();
  const client = useQueryClient();
  const { id, name } = detail.row;

  return async function send() {
    // Read now, not when drawn: this runs again after the identity was confirmed.
    const draft = drafts.get(slug, id);
    const act = actOf(draft);
    if (!act) return 'empty';
    const { changed, fault } = await acts.run(act.act, act.body);
    if (!changed) {
      if (wantsIdentity(fault)) {
        // The question says what is wrong; answered, the same words are sent again.
        acts.forget();
        ask('identity', { afterwards: () => void send() });
      }
      return 'kept';
    }
    const after = client.getQueryData<Detail>(queryKeys.request(slug, id));
    const words = draft.words[placeOf[draft.tab]] ?? '';
    drafts.clearOpen(slug, id);
    show({
      told: doneWords(draft.tab, name),
      held: act.act === 'reply' ? heldOf(slug, id, after, changed.message, words) : null,
    });
    return 'done';
  };
}

/** How long the server still holds a message, by its own clock: the computer's may be wrong. */
function heldOf(
  slug: string,
  id: string,
  detail: Detail | undefined,
  message: string | null,
  words: string,
): Held | null {
  const sent = detail?.messages.find((one) => one.id === message);
  if (!message || !sent?.heldUntil || sent.heldUntil <= sent.at) return null;
  const giveBack = () => {
    const begun = drafts.get(slug, id).words;
    // Words begun since then stay, below the ones that came back.
    const patient = [words, begun.patient].filter(Boolean).join('\n\n');
    drafts.change(slug, id, { tab: 'message', words: { ...begun, patient } });
    return 'Your words are in the answer box again.';
  };
  return { slug, id, message, holdMs: sent.heldUntil - sent.at, giveBack };
}
