/** A plain store: what is, and who wants to hear when it changes. Fits `useSyncExternalStore`. */
export type Store<State, Event> = {
  get(): State;
  send(event: Event): void;
  /** Gives back the way to stop listening. */
  subscribe(heard: () => void): () => void;
};

/** @param reduce pure: the state that follows; the same state again tells nobody */
export function createStore<State, Event>(
  reduce: (state: State, event: Event) => State,
  initial: State,
): Store<State, Event> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    send(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const heard of Array.from(listeners)) heard();
    },
    subscribe(heard) {
      listeners.add(heard);
      return () => {
        listeners.delete(heard);
      };
    },
  };
}
