import type { VideoCall } from '@frontdoor/contract';

/** Who else was asked to come and hears nothing of it from here: whoever changes the call has to tell them. */
export function GuestsNotTold({
  call: { guests },
  cancelled,
}: {
  call: Pick<VideoCall, 'guests'>;
  cancelled: boolean;
}) {
  const names = guests.filter(({ ended }) => !ended).map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p className="warn">
      {cancelled
        ? 'Guests are not told. Tell them yourself: '
        : 'Guests are told only where their link went by email or text. Tell the others yourself: '}
      {names.join(', ')}.
    </p>
  );
}
