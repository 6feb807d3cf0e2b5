import type { Over, VideoCallProps } from '../screen/props.ts';

/** `again`: the call can be gone into once more from here, by a button with these words. */
type OverWords = { title: string; text: string; again: string | null };

const gate: { [as in VideoCallProps['as']]: string } = {
  patient: 'To keep your details safe, we need your date of birth again. Then you can go back into the call.',
  guest: 'Please open your link again. Then you can go back into the call.',
  staff: 'You were signed out. Sign in again, then you can go back into the call.',
};

/**
 * What a person is told when the call is over for this page.
 *
 * @param says the server's own sentence, where it gave one
 */
export function overWords(why: Over, as: VideoCallProps['as'], says: string | null = null): OverWords {
  switch (why) {
    case 'left':
      return {
        title: 'You have left the call',
        text: 'Did you not mean to leave? You can go back in.',
        again: 'Go back in',
      };
    case 'ended':
      return {
        title: 'The call has ended',
        text:
          as === 'staff' ? 'Nobody can come in any more.' : 'Thank you. You do not need this page any more.',
        again: null,
      };
    case 'refused':
      return {
        title: 'You cannot come into this call',
        text: 'The surgery did not let this page in, or has taken it out of the call. If you think this is wrong, please phone us.',
        again: null,
      };
    case 'replaced':
      return {
        title: 'Your call is open somewhere else',
        text: 'You opened it on another page or another phone, so it stopped here.',
        again: 'Use it here',
      };
    case 'stopped':
      return {
        title: 'You are not in the call',
        text: says ?? 'Something went wrong on this page.',
        again: 'Try again',
      };
    case 'session':
      return { title: 'Please check in again', text: gate[as], again: null };
  }
}
