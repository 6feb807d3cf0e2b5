import type { Call } from '../engine/call.ts';
import type { CallState } from '../engine/state.ts';

export type View = 'cannot' | 'check' | 'joining' | 'waiting' | 'full' | 'call' | 'over';

/** Which screen is shown. */
export function viewOf({ step, room }: CallState, cannot: Call['cannot']): View {
  if (cannot !== null) return 'cannot';
  if (step !== 'room') return step;
  if (room === null) return 'joining';
  if (room.at === 'in') return 'call';
  return room.at === 'full' ? 'full' : 'waiting';
}
