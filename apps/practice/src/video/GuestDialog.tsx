import type { VideoRow } from '@frontdoor/contract';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { GuestForm } from './GuestForm.tsx';

/** A guest for one call: an interpreter, family, another clinician. Each has a link of their own (S40). */
export function GuestDialog({ call, onClose }: { call: VideoRow | null; onClose: () => void }) {
  return (
    <DialogFrame
      title={call ? `Add a guest to the call of ${call.name}` : ''}
      open={call !== null}
      onClose={onClose}
    >
      {call && <GuestForm call={call.id} />}
    </DialogFrame>
  );
}
