import type { Request, Response } from 'express';
import type { WebSocket } from 'ws';
import type { RoomDeps } from './join.ts';

/** Whose line it is. `person` is the id that `joinCall` gave; see `personAt` for who has joined already. */
export type Place = { organisation: string; call: string; person: string };

/**
 * Makes a request to a `/live` route the live line of one person of one call, and keeps it until they go. For a plain
 * GET it throws the 426 of `platform/sockets.ts`. `stillThere` is asked every minute, and the line closes with
 * `lineClosed.session` when it says no; whoever needs to end it sooner closes the socket that this gives.
 */
export async function attach(
  _deps: RoomDeps,
  _req: Request,
  _res: Response,
  _place: Place,
  _stillThere?: () => Promise<boolean>,
): Promise<WebSocket> {
  throw new Error('not yet');
}
