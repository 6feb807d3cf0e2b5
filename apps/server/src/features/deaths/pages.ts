import { randomUUID } from 'node:crypto';
import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import {
  type FieldError,
  type ReadyPage,
  readyPage,
  type Typed,
  typedFrom,
  validatePage,
} from '@frontdoor/questionnaire';
import type { Request, Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Routes } from '../../platform/route.ts';
import { sentFrom } from '../abuse/honeypot.ts';
import { journeyAt } from '../drafts/journey.ts';
import { mustFindOrganisation, type Organisation } from '../surgeries/find.ts';
import { frameOf } from '../surgeries/frame.ts';
import { showNotLive } from '../surgeries/not-live.ts';
import { reportDeath } from './report.ts';
import { keepTold, toldOf } from './sent-cookie.ts';

const path = '/:practice/someone-has-died';
const homeOf = ({ slug }: Organisation) => `/${slug}`;
const hrefOf = ({ slug }: Organisation) => `/${slug}/someone-has-died`;

type At = { deps: Deps; req: Request; res: Response };

/** "Someone has died" (S24): one page and its confirmation, open at all hours. */
export function deathPages(routes: Routes, deps: Deps): void {
  routes.route(
    {
      method: 'get',
      path,
      permission: 'public',
      audit: { none: 'an empty form holds nothing about anybody' },
    },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      if (showNotLive(deps, req, res, organisation)) return;
      const typed = typedFrom(pageFor(deps, organisation), {});
      show({ deps, req, res }, organisation, { typed, errors: [], submission: randomUUID() });
    },
  );

  routes.route(
    { method: 'post', path, permission: 'public', audit: { changed: 'received' } },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      if (showNotLive(deps, req, res, organisation)) return;
      const typed = readForm(req.body);
      const submission = submissionIn(typed);
      const { context } = journeyAt(deps, organisation);
      const { answers, errors } = validatePage(pageFor(deps, organisation), typed, context);
      if (errors.length > 0) return show({ deps, req, res }, organisation, { typed, errors, submission });
      const told = await reportDeath(deps, organisation, { answers, submission, from: sentFrom(req) });
      keepTold(deps, req, res, hrefOf(organisation), told);
      res.redirect(303, `${hrefOf(organisation)}/sent`);
    },
    [formBody],
  );

  routes.route(
    {
      method: 'get',
      path: `${path}/sent`,
      permission: 'public',
      audit: { none: 'shows the reference to who sent it, no answer' },
    },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      const told = toldOf(deps, req);
      if (!told) return res.redirect(303, homeOf(organisation));
      const { dueAt, ...shown } = told;
      const html = deps.pages.render('someoneDiedSent', frameOf(deps, req, organisation), {
        ...shown,
        by: sayDayAndTime(atLondon(dueAt)),
        homeHref: homeOf(organisation),
      });
      sendHtml(req, res, 200, html);
    },
  );
}

function pageFor(deps: Deps, organisation: Organisation): ReadyPage {
  return readyPage(deps.content.someoneDied.pages[0]!, {}, journeyAt(deps, organisation).context);
}

/** What the form was given when it was shown; a new one where it came without. */
function submissionIn(typed: Typed): string {
  const given = textOf(typed, 'submission');
  return /^[0-9a-f-]{36}$/.test(given) ? given : randomUUID();
}

function show(
  { deps, req, res }: At,
  organisation: Organisation,
  shown: { typed: Typed; errors: FieldError[]; submission: string },
): void {
  const html = deps.pages.render('someoneDied', frameOf(deps, req, organisation), {
    page: pageFor(deps, organisation),
    ...shown,
    action: hrefOf(organisation),
    back: homeOf(organisation),
    check: journeyAt(deps, organisation).context,
  });
  sendHtml(req, res, shown.errors.length > 0 ? 422 : 200, html);
}
