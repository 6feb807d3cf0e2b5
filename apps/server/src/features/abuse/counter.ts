import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * Counts per key within a window of time. It refuses nothing by itself, and remembers so many keys at most: with more
 * the oldest is forgotten, so that a flood of sources costs a flood of forgetting and no memory.
 */
export class Counter {
  readonly #limiter: RateLimiterMemory;
  readonly #keys = new Set<string>();
  readonly #most: number;

  constructor({ seconds, most }: { seconds: number; most: number }) {
    this.#limiter = new RateLimiterMemory({ points: 1, duration: seconds });
    this.#most = most;
  }

  /** Counts one more; gives how many there are now. */
  async add(key: string): Promise<number> {
    if (!this.#keys.has(key)) {
      if (this.#keys.size >= this.#most) await this.#forgetOldest();
      this.#keys.add(key);
    }
    return (await this.#limiter.penalty(key)).consumedPoints;
  }

  /** One that was counted did not happen after all. */
  async takeBack(key: string): Promise<void> {
    if (this.#keys.has(key)) await this.#limiter.reward(key);
  }

  async #forgetOldest(): Promise<void> {
    const [oldest] = this.#keys;
    if (oldest === undefined) return;
    this.#keys.delete(oldest);
    await this.#limiter.delete(oldest);
  }
}
