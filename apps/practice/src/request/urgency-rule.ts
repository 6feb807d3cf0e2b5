import type { Urgency } from '@frontdoor/contract';

const height: Record<Urgency, number> = { routine: 0, soon: 1, urgent: 2 };

/** True where a choice lowers the urgency: that needs the right to, and a reason (S33). Raising never does. */
export function lowers(from: Urgency, to: Urgency): boolean {
  return height[to] < height[from];
}
