import { expect, test } from 'vitest';
import { tellSteps } from './steps.ts';

const at = (time: string) => Date.parse(`2026-11-27T${time}:00Z`);

test('what has happened is told in its order, a video call among it', () => {
  const steps = tellSteps({
    receivedAt: at('09:00'),
    looked: { at: at('09:10'), clinician: true },
    messages: [{ at: at('09:20'), by: 'clinician', asks: false }],
    calls: [at('10:30')],
    finishedAt: at('10:42'),
  });
  expect(steps).toEqual([
    { what: 'We got your request', at: '9am on Friday 27 November' },
    { what: 'A doctor or nurse looked at it', at: '9:10am on Friday 27 November' },
    { what: 'A doctor or nurse answered you', at: '9:20am on Friday 27 November' },
    { what: 'You had a video call with us', at: '10:30am on Friday 27 November' },
    { what: 'Finished', at: '10:42am on Friday 27 November' },
  ]);
});
