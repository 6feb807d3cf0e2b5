import type { Started } from '@frontdoor/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Held, useSent } from '../answer/SentProvider.tsx';
import { queryKeys } from '../api/queries.ts';
import { useSaving } from '../api/useSaving.ts';
import { useDesk } from '../desk/desk-context.ts';
import { askFaults, expectsAnswer, stillWrong } from './ask-draft.ts';
import { focusFirstFault } from './focus-first-fault.ts';
import { outreachAddresses } from './queries.ts';
import { toFaults } from './to-faults.ts';
import { dropDraft, keepAgain, startOf, type WriteDraft } from './write-draft.ts';

const marked = 'Not sent yet. Put right what is marked.';

/** Sends a message and opens what it became; on every fault the words stay and the cursor goes to what is marked. */
export function useSendMessage(form: RefObject<HTMLFormElement | null>, now: WriteDraft) {
  const { slug } = useDesk();
  const saving = useSaving(marked);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const client = useQueryClient();
  const navigate = useNavigate();
  const { show } = useSent();
  const still = stillWrong(faults, faultsOf(now));
  const isWrong = Object.keys(still).length > 0;

  async function send(draft: WriteDraft) {
    if (saving.pending) return;
    const wrong = faultsOf(draft);
    setFaults(wrong);
    saving.forget();
    if (Object.keys(wrong).length > 0) return focusFirstFault(form);
    const started = await saving.save<Started>(outreachAddresses.begin(slug), startOf(draft));
    if (!started) return focusFirstFault(form);
    dropDraft(slug, draft);
    for (const queryKey of [queryKeys.lists(slug), queryKeys.counts(slug)])
      void client.invalidateQueries({ queryKey });
    show({ told: saySent(draft.to.name, started.channel), held: heldOf(slug, draft, started) });
    await navigate(`/${slug}/${expectsAnswer(draft) ? 'waiting' : 'finished'}/${started.id}`);
  }

  return {
    send,
    pending: saving.pending,
    errors: { ...saving.errors, ...still },
    trouble: isWrong ? marked : saving.trouble,
  };
}

const faultsOf = (draft: WriteDraft) => ({ ...toFaults(draft.to), ...askFaults(draft) });

/** How long the server still holds it (S35); taken back, it is among what was begun again. */
function heldOf(slug: string, draft: WriteDraft, { id, message, holdMs }: Started): Held | null {
  if (holdMs <= 0) return null;
  const giveBack = () => {
    keepAgain(slug, draft);
    return 'It waits under “Write to a patient”.';
  };
  return { slug, id, message, holdMs, giveBack };
}

/** "Sent to Alan Whitcombe by text." */
function saySent(name: string, channel: string | null): string {
  return channel === null ? `Kept for ${name}.` : `Sent to ${name} by ${channel}.`;
}
