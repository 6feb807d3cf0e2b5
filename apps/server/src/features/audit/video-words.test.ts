import { expect, test } from 'vitest';
import { sayChange } from './words.ts';

const names = { member: (id: unknown) => (id === 'm-1' ? 'Dr Rosa Shah' : 'A colleague'), team: () => '' };
const say = (action: string, detail: Record<string, unknown> = {}) => sayChange(action, detail, names);

test.each([
  ['video-invited', { when: 'now', clinician: 'm-1' }, 'Invited to a video call now with Dr Rosa Shah'],
  ['video-delayed', { minutes: 1 }, 'Said that the video call runs 1 minute late'],
  ['video-joined', { who: 'staff' }, 'Opened the video call'],
  ['video-joined', { who: 'patient' }, 'Came to the video call'],
  ['video-let-in', { who: 'patient' }, 'Let the patient into the video call'],
  ['video-let-in', { who: 'guest' }, 'Let a guest into the video call'],
  ['video-refused', { who: 'guest' }, 'Did not let a guest into the video call'],
  ['video-removed', { who: 'guest' }, 'Took a guest out of the video call'],
  ['video-left', {}, 'Left the video call'],
  ['video-started', {}, 'The video call began'],
  [
    'video-checked',
    { chaperone: 'declined' },
    'Asked who is present, whether it is safe to talk, where they are, and what number to ring. A chaperone: offered and declined',
  ],
  [
    'video-switched',
    { sharing: false, files: true, chat: true },
    'In the video call: sharing a screen off, files on, chat on',
  ],
  [
    'video-ended',
    { ending: 'held', outcome: 'advice-given', minutes: 12 },
    'Ended the video call. It lasted 12 minutes. Finished: advice given',
  ],
  [
    'video-ended',
    { ending: 'by-phone', outcome: null, minutes: null },
    'Ended the video call: it went on by phone',
  ],
  [
    'video-ended',
    { ending: 'not-joined', outcome: null, minutes: null },
    'Ended the video call: nobody came to it',
  ],
  [
    'video-ended',
    { ending: 'broke-off', outcome: null, minutes: null, waited: true },
    'Ended the video call: the patient came, and nobody let them in',
  ],
  ['video-feedback', {}, 'Said how the video call was'],
  ['video-reminded', { channel: null }, 'No reminder of the video call can be sent safely'],
])('%s %o is told as "%s"', (action, detail, words) => {
  expect(say(action, detail)).toBe(words);
});
