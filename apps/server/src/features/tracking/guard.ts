import type { Deps } from '../../platform/deps.ts';
import { Problem } from '../../platform/problem.ts';
import type { Guard } from '../../platform/route.ts';
import { consultationById } from '../consultations/change-store.ts';
import { signedSession } from '../conversations/session.ts';
import { mustFindOrganisation } from '../surgeries/find.ts';
import { mayBeShown, wayTo } from './find.ts';

/** The same words for a request there never was and for a session that has ended. */
const askAgain = () =>
  new Problem(
    404,
    'no-link',
    'Give your reference again',
    'We closed this page so that nobody else can see it. Give your reference and the patient’s date of birth again.',
  );

/** Lets in whoever has given reference and date of birth on this device, a day ago at most. */
export function trackedGuard(deps: Deps): Guard {
  return async (req, res) => {
    const organisation = await mustFindOrganisation(deps, String(req.params.practice));
    const id = String(req.params.request);
    if (signedSession(deps, req)?.of !== `r-${id}`) throw askAgain();
    const request = await deps.database.read(organisation.id, (reader) => consultationById(reader, id));
    if (!request || !mayBeShown(deps, request, deps.clock.now())) throw askAgain();
    res.locals.way = wayTo(deps, request, organisation);
  };
}
