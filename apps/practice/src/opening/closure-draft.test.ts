import { describe, expect, it } from 'vitest';
import { bodyOf, type ClosureDraft, emptyClosure, lacksOf, touchesCore } from './closure-draft.ts';

const friday = Date.parse('2026-11-27T15:58:00Z');
const christmas = ['2026-12-25', '2026-12-28'];

const closure = (start: string | null, end: string): ClosureDraft => {
  const at = (words: string) => ({ day: words.slice(0, 10), time: words.slice(11) });
  return { ...emptyClosure('2026-11-27'), routes: ['phone'], start: start ? at(start) : null, end: at(end) };
};

describe('R9 a closure asks for the commissioner where it lies in core hours', () => {
  it.each([
    ['from now on a Friday afternoon', null, '2026-11-27 17:00', true],
    ['after half past six', '2026-11-27 18:30', '2026-11-27 22:00', false],
    ['over the weekend', '2026-11-27 18:30', '2026-11-30 08:00', false],
    ['a minute into Monday', '2026-11-28 09:00', '2026-11-30 08:01', true],
    ['on a bank holiday', '2026-12-25 09:00', '2026-12-25 17:00', false],
    ['over all of Christmas to Tuesday morning', '2026-12-24 18:30', '2026-12-29 09:00', true],
    ['in summer, when London is an hour ahead', '2027-06-01 18:30', '2027-06-01 19:30', false],
  ])('%s', (_what, start, end, inCore) => {
    expect(touchesCore(closure(start, end), friday, christmas)).toBe(inCore);
  });

  it('and says nothing before its times are filled in', () => {
    expect(touchesCore(closure(null, '2026-11-27 '), friday, [])).toBe(false);
    expect(lacksOf(closure('2026-11-28 ', '2026-11-27 '))).toEqual({
      startsAt: 'Enter when it begins',
      endsAt: 'Enter until when',
    });
  });

  it('and sends no contact where none is asked for', () => {
    const draft = { ...closure(null, '2026-11-27 17:00'), commissionerContact: 'Sam Field, ICB' };
    expect(bodyOf(draft, false).commissionerContact).toBe('');
    expect(bodyOf(draft, true)).toEqual({
      routes: ['phone'],
      startsAt: null,
      endsAt: Date.parse('2026-11-27T17:00:00Z'),
      reason: '',
      commissionerContact: 'Sam Field, ICB',
    });
  });
});
