import type { Alarm, Alarms } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { untilNextAsk } from './next-ask.ts';

const now = Date.parse('2026-11-27T15:58:00Z');
const known = (...alarms: Pick<Alarm, 'nextAt' | 'quietUntil'>[]) => ({ alarms, onDuty: false }) as Alarms;

describe('when the alarms are asked for again', () => {
  it('S36 every 30 seconds, also before anything is known', () => {
    expect(untilNextAsk(undefined, now)).toBe(30_000);
    expect(untilNextAsk(known({ nextAt: now + 600_000, quietUntil: null }), now)).toBe(30_000);
  });

  it('S1 as soon as the next rung is due, or "I have it" has run out', () => {
    expect(untilNextAsk(known({ nextAt: now + 4_000, quietUntil: null }), now)).toBe(4_500);
    expect(untilNextAsk(known({ nextAt: null, quietUntil: now + 9_000 }), now)).toBe(9_500);
  });

  it('not in a rush: what should have happened already is given a second', () => {
    expect(untilNextAsk(known({ nextAt: now - 100, quietUntil: null }), now)).toBe(1_000);
    expect(untilNextAsk(known({ nextAt: now - 60_000, quietUntil: null }), now)).toBe(30_000);
  });
});
