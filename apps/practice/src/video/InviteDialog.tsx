import type { Invited } from '@frontdoor/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSent } from '../answer/SentProvider.tsx';
import { queryKeys } from '../api/queries.ts';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { stillWrong } from '../outreach/ask-draft.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { sayWay } from '../request/say-contact.ts';
import { londonDay } from '../wording/times.ts';
import { InviteFields } from './InviteFields.tsx';
import { emptyInvite, invitationOf, inviteFaults, likeliestClinician } from './invite-draft.ts';
import { heldOf, sayHold, sayInvited } from './invited.ts';
import { useVideoSaving, videoAddresses } from './queries.ts';
import { keepAgain, useKept } from './useKept.ts';

const marked = 'Not sent yet. Put right what is marked.';

/** Invites the patient of the open request, now or at a time; it can be taken back like any message (S35). */
export function InviteDialog() {
  const { detail, asking, ask } = useOpenRequest();
  return (
    <DialogFrame
      title={`Video call with ${detail.row.name}`}
      open={asking === 'video'}
      onClose={() => ask(null)}
      closeWords="Cancel"
    >
      <InviteForm />
    </DialogFrame>
  );
}

function InviteForm() {
  const { slug, member, practice } = useDesk();
  const { detail, ask } = useOpenRequest();
  const { row } = detail;
  const { show } = useSent();
  const now = useNow();
  const client = useQueryClient();
  const saving = useVideoSaving(slug, marked);
  const key = `invite.${slug}.${row.id}`;
  const clinician = likeliestClinician(practice, member.member, row.assignee?.id);
  const { value: draft, change, drop } = useKept(key, emptyInvite(londonDay(now), clinician));
  const [faults, setFaults] = useState<Record<string, string>>({});
  const still = stillWrong(faults, inviteFaults(draft, now));
  const isWrong = Object.keys(still).length > 0;

  const again = () =>
    Promise.all(
      [queryKeys.request(slug, row.id), queryKeys.lists(slug), queryKeys.counts(slug)].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );

  async function send() {
    const wrong = inviteFaults(draft, Date.now());
    setFaults(wrong);
    saving.forget();
    if (Object.keys(wrong).length > 0) return;
    const body = { ...invitationOf(draft), lock: row.lock };
    const invited = await saving.save<Invited>(videoAddresses.invite(slug, row.id), body);
    await again();
    if (!invited) return;
    drop();
    const giveBack = () => {
      keepAgain(key, { ...draft, submission: emptyInvite('', '').submission });
      return 'What you wrote waits under “Video call”.';
    };
    show({ told: sayInvited(row.name, invited.channel), held: heldOf(slug, invited, giveBack) });
    ask(null);
  }

  return (
    <DialogForm onSend={() => void send()}>
      <InviteFields draft={draft} errors={{ ...saving.errors, ...still }} onChange={change} />
      <p className="hint">{sayWay(detail, practice.channels, draft.channel === 'text')}</p>
      <TroubleNote words={isWrong ? marked : saving.trouble} />
      <button type="submit" className="button button-go" disabled={saving.pending}>
        {saving.pending ? 'Sending…' : `Invite ${row.name}`}
      </button>
      <p className="hint">{sayHold(draft.when, row.urgency === 'urgent')}</p>
    </DialogForm>
  );
}
