import type { Queue, State } from '@frontdoor/contract';

const openStates = ['to-triage', 'in-progress', 'waiting'] as const satisfies State[];

/**
 * What of a queue stands in it of those set aside (S37): all of them, those somebody has looked at or begun to work on,
 * or nothing else. What must be seen in time is never kept apart.
 */
export type AsideIn = 'shown' | 'apart' | 'only';

/** Which rows a queue holds. Everything in the order: red flags first, then due time, then arrival. */
export type QueueRange = {
  states: readonly State[];
  ranks: readonly number[];
  dueFrom: number | null;
  dueBefore: number | null;
  /** Only the signed-in member's. */
  mine: boolean;
  aside: AsideIn;
};

const everything: QueueRange = {
  states: openStates,
  ranks: [0, 1],
  dueFrom: null,
  dueBefore: null,
  mine: false,
  aside: 'shown',
};

/** Takes now and the end of today in London, both ms. `finished` and `first-look` are not here: they have orders of their own. */
export function queueRange(
  queue: Exclude<Queue, 'finished' | 'first-look'>,
  { now, todayEnds }: { now: number; todayEnds: number },
): QueueRange {
  switch (queue) {
    case 'red-flags':
      return { ...everything, ranks: [0] };
    case 'overdue':
      return { ...everything, dueBefore: now };
    case 'due-today':
      return { ...everything, dueFrom: now, dueBefore: todayEnds, aside: 'apart' };
    case 'mine':
      return { ...everything, mine: true };
    case 'all':
      return everything;
    case 'set-aside':
      return { ...everything, aside: 'only' };
    default:
      return { ...everything, states: [queue], aside: 'apart' };
  }
}
