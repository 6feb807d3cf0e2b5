import type { Request, Response } from 'express';
import type { Deps } from '../../../platform/deps.ts';
import { hashSecret } from '../../../platform/secrets.ts';
import { sessionOf } from '../../conversations/session.ts';
import { wayIn } from '../../conversations/store.ts';
import { type ByLink, linkOf } from '../../conversations/way.ts';
import { type CallRow, openCallOf } from '../store.ts';
import { doorOf } from '../when.ts';
import { callOfWay, comerOf } from './call-of-way.ts';
import type { CallDoor } from './place-routes.ts';
import { noCall, sessionOver } from './refusals.ts';

/** Where a patient's or carer's call lies: behind their link, after the date of birth (S20). */
export const videoPath = '/:practice/m/:token/video';

/** Whoever holds the link and has said who they are in this session. @throws Problem 401 else */
export function mustBeOpen(deps: Deps, req: Request, res: Response): ByLink {
  const way = linkOf(res);
  if (sessionOf(deps, req, res, way) !== 'open') throw sessionOver();
  return way;
}

/** The call they are invited to and can come in to now. @throws Problem 404 where there is none */
export async function mustStand(deps: Deps, way: ByLink): Promise<CallRow> {
  const call = await deps.database.read(way.organisation.id, (reader) => openCallOf(reader, way.request.id));
  if (!call || doorOf(call, deps.clock.now()) !== 'open') throw noCall();
  return call;
}

export function patientDoor(deps: Deps): CallDoor {
  return {
    path: videoPath,
    permission: 'link',
    async enter(req, res) {
      const way = mustBeOpen(deps, req, res);
      const call = await deps.database.read(way.organisation.id, (reader) => callOfWay(reader, way));
      if (!call) throw noCall();
      const organisation = way.organisation.id;
      return {
        organisation,
        call: call.id,
        who: comerOf(way),
        path: `${way.path}/video`,
        stillThere: async () => {
          const now = await wayIn(deps.database, organisation, hashSecret(way.token));
          return now !== null && now.link.endedAt === null;
        },
      };
    },
    stay(req, res) {
      mustBeOpen(deps, req, res);
    },
  };
}
