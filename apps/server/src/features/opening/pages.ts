import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Routes } from '../../platform/route.ts';
import { mustFindOrganisation } from '../surgeries/find.ts';
import { frameOf } from '../surgeries/frame.ts';
import { openingPage } from './public-page.ts';

/** When a surgery is open, for everybody (R15). Also before it is live: it can be rung and visited. */
export function openingPages(routes: Routes, deps: Deps): void {
  routes.route(
    { method: 'get', path: '/:practice/opening', permission: 'public', audit: { none: 'a public page' } },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      const frame = frameOf(deps, req, organisation);
      sendHtml(req, res, 200, deps.pages.render('opening', frame, openingPage(deps, organisation)));
    },
  );
}
