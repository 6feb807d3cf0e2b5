import { describe, expect, it } from 'vitest';
import { outcomesFor, todoWords } from './task-words.ts';

describe('how a task may end', () => {
  const decide = { kind: 'decide', reason: 'still-silent' } as const;

  it('S34 a clinician alone decides, and says that nothing clinical is needed', () => {
    expect(outcomesFor(decide, 'clinician')).toEqual(['decided', 'reached', 'not-reached', 'not-needed']);
    expect(outcomesFor(decide, 'reception')).toEqual(['reached', 'not-reached']);
    expect(outcomesFor(decide, 'reception', { nationalType: 'admin', flagLevel: null })).toEqual([
      'reached',
      'not-reached',
      'not-needed',
    ]);
  });

  it('S24 nobody is said to have reached a patient who has died or left', () => {
    const gone = { kind: 'decide', reason: 'patient-gone' } as const;
    expect(outcomesFor(gone, 'clinician')).toEqual(['decided', 'not-needed']);
    expect(outcomesFor(gone, 'reception')).toEqual([]);
  });
});

describe('what is to be done', () => {
  it('S32 says "Do not ring" once, in its own mark', () => {
    const todo = 'Do not ring. Send a relay call or a letter today.';
    expect(todoWords({ todo, doNotRing: true })).toBe('Send a relay call or a letter today.');
    expect(todoWords({ todo: 'Ring the patient.', doNotRing: false })).toBe('Ring the patient.');
  });
});
