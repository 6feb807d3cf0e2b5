import type { ChangeVideo, VideoCall, VideoRow } from '@frontdoor/contract';
import { useState } from 'react';
import { useSent } from '../answer/SentProvider.tsx';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { stillWrong } from '../outreach/ask-draft.ts';
import { londonDay, sayDayTime, sayTime } from '../wording/times.ts';
import { GuestsNotTold } from './GuestsNotTold.tsx';
import { inviteFaults, startsAtOf } from './invite-draft.ts';
import { useVideoSaving, videoAddresses } from './queries.ts';
import { WhenFields } from './WhenFields.tsx';
import { WithCall } from './WithCall.tsx';

const marked = 'Not changed yet. Put right what is marked.';

/** Another time, or another clinician; the patient is told. */
export function ChangeCallDialog({ call, onClose }: { call: VideoRow | null; onClose: () => void }) {
  return (
    <DialogFrame
      title={call ? `Change the video call of ${call.name}` : ''}
      open={call !== null}
      onClose={onClose}
      closeWords="Keep it"
    >
      {call && <WithCall id={call.id}>{(whole) => <ChangeForm call={whole} onDone={onClose} />}</WithCall>}
    </DialogFrame>
  );
}

function ChangeForm({ call, onDone }: { call: VideoCall; onDone: () => void }) {
  const { slug } = useDesk();
  const { show } = useSent();
  const saving = useVideoSaving(slug, marked);
  const [draft, setDraft] = useState({
    when: 'later' as 'now' | 'later',
    at: { day: londonDay(call.startsAt), time: sayTime(call.startsAt) },
    clinician: call.clinician.id,
  });
  const [faults, setFaults] = useState<Record<string, string>>({});
  const faultsNow = () => {
    const wrong = inviteFaults({ ...draft, text: '', channel: 'message', submission: '' }, Date.now());
    // The time it has may have come: it may stay as it is while only the clinician changes.
    if (startsAtOf(draft) === call.startsAt) delete wrong.startsAt;
    return wrong;
  };
  const still = stillWrong(faults, faultsNow());

  async function change() {
    const wrong = faultsNow();
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    const startsAt = startsAtOf(draft);
    const body = { lock: call.lock, startsAt, clinician: draft.clinician } satisfies ChangeVideo;
    if (!(await saving.save<object>(videoAddresses.act(slug, call.id, 'change'), body))) return;
    const when = startsAt === null ? 'now' : sayDayTime(startsAt, Date.now());
    show({ told: `The video call of ${call.name} is changed: ${when}. They are told.`, held: null });
    onDone();
  }

  return (
    <DialogForm onSend={() => void change()}>
      <WhenFields
        value={draft}
        errors={{ ...saving.errors, ...still }}
        onChange={(changes) => setDraft({ ...draft, ...changes })}
      />
      <GuestsNotTold call={call} cancelled={false} />
      <TroubleNote words={Object.keys(still).length > 0 ? marked : saving.trouble} />
      <button type="submit" className="button button-go" disabled={saving.pending}>
        Change and tell {call.name}
      </button>
    </DialogForm>
  );
}
