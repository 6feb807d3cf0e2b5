import { describe, expect, test } from 'vitest';
import { hasBegun, isHeld, isHere, leftAt, mayLetIn, stateOnComing } from './rules.ts';

const now = Date.parse('2026-11-30T10:30:00Z');
const seconds = (count: number) => count * 1000;
const on = (heard: number) => ({ state: 'in', seenAt: now - seconds(heard), goneAt: null });
const lost = (ago: number) => ({ state: 'waiting', seenAt: now - seconds(ago), goneAt: now - seconds(ago) });

describe('whether somebody is there', () => {
  test('their page is connected and was heard of in the last 75 seconds', () => {
    expect(isHere(on(0), now)).toBe(true);
    expect(isHere(on(75), now)).toBe(true);
    expect(isHere(on(76), now)).toBe(false);
    expect(isHere(lost(1), now)).toBe(false);
    expect(isHere({ ...on(0), state: 'left' }, now)).toBe(false);
    expect(isHere({ ...on(0), state: 'refused' }, now)).toBe(false);
  });

  test('who lost their line has left after 45 seconds, from the moment it was lost', () => {
    expect(leftAt(lost(45), now)).toBeNull();
    expect(leftAt(lost(46), now)).toBe(now - seconds(46));
  });

  test('who was held by a process that died has left 45 seconds after they ought to have been heard of', () => {
    expect(leftAt(on(120), now)).toBeNull();
    expect(leftAt(on(121), now)).toBe(now - seconds(121));
  });

  test('nobody leaves twice', () => {
    expect(leftAt({ ...on(500), state: 'left' }, now)).toBeNull();
    expect(leftAt({ ...on(500), state: 'refused' }, now)).toBeNull();
  });
});

const person = (id: string, kind: string, state = 'in') => ({ id, kind, state });
const rosa = person('rosa', 'staff');
const amir = person('amir', 'staff');
const patient = person('patient', 'patient');
const carer = person('carer', 'carer');
const interpreter = person('interpreter', 'guest');
const daughter = person('daughter', 'guest');

describe('whether one more may be let in', () => {
  test('four people are in a call and no fifth', () => {
    expect(mayLetIn([rosa, patient, interpreter], daughter)).toBe(true);
    expect(mayLetIn([rosa, patient, interpreter, daughter], amir)).toBe(false);
    expect(mayLetIn([rosa, patient, interpreter, { ...amir, state: 'waiting' }], daughter)).toBe(true);
  });

  test('a place is kept for the patient or the carer until one of them is in', () => {
    expect(mayLetIn([rosa, amir], interpreter)).toBe(true);
    expect(mayLetIn([rosa, amir, interpreter], daughter)).toBe(false);
    expect(mayLetIn([rosa, amir, interpreter], patient)).toBe(true);
    expect(mayLetIn([rosa, carer, interpreter], daughter)).toBe(true);
  });

  test('and one for staff', () => {
    expect(mayLetIn([patient, interpreter], daughter)).toBe(true);
    expect(mayLetIn([patient, carer, interpreter], daughter)).toBe(false);
    expect(mayLetIn([interpreter], daughter)).toBe(true);
    expect(mayLetIn([interpreter, daughter], person('son', 'guest'))).toBe(false);
  });

  test('who is in already takes no second place', () => {
    expect(mayLetIn([rosa, patient, interpreter, daughter], daughter)).toBe(true);
  });
});

test('a call has begun when both sides are in', () => {
  expect(hasBegun([rosa, { ...patient, state: 'waiting' }])).toBe(false);
  expect(hasBegun([rosa, interpreter])).toBe(false);
  expect(hasBegun([rosa, carer])).toBe(true);
});

test('a call is held while somebody of the surgery is in it', () => {
  expect(isHeld([patient, interpreter])).toBe(false);
  expect(isHeld([{ ...rosa, state: 'left' }, patient])).toBe(false);
  expect(isHeld([rosa])).toBe(true);
});

describe('where somebody stands when they come', () => {
  test('they wait', () => {
    expect(stateOnComing(null, true)).toBe('waiting');
    expect(stateOnComing({ state: 'left', letInAt: null }, true)).toBe('waiting');
  });
  test('who was let in before goes straight in, if there is room', () => {
    expect(stateOnComing({ state: 'left', letInAt: 1 }, true)).toBe('in');
    expect(stateOnComing({ state: 'left', letInAt: 1 }, false)).toBe('waiting');
  });
  test('who was refused stays refused', () => {
    expect(stateOnComing({ state: 'refused', letInAt: 1 }, true)).toBe('refused');
  });
});
