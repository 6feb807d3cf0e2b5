import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import { notFound } from '../../platform/problem.ts';
import type { Routes } from '../../platform/route.ts';
import { mustFindOrganisation } from '../surgeries/find.ts';
import { frameOf } from '../surgeries/frame.ts';
import { publicFigures } from './kept.ts';

/** How a surgery does, for everybody, where its managers turned that on; no page at all where they did not (R120). */
export function publicFiguresPages(routes: Routes, deps: Deps): void {
  routes.route(
    {
      method: 'get',
      path: '/:practice/how-we-are-doing',
      permission: 'public',
      audit: { none: 'a public page of numbers, small ones held back' },
    },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      if (!organisation.publicFigures) throw notFound();
      const frame = frameOf(deps, req, organisation);
      const props = await publicFigures(deps, organisation);
      sendHtml(req, res, 200, deps.pages.render('howWeAreDoing', frame, props));
    },
  );
}
