import type { VideoRow } from '@frontdoor/contract';
import { useState } from 'react';
import { CancelCallDialog } from './CancelCallDialog.tsx';
import { ChangeCallDialog } from './ChangeCallDialog.tsx';
import { GuestDialog } from './GuestDialog.tsx';

export type CallAsking = 'change' | 'cancel' | 'guest';
type Asked = { what: CallAsking; call: VideoRow } | null;

/** The one question about a call that may stand in front of a list or a request. */
export function useCallDialogs() {
  const [asked, setAsked] = useState<Asked>(null);
  return {
    asked,
    ask: (what: CallAsking, call: VideoRow) => setAsked({ what, call }),
    close: () => setAsked(null),
  };
}

export function CallDialogs({ asked, close }: Pick<ReturnType<typeof useCallDialogs>, 'asked' | 'close'>) {
  const of = (what: CallAsking) => (asked?.what === what ? asked.call : null);
  return (
    <>
      <ChangeCallDialog call={of('change')} onClose={close} />
      <CancelCallDialog call={of('cancel')} onClose={close} />
      <GuestDialog call={of('guest')} onClose={close} />
    </>
  );
}
