import type { Deps } from '../../../platform/deps.ts';
import { Problem } from '../../../platform/problem.ts';
import type { Guard } from '../../../platform/route.ts';
import { hashSecret } from '../../../platform/secrets.ts';
import { isToken } from '../../conversations/guard.ts';
import { mustFindOrganisation } from '../../surgeries/find.ts';
import { guestByHash } from '../guest-store.ts';
import { callById } from '../store.ts';
import type { GuestWay } from './guest-way.ts';

/** The same words for a link nobody was given and for one that has ended: neither tells of a call. */
const noGuest = () =>
  new Problem(
    404,
    'no-guest-link',
    'This link does not work',
    'It may have ended, or a part of it may be missing. Ask the person who gave it to you, or phone the surgery.',
  );

/** Lets a guest in to the page of one call by their own link, without anybody's date of birth (S40). */
export function guestGuard(deps: Deps): Guard {
  return async (req, res) => {
    const organisation = await mustFindOrganisation(deps, String(req.params.practice));
    const { token } = req.params;
    if (!isToken(token)) throw noGuest();
    const found = await deps.database.read(organisation.id, async (reader) => {
      const guest = await guestByHash(reader, hashSecret(token));
      const call = guest && (await callById(reader, guest.call));
      return guest && call && stands(guest, call) ? { guest, call } : null;
    });
    if (!found) throw noGuest();
    const way: GuestWay = { organisation, ...found, path: `/${organisation.slug}/v/${token}` };
    res.locals.guest = way;
  };
}

/** A link that staff ended tells nothing any more; one that ended with its call says that the call is over. */
function stands({ endedAt }: GuestWay['guest'], call: GuestWay['call']): boolean {
  return endedAt === null || (call.endedAt !== null && endedAt >= call.endedAt);
}
