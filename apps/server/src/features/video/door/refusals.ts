import { Problem } from '../../../platform/problem.ts';

/** What a script of a call's page is told when it cannot go on; its page then leads to who they are, once more. */
export const sessionOver = () =>
  new Problem(
    401,
    'session-over',
    'We need to know that it is you',
    'Nothing was open for some time. Open the page again.',
  );

/** Nobody is invited to a call here, or the one there was is over. */
export const noCall = () =>
  new Problem(404, 'no-call', 'There is no video call', 'It may be over. Phone the surgery if you need us.');

/** What was switched off for this call (E00063, E00067). */
export const switchedOff = (what: 'chat' | 'files') =>
  new Problem(
    409,
    `${what}-off`,
    'This is switched off',
    what === 'chat'
      ? 'You cannot write in this call. Say it, or phone the surgery.'
      : 'You cannot send photos or files in this call. Show it to the camera, or phone the surgery.',
  );

/** What is wrong with words or files, in words; it waits where it was written until it is put right. */
export const notTaken = (message: string) => new Problem(422, 'not-taken', 'This was not sent', message);
