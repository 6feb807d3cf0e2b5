import type { Problem } from '@frontdoor/contract';

export type Answer = { status: number; body: unknown };

export const ok = (body: unknown): Answer => ({ status: 200, body });

/** A refusal as the server words it. */
export function refuse(
  status: number,
  code: string,
  title: string,
  detail: string,
  errors?: Problem['errors'],
): Answer {
  const type = `urn:frontdoor:problem:${code}`;
  const problem: Problem = { type, title, status, detail, requestId: 'r-1', ...(errors ? { errors } : {}) };
  return { status, body: problem };
}
