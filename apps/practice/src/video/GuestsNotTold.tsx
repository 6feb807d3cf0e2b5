import type { VideoCall } from '@frontdoor/contract';

/** Only the patient is written to again: whoever else was asked to come hears of it from whoever changes it. */
export function GuestsNotTold({ call: { guests } }: { call: Pick<VideoCall, 'guests'> }) {
  const names = guests.filter(({ ended }) => !ended).map(({ name }) => name);
  if (names.length === 0) return null;
  return <p className="warn">Guests are not told. Tell them yourself: {names.join(', ')}.</p>;
}
