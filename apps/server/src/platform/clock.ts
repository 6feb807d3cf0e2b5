/** The only place that reads the time. Everything else is handed a clock, so that tests can stop it. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
};

/**
 * How far apart the clocks of two servers, or of one before and after it was set right, may be. Milliseconds. Whoever
 * checks that something signed is not from the future allows for it, or people would be asked who they are again.
 */
export const clockSkew = 60_000;

export const systemClock: Clock = { now: () => Date.now() };

/** A stopped clock for tests. Takes an ISO time with its offset; `advance` takes milliseconds. */
export function frozenClock(iso: string): Clock & { set(iso: string): void; advance(ms: number): void } {
  let at = Date.parse(iso);
  return {
    now: () => at,
    set: (next) => {
      at = Date.parse(next);
    },
    advance: (ms) => {
      at += ms;
    },
  };
}
