import { describe, expect, it } from 'vitest';
import { actsFor, lacking, nothing } from './ending.ts';

describe('what ends an alarm', () => {
  it('S1 S33 a clinician has five acts, everybody else four', () => {
    expect(actsFor(true)).toEqual(['spoke', 'called-999', 'handed-over', 'not-reached', 'no-call-needed']);
    expect(actsFor(false)).not.toContain('no-call-needed');
    expect(actsFor(false)).toHaveLength(4);
  });

  it('S1 every act needs words, a hand-over a service and a person, a failed try the clinician who decided', () => {
    expect(lacking({ ...nothing, act: 'spoke', text: ' ' })).toEqual({ text: 'Enter a few words' });
    expect(lacking({ ...nothing, act: 'handed-over', text: 'All of it' })).toEqual({
      service: 'Choose the service you handed over to',
      person: 'Enter who you spoke to there',
    });
    expect(lacking({ ...nothing, act: 'not-reached', text: 'Rang twice' })).toEqual({
      decidedBy: 'Choose the clinician who decided what to do',
    });
    expect(lacking({ ...nothing, act: 'called-999', text: 'To Elm Road' })).toEqual({});
  });
});
