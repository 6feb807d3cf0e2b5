import type { Detail, VideoCall } from '@frontdoor/contract';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { EndCallForm } from './EndCallForm.tsx';

/** Ending a call for everybody in it, and what is written down of it (E00055, E00088). */
export function EndCallDialog({
  call,
  request,
  open,
  onClose,
}: {
  call: VideoCall;
  request: Detail | null;
  open: boolean;
  onClose: () => void;
}) {
  return (
    <DialogFrame
      title={`End the video call with ${call.name}`}
      open={open}
      onClose={onClose}
      closeWords="Back"
    >
      <EndCallForm call={call} request={request} />
    </DialogFrame>
  );
}
