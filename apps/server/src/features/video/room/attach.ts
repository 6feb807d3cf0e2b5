import type { Request, Response } from 'express';
import { takeLine } from '../../../platform/sockets.ts';
import { hubOf, type Place } from './hub.ts';
import type { RoomDeps } from './join.ts';

/**
 * Makes a request to a `/live` route the live line of one person of one call, and keeps it until they go. For a plain
 * GET it throws the 426 of `platform/sockets.ts`. `stillThere` is asked every minute, and the line closes with
 * `lineClosed.session` when it says no. Gives a way to end it sooner, with a code of `lineClosed`.
 */
export function attach(
  deps: RoomDeps,
  req: Request,
  res: Response,
  place: Place,
  stillThere?: () => Promise<boolean>,
): { close(code: number): void; onGone(act: () => void): void } {
  const hub = hubOf(deps);
  const socket = takeLine(req, res);
  hub.attach(place, socket, stillThere);
  return {
    close: (code) => socket.close(code),
    onGone: (act) => socket.once('close', act),
  };
}
