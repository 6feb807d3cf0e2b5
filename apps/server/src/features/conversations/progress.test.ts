import { expect, test } from 'vitest';
import { noDue } from '../consultations/due.ts';
import { type Standing, tellProgress } from './progress.ts';

const now = Date.parse('2026-11-27T10:00:00Z');
const standing: Standing = {
  reference: 'F7K49MQX',
  state: 'to-triage',
  lookedAt: null,
  dueAt: Date.parse('2026-11-30T18:30:00Z'),
  respondedAt: null,
  finishedAt: null,
  last: null,
  here: { begun: false, writes: true, over: false },
  questions: false,
};
const told = (change: Partial<Standing>, at = now) =>
  tellProgress({ ...standing, ...change }, { phone: '0113 496 0123', door: 'link' }, at);

test('R50 received, with by when and what to do if it does not come', () => {
  expect(told({})).toEqual({
    state: 'Received',
    next: 'If you have not heard by 6:30pm on Monday 30 November, call 0113 496 0123 and give F7K4 9MQX.',
    until: null,
  });
});

test.each([
  [{ lookedAt: now }, 'Being looked at by the care team'],
  [{ state: 'in-progress' }, 'Being looked at by the care team'],
  [{ state: 'waiting', last: { fromSurgery: true, asks: true } }, 'We need something from you'],
  [{ state: 'waiting', respondedAt: now, last: { fromSurgery: true, asks: false } }, 'Answered'],
  // R58: the video call was cancelled, and with it the answer.
  [{ state: 'in-progress', last: { fromSurgery: true, asks: false } }, 'Being looked at by the care team'],
  [
    { state: 'to-triage', lookedAt: now, last: { fromSurgery: false, asks: false } },
    'Being looked at by the care team',
  ],
  [{ state: 'finished', finishedAt: now }, 'Finished'],
] as const)('%o is "%s"', (change, state) => {
  expect(told(change).state).toBe(state);
});

test('a promise that was broken is owned up to', () => {
  expect(told({}, standing.dueAt + 1).next).toBe(
    'We are late with our answer. We are sorry. Please call 0113 496 0123 and give F7K4 9MQX.',
  );
});

test('with nothing due no time is promised', () => {
  expect(told({ state: 'in-progress', dueAt: noDue }).next).not.toContain('by ');
});

test('S20 finished, it says until when they can write', () => {
  expect(told({ state: 'finished', finishedAt: now }).until).toBe('Friday 4 December');
});

test('S20 by reference it says where to read a message that is not shown', () => {
  const last = { fromSurgery: true, asks: false };
  const byReference = { phone: '0113 496 0123', door: 'reference' } as const;
  expect(tellProgress({ ...standing, state: 'waiting', respondedAt: now, last }, byReference, now)).toEqual({
    state: 'Answered',
    next: 'Open the link we sent you to read our message, or call 0113 496 0123 and give F7K4 9MQX.',
    until: null,
  });
});

test('R77 where nothing can be written it says whom to call, and until when is not said', () => {
  const here = { begun: false, writes: false, over: false };
  expect(told({ state: 'finished', finishedAt: now, here })).toEqual({
    state: 'Finished',
    next: 'If something has changed or is not clear, call 0113 496 0123.',
    until: null,
  });
  const last = { fromSurgery: true, asks: false };
  const begun = { ...here, begun: true };
  expect(told({ state: 'finished', finishedAt: now, here: begun, last })).toEqual({
    state: 'We wrote to you',
    next: 'Read our message. If something is not clear, call 0113 496 0123.',
    until: null,
  });
  expect(told({ state: 'waiting', here: { ...begun, over: true }, last }).state).toBe(
    'The time to answer has passed',
  );
});
