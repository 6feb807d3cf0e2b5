import type { Found } from './read.ts';

/** Things that were raised, one of each destination, for tests. */
export function found(destination: Found['destination'], changed: Partial<Found> = {}): Found {
  const level = destination === 'staff-only' ? 'note' : destination === 'urgent-today' ? 'amber' : 'red';
  return {
    rule: `rule-${destination}`,
    version: 1,
    destination,
    level,
    title: 'What was written',
    words: 'their words',
    reason: 'Why the rule is there.',
    source: 'text',
    ...changed,
  };
}
