import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Routes } from '../../platform/route.ts';
import { hashSecret } from '../../platform/secrets.ts';
import { mustFindOrganisation } from '../surgeries/find.ts';
import { frameOf } from '../surgeries/frame.ts';
import { isToken } from './guard.ts';
import { stopAddress } from './not-for-me.ts';
import { wayIn } from './store.ts';
import { byLink } from './way.ts';

const path = '/:practice/m/:token/not-for-me';

/**
 * "This is not for me", from a message that went to somebody else. The pages say the surgery's name and nothing more, and
 * say it for any link there ever was or was not: so a second press is thanked like the first. Only the button does
 * anything, for mail scanners open links.
 */
export function notForMePages(routes: Routes, deps: Deps): void {
  routes.route(
    {
      method: 'get',
      path,
      permission: 'public',
      audit: { none: 'asks first, and says nothing of the request' },
    },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      const token = String(req.params.token);
      if (req.query.done !== undefined) {
        const html = deps.pages.render('notForMeDone', frameOf(deps, req, organisation), {});
        return sendHtml(req, res, 200, html);
      }
      const action = isToken(token) ? `/${organisation.slug}/m/${token}/not-for-me` : '';
      const html = deps.pages.render('notForMe', frameOf(deps, req, organisation), { action });
      sendHtml(req, res, 200, html);
    },
  );

  routes.route(
    { method: 'post', path, permission: 'public', audit: { changed: 'wrong-address' } },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      const { token } = req.params;
      const found = isToken(token) ? await wayIn(deps.database, organisation.id, hashSecret(token)) : null;
      // A link that has ended still names an address that is somebody else's.
      if (found && isToken(token)) await stopAddress(deps, byLink(found, organisation, token));
      res.redirect(303, `${req.path}?done`);
    },
  );
}
