import type { Deps } from '../../platform/deps.ts';
import { Problem } from '../../platform/problem.ts';
import type { Guard } from '../../platform/route.ts';
import { hashSecret } from '../../platform/secrets.ts';
import { canStillWrite } from '../consultations/open-until.ts';
import { mustFindOrganisation } from '../surgeries/find.ts';
import { wayIn } from './store.ts';
import { byLink } from './way.ts';

/** The same words for a link nobody was given and for one that has ended: neither tells anything (S20). */
export const noWay = () =>
  new Problem(
    404,
    'no-link',
    'This link does not work',
    'It may have ended, or a part of it may be missing. Open it again from the message we sent, or phone the surgery.',
  );

/** Whether a token can be one of ours at all. */
export const isToken = (token: unknown): token is string =>
  typeof token === 'string' && /^[\w-]{22,64}$/.test(token);

/** Lets in by the link alone. It shows nothing yet: that needs the date of birth in this session. */
export function linkGuard(deps: Deps): Guard {
  return async (req, res) => {
    const organisation = await mustFindOrganisation(deps, String(req.params.practice));
    const { token } = req.params;
    if (!isToken(token)) throw noWay();
    const found = await wayIn(deps.database, organisation.id, hashSecret(token));
    if (!found || found.link.endedAt !== null) throw noWay();
    if (!canStillWrite(found.request.finishedAt, deps.clock.now())) throw noWay();
    res.locals.way = byLink(found, organisation, token);
  };
}
