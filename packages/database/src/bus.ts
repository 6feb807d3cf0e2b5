import type { DatabaseLog } from './types.ts';

/** Hears what is said on one topic. */
type Heard = (text: string) => void;

/**
 * Tells every process that has this database open something that is true only now: nothing of it is kept, and nobody
 * who was not listening hears it later. On SQLite there is one process, and it tells itself.
 */
export type Bus = {
  /**
   * Tells all who listen, here before it returns and elsewhere soon. Call it after the commit. `topic` holds no
   * space, `text` no NUL (JSON never does).
   */
  publish(topic: string, text: string): void;
  /**
   * Gives back the way to stop listening. `missed` is called when something may have been said that was not heard
   * (the connection to PostgreSQL was lost and is there again): whoever relies on hearing reads anew.
   */
  listen(topic: string, heard: Heard, missed?: () => void): () => void;
};

/** Who listens in this process. One listener that throws is told to the log; the others hear all the same. */
export class Listeners {
  readonly #byTopic = new Map<string, Set<{ heard: Heard; missed: (() => void) | undefined }>>();
  readonly #log: DatabaseLog;

  constructor(log: DatabaseLog) {
    this.#log = log;
  }

  listen(topic: string, heard: Heard, missed?: () => void): () => void {
    const listeners = this.#byTopic.get(topic) ?? new Set();
    this.#byTopic.set(topic, listeners);
    const listener = { heard, missed };
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#byTopic.get(topic) === listeners) this.#byTopic.delete(topic);
    };
  }

  tell(topic: string, text: string): void {
    for (const { heard } of this.#byTopic.get(topic) ?? []) this.#guarded(() => heard(text));
  }

  missed(): void {
    for (const listeners of [...this.#byTopic.values()])
      for (const { missed } of listeners) if (missed) this.#guarded(missed);
  }

  #guarded(act: () => void): void {
    try {
      act();
    } catch (err) {
      this.#log.error({ err }, 'A listener failed');
    }
  }
}

/** The bus of one process alone. */
export function ownBus(log: DatabaseLog): Bus {
  const listeners = new Listeners(log);
  return {
    publish: (topic, text) => listeners.tell(topic, text),
    listen: (topic, heard, missed) => listeners.listen(topic, heard, missed),
  };
}
