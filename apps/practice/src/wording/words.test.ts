import { outcomeWords } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { isOneOf, outcomesFor, queueWords, sayKind, sayReference } from './words.ts';

describe('words on the desk', () => {
  it('R70 reception and managers cannot finish as "no action" or "could not be reached"; clinicians can', () => {
    for (const role of ['reception', 'manager'] as const) {
      expect(outcomesFor(role)).not.toContain('no-action');
      expect(outcomesFor(role)).not.toContain('not-reached');
    }
    expect(outcomesFor('clinician')).toContain('no-action');
    expect(outcomesFor('clinician')).toContain('not-reached');
  });

  it('R59 R60 no outcome sends the patient to 111 or asks them to contact again another day', () => {
    expect(Object.values(outcomeWords).join(' ')).not.toMatch(/111|again|another day|call back/i);
  });

  it('groups references to be read out', () => {
    expect(sayReference('F7K29MQX')).toBe('F7K2 9MQX');
  });

  it('says the category of an admin request', () => {
    expect(sayKind('admin', 'fit-note')).toBe('Admin · fit note');
    expect(sayKind('question', null)).toBe('Question');
  });

  it('knows its own queues from words anyone may type in an address', () => {
    expect(isOneOf(queueWords, 'mine')).toBe(true);
    expect(isOneOf(queueWords, 'toString')).toBe(false);
    expect(isOneOf(queueWords, undefined)).toBe(false);
  });
});
