import { describe, expect, it } from 'vitest';
import { type LiveState, nextLive } from './state.ts';

const start = Date.parse('2026-11-27T10:42:00Z');
const live: LiveState = { heardAt: start, lostSince: null };

describe('S36 the quiet screen', () => {
  it('S36 stays live while a beat comes every 15 seconds', () => {
    const state = nextLive(nextLive(live, { kind: 'heard', at: start + 15_000 }), {
      kind: 'tick',
      at: start + 44_000,
    });
    expect(state.lostSince).toBeNull();
  });

  it('S36 after 30 seconds of silence it is not live since the server was last heard', () => {
    expect(nextLive(live, { kind: 'tick', at: start + 29_999 }).lostSince).toBeNull();
    expect(nextLive(live, { kind: 'tick', at: start + 30_000 }).lostSince).toBe(start);
  });

  it('S36 a dropped stream counts at once, and later ticks do not move the time', () => {
    const dropped = nextLive(live, { kind: 'dropped', at: start + 4_000 });
    expect(dropped.lostSince).toBe(start);
    expect(nextLive(dropped, { kind: 'tick', at: start + 90_000 })).toBe(dropped);
  });

  it('S36 is live again with the next thing heard', () => {
    const back = nextLive({ heardAt: start, lostSince: start }, { kind: 'heard', at: start + 60_000 });
    expect(back).toEqual({ heardAt: start + 60_000, lostSince: null });
  });
});
