import { type Frame, kinds, type PageProps } from '@frontdoor/contract';
import { atLondon, routeState } from '@frontdoor/hours';
import type { Request } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Routes } from '../../platform/route.ts';
import { draftPath, markedDrafts } from '../drafts/cookies.ts';
import { kindsOpen } from '../opening/kinds-open.ts';
import { coverWords } from '../opening/words.ts';
import { usualWait } from '../waits/usual.ts';
import { mustFindOrganisation, type Organisation } from './find.ts';
import { frameOf } from './frame.ts';
import { routeOf } from './hours.ts';
import { showNotLive } from './not-live.ts';
import { listPractices } from './store.ts';
import { waysIn } from './ways-in.ts';

const nothing = { none: 'a public page' };

/** What anybody may see: the list of surgeries, a surgery's page, the accessibility statement. */
export function surgeryPages(routes: Routes, deps: Deps): void {
  routes.route({ method: 'get', path: '/', permission: 'public', audit: nothing }, async (req, res) => {
    const practices = await listPractices(deps.database);
    const [only, ...others] = practices;
    if (only && others.length === 0) return res.redirect(303, `/${only.slug}`);
    const surgeries = practices.map(({ slug, name, town }) => ({ name, town, href: `/${slug}` }));
    sendHtml(req, res, 200, deps.pages.render('surgeries', frameOf(deps, req, null), { surgeries }));
  });

  // R127.
  routes.route(
    { method: 'get', path: '/accessibility', permission: 'public', audit: nothing },
    async (req, res) => {
      sendHtml(req, res, 200, deps.pages.render('accessibility', frameOf(deps, req, null), {}));
    },
  );

  routes.route(
    { method: 'get', path: '/:practice', permission: 'public', audit: nothing },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      if (showNotLive(deps, req, res, organisation)) return;
      const frame = frameOf(deps, req, organisation);
      const html = deps.pages.render('surgery', frame, {
        ...waysIn(organisation, deps.clock.now(), deps.calendar),
        startHref: `/${organisation.slug}/request`,
        openingHref: `/${organisation.slug}/opening`,
        deathHref: `/${organisation.slug}/someone-has-died`,
        figuresHref: organisation.publicFigures ? `/${organisation.slug}/how-we-are-doing` : null,
        // Where the form takes in nothing there is no wait to speak of.
        usualWait:
          kindsOpen(deps, organisation).length > 0 ? await usualWait(deps, organisation, null) : null,
        closedUntil: frame.closedUntil ?? null,
        closed: closedNow(deps, organisation, frame),
        unfinished: unfinishedOn(req, organisation),
      });
      sendHtml(req, res, 200, html);
    },
  );
}

function closedNow(deps: Deps, organisation: Organisation, frame: Frame): PageProps['surgery']['closed'] {
  if (!frame.closedUntil) return null;
  const open = kindsOpen(deps, organisation).length;
  const now = atLondon(deps.clock.now());
  return {
    form: open === 0 ? 'none' : open < kinds.length ? 'some' : 'all',
    session: frame.session ?? null,
    cover: coverWords(routeState(now, routeOf(organisation, 'clinical'), deps.calendar), now),
  };
}

/** S22: all a returning device is told is that there is a form. Its secret is not even sent to this address. */
function unfinishedOn(req: Request, organisation: Organisation) {
  const [id] = markedDrafts(req);
  if (!id) return null;
  const path = draftPath({ organisation, id });
  return { continueHref: `${path}/resume`, deleteHref: `${path}/delete` };
}
