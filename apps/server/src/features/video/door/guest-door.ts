import type { Request, Response } from 'express';
import type { Deps } from '../../../platform/deps.ts';
import { hashSecret } from '../../../platform/secrets.ts';
import { guestByHash } from '../guest-store.ts';
import { nameOf } from './guest-session.ts';
import { guestOf } from './guest-way.ts';
import type { CallDoor } from './place-routes.ts';
import { sessionOver } from './refusals.ts';

/** Where a guest's call lies: behind a link of their own, with the name they type (S40). */
export const guestPath = '/:practice/v/:token';

export function guestDoor(deps: Deps): CallDoor {
  const mustBeNamed = (req: Request, res: Response): string => {
    const name = nameOf(deps, req, res, guestOf(res));
    if (name === null) throw sessionOver();
    return name;
  };
  return {
    path: guestPath,
    permission: 'guest',
    async enter(req, res) {
      const { organisation, guest, call, path } = guestOf(res);
      const name = mustBeNamed(req, res);
      const hash = hashSecret(String(req.params.token));
      return {
        organisation: organisation.id,
        call: call.id,
        who: { kind: 'guest', ref: guest.id, name },
        path,
        stillThere: async () => {
          const now = await deps.database.read(organisation.id, (reader) => guestByHash(reader, hash));
          return now !== null && now.endedAt === null;
        },
      };
    },
    stay(req, res) {
      mustBeNamed(req, res);
    },
  };
}
