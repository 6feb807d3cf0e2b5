import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Routes } from '../../platform/route.ts';
import { frameOf } from '../surgeries/frame.ts';
import { showGate } from './gate.ts';
import { sendNewLink } from './new-link.ts';
import { sessionOf } from './session.ts';
import type { Door } from './waiting-pages.ts';
import { wayOf } from './way.ts';

/**
 * "Send me a new link" (S21). Behind a link it is on the page that asks the date of birth, so nobody has given one yet;
 * by reference it takes both, or anybody could have a stranger's phone ring.
 */
export function newLinkPage(routes: Routes, deps: Deps, { path, permission }: Door): void {
  routes.route(
    { method: 'post', path: `${path}/new-link`, permission, audit: { changed: 'new-link' } },
    async (req, res) => {
      const way = wayOf(res);
      if (way.door === 'reference' && sessionOf(deps, req, res, way) !== 'open')
        return showGate({ deps, req, res }, way);
      await sendNewLink(deps, way);
      res.redirect(303, `${way.path}/new-link`);
    },
  );

  routes.route(
    {
      method: 'get',
      path: `${path}/new-link`,
      permission,
      audit: { none: 'the same words whatever was sent' },
    },
    (req, res) => {
      const way = wayOf(res);
      const html = deps.pages.render('newLink', frameOf(deps, req, way.organisation), { back: way.path });
      sendHtml(req, res, 200, html);
    },
  );
}
