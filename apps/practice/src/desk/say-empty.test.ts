import type { Counts } from '@frontdoor/contract';
import { queues } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { sayEmpty } from './say-empty.ts';

const counts = (waiting: number, toTriage: number) =>
  ({ queues: { waiting, 'to-triage': toTriage }, teams: [] }) as unknown as Counts;

describe('empty lists', () => {
  it('says what it means and what waits elsewhere', () => {
    expect(sayEmpty('to-triage', counts(11, 0), false)).toBe(
      'Nothing to triage. 11 are waiting for the patient.',
    );
    expect(sayEmpty('to-triage', counts(1, 0), false)).toBe(
      'Nothing to triage. 1 is waiting for the patient.',
    );
    expect(sayEmpty('mine', counts(0, 14), false)).toBe('Nothing is with you. 14 are to triage.');
  });

  it('S5 never says that there are no red flags', () => {
    for (const queue of queues) expect(sayEmpty(queue, counts(2, 2), false)).not.toMatch(/no red flags/i);
  });

  it('tells an empty queue from filters that match nothing', () => {
    expect(sayEmpty('to-triage', counts(2, 9), true)).toBe(
      'No request matches. Try fewer filters, or a whole name or number.',
    );
  });
});
