import { fill } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { publicUrl } from '../../platform/public-url.ts';
import type { Routes } from '../../platform/route.ts';
import { mustFindOrganisation } from '../surgeries/find.ts';
import { badgeScript } from './badge.ts';
import { statesFrom } from './states.ts';

/** How long a browser or a proxy keeps the badge: a closure made now is seen a minute later. Seconds. */
const freshFor = 60;

/** The script of the badge, which other websites load: the one thing of ours that they may. */
export function badgePages({ route }: Routes, deps: Deps): void {
  route(
    {
      method: 'get',
      path: '/:practice/badge.js',
      permission: 'public',
      audit: { none: 'says whether a surgery is open' },
    },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      const { slug, name } = organisation;
      const script = badgeScript({
        slug,
        href: `${publicUrl(deps.config)}/${slug}`,
        label: fill(deps.content.website.link, { surgery: name }),
        servedAt: deps.clock.now(),
        states: statesFrom(deps, organisation),
      });
      res.set('Content-Type', 'text/javascript; charset=utf-8');
      res.set('Cache-Control', `public, max-age=${freshFor}`);
      res.set('Cross-Origin-Resource-Policy', 'cross-origin');
      res.end(script);
    },
  );
}
