import type { CancelVideo, VideoCall, VideoRow } from '@frontdoor/contract';
import { useState } from 'react';
import { useSent } from '../answer/SentProvider.tsx';
import { AreaField } from '../controls/AreaField.tsx';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { GuestsNotTold } from './GuestsNotTold.tsx';
import { useVideoSaving, videoAddresses } from './queries.ts';
import { WithCall } from './WithCall.tsx';

/** Calls off a video call and says so to the patient; the request stays open. */
export function CancelCallDialog({ call, onClose }: { call: VideoRow | null; onClose: () => void }) {
  return (
    <DialogFrame
      title={call ? `Cancel the video call of ${call.name}` : ''}
      open={call !== null}
      onClose={onClose}
      closeWords="Keep it"
    >
      {call && <WithCall id={call.id}>{(whole) => <CancelForm call={whole} onDone={onClose} />}</WithCall>}
    </DialogFrame>
  );
}

function CancelForm({ call, onDone }: { call: VideoCall; onDone: () => void }) {
  const { slug } = useDesk();
  const { show } = useSent();
  const saving = useVideoSaving(slug);
  const [text, setText] = useState('');

  async function cancel() {
    const body = { lock: call.lock, text: text.trim() } satisfies CancelVideo;
    if (!(await saving.save<object>(videoAddresses.act(slug, call.id, 'cancel'), body))) return;
    show({ told: `The video call of ${call.name} is cancelled. They are told.`, held: null });
    onDone();
  }

  return (
    <DialogForm onSend={() => void cancel()}>
      <p>The patient is told. The request stays open.</p>
      <AreaField
        id="cancel-text"
        label="What happens instead? (optional)"
        hint="The patient reads it behind their link."
        value={text}
        error={saving.errors.text}
        onType={setText}
      />
      <GuestsNotTold call={call} cancelled />
      <TroubleNote words={saving.trouble} />
      <button type="submit" className="button button-alarm" disabled={saving.pending}>
        Cancel the call
      </button>
    </DialogForm>
  );
}
