import type { Request } from 'express';
import { codePath } from './code-pages.ts';
import { type Frames, showGate } from './gate.ts';
import { nameDevice, type Session } from './session.ts';
import type { ByLink } from './way.ts';

/** Below here a device keeps the name that its wrong tries are counted by. */
export const devicesAt = (req: Request) => `/${req.params.practice}/m`;

/** The first page of somebody behind a link who has not said who they are: a date of birth, or the code after it. */
export function askWho(at: Frames, way: ByLink, session: Exclude<Session, 'open'>): void {
  const { req, res } = at;
  if (session === 'code') {
    res.redirect(303, codePath(req, way));
    return;
  }
  nameDevice(req, res, devicesAt(req));
  showGate(at, way);
}
