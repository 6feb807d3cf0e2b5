import type { Invited } from '@frontdoor/contract';
import type { Held } from '../answer/SentProvider.tsx';

/** "Invited Alan Whitcombe by text."; where no channel is safe, that somebody has to tell them. */
export function sayInvited(name: string, channel: string | null): string {
  return channel === null
    ? `${name} is invited, and nothing was sent: tell them yourself.`
    : `Invited ${name} by ${channel}.`;
}

/** Said before it goes: what is for now goes now. */
export function sayHold(when: 'now' | 'later', urgent: boolean): string {
  return when === 'now' || urgent ? 'It goes at once.' : 'You can take it back for 10 seconds.';
}

/** A shorter hold is over before anybody could press "Undo". Milliseconds. */
const shortestHold = 1_000;

/** How long the server still holds it (S35); null where it went at once. */
export function heldOf(
  slug: string,
  { consultation, message, holdMs }: Invited,
  giveBack: () => string,
): Held | null {
  return holdMs < shortestHold ? null : { slug, id: consultation, message, holdMs, giveBack };
}
