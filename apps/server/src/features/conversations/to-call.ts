import type { Request } from 'express';

/**
 * Whether somebody is on their way to their video call while they say who they are: by the address of its page, or by
 * the mark that the forms of the gate carry on.
 */
export function wantsCall(req: Pick<Request, 'path' | 'query'>): boolean {
  return req.query.to === 'video' || /^\/[^/]+\/m\/[^/]+\/video(\/|$)/.test(req.path);
}

/** The address of one step of the gate that leads on to the call. */
export const toCall = (path: string) => `${path}?to=video`;

/** Where the gate leads whoever has said who they are. */
export function pastGate(req: Pick<Request, 'path' | 'query'>, path: string): string {
  return wantsCall(req) ? `${path}/video` : path;
}
