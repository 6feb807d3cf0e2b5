import type { Kind } from './kinds.ts';

/** Which row of which organisation's outbox a message is of. */
export type About = { kind: Kind; organisation: string; subject: string };

/**
 * What a message is called on its way: nobody's name and nothing of what it says, and yet the way back to it without
 * looking through every organisation.
 */
export function referenceOf({ kind, organisation, subject }: About): string {
  return [kind, organisation, subject].join('.');
}

/** Null for what is no reference of ours. Whether there is such a row is for whoever looks for it. */
export function readReference(reference: string): About | null {
  const [kind, organisation, ...rest] = reference.split('.');
  const subject = rest.join('.');
  if (!kind || !organisation || !subject) return null;
  return { kind: kind as Kind, organisation, subject };
}
