/** Requests of one patient that came so close together are linked (S38). Milliseconds. */
const closeTogether = 7 * 24 * 60 * 60_000;

/**
 * Puts open requests of one person into groups of those that belong together: each came within 7 days of the one before
 * (S38). Takes them in the order they came.
 */
export function linkGroups<R extends { receivedAt: number }>(requests: readonly R[]): R[][] {
  const groups: R[][] = [];
  for (const request of requests) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && request.receivedAt - before.receivedAt <= closeTogether) last.push(request);
    else groups.push([request]);
  }
  return groups;
}
