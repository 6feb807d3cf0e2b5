import type { Switches } from '@frontdoor/contract';

/** What the patient cannot send, and where that was said; null where they can send both (R77). */
export function sayOff({ practice, person, request }: Switches): string | null {
  const at = (name: 'messages' | 'files') =>
    practice[name]
      ? person[name]
        ? request[name]
          ? null
          : 'here'
        : 'for this patient'
      : 'for the practice';
  const messages = at('messages');
  if (messages !== null) return `Cannot write back: off ${messages}`;
  const files = at('files');
  return files === null ? null : `Cannot send files: off ${files}`;
}
