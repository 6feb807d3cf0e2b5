/** The only place that reads the time. Everything else is handed a clock, so that tests can stop it. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
};

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
