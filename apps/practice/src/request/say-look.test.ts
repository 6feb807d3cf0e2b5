import { describe, expect, it } from 'vitest';
import { sayLook, sayLookShort } from './say-look.ts';

const now = Date.parse('2026-11-27T10:50:00Z');
const minutes = (count: number) => now + count * 60_000;

describe('the clock of the first look', () => {
  it('S5 says until when and how long is left', () => {
    expect(sayLook(minutes(12), now)).toEqual({ words: 'First look by 11:02, 12 min left', late: false });
    expect(sayLook(minutes(0.5), now).words).toBe('First look by 10:50, less than a minute left');
    expect(sayLookShort(minutes(12), now)).toEqual({ words: '11:02', late: false });
  });

  it('S5 says since when it is late', () => {
    expect(sayLook(minutes(-8), now)).toEqual({ words: 'First look late since 10:42', late: true });
    expect(sayLookShort(minutes(-8), now)).toEqual({ words: 'late', late: true });
  });

  it('S5 what came while closed is due after opening: the day is named', () => {
    const monday = Date.parse('2026-11-30T09:00:00Z');
    expect(sayLook(monday, now).words).toBe('First look by Mon 09:00, 2 days left');
    expect(sayLookShort(monday, now).words).toBe('Mon 09:00');
  });
});
