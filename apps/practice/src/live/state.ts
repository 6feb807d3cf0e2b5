/** Whether this browser still hears the server (S36). Instants in milliseconds. */
export type LiveState = {
  /** When the server was last heard. */
  heardAt: number;
  /** Since when the desk is not live; null while it is. */
  lostSince: number | null;
};

export type LiveEvent = { kind: 'heard' | 'dropped' | 'tick'; at: number };

/** The server beats every 15 seconds; after two missed beats the desk is no longer live (S36). */
const silence = 30_000;

/**
 * The next state. "Not live since" is the moment the server was last heard, not the moment we noticed: what came
 * in between was not shown.
 */
export function nextLive(state: LiveState, event: LiveEvent): LiveState {
  if (event.kind === 'heard') return { heardAt: event.at, lostSince: null };
  if (state.lostSince !== null) return state;
  if (event.kind === 'dropped' || event.at - state.heardAt >= silence)
    return { ...state, lostSince: state.heardAt };
  return state;
}
