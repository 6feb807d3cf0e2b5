import { type FieldError, type Page, readyPage, type Typed } from '@frontdoor/questionnaire';
import type { Request, Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Routes } from '../../platform/route.ts';
import { mayBegin, newTicket } from '../abuse/press-on.ts';
import { nameBrowser } from '../abuse/source.ts';
import { kindsOpen } from '../opening/kinds-open.ts';
import { mustFindOrganisation, type Organisation } from '../surgeries/find.ts';
import { showNotLive } from '../surgeries/not-live.ts';
import { answerPage } from './answer.ts';
import { beginDraft } from './begin.ts';
import { showClosed } from './closed.ts';
import { beginSitting, draftPath, keepDraft, surgeryPath } from './cookies.ts';
import { emptyContent } from './draft.ts';
import { firstOpen, journeyAt, progressOf } from './journey.ts';
import { exitHref, type Frames, frame } from './view.ts';

/** The first page, before anything is kept: the draft begins with its answer. */
export function beginPages(routes: Routes, deps: Deps): void {
  const path = '/:practice/request';

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
      if (showClosed({ deps, req, res }, organisation)) return;
      await showFirst(deps, req, res, organisation, { typed: {}, errors: [] });
    },
  );

  routes.route(
    {
      method: 'post',
      path,
      permission: 'public',
      audit: { none: 'a draft is the writer’s own until it is sent' },
    },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      if (showNotLive(deps, req, res, organisation)) return;
      // It closed between this page and its button: nothing but who it is for was asked yet.
      if (kindsOpen(deps, organisation).length === 0)
        return res.redirect(303, `${surgeryPath(organisation)}/request`);
      const journey = journeyAt(deps, organisation);
      const typed = readForm(req.body);
      const { draft: content, errors } = answerPage(journey, emptyContent, firstPage(deps), typed);
      if (errors.length > 0) return showFirst(deps, req, res, organisation, { typed, errors });
      if (!(await mayBegin(deps, req, organisation.id, textOf(typed, 'ticket'))))
        return showPressOn({ deps, req, res }, organisation, typed);
      nameBrowser(req, res, surgeryPath(organisation));
      const { draft, secret } = await beginDraft(deps, organisation, content);
      keepDraft(deps, req, res, { ...draft, secret, until: draft.expiresAt });
      beginSitting(deps, req, res, draft);
      res.redirect(303, `${draftPath(draft)}/${firstOpen(journey, content).id}`);
    },
    [formBody],
  );
}

function firstPage({ content }: Deps): Page {
  return content.start.pages[0]!;
}

/** One press more, with what was typed: nothing of it is kept before (R8). */
function showPressOn(at: Frames, organisation: Organisation, { ticket: _old, ...typed }: Typed): void {
  const { deps, req, res } = at;
  const action = `${surgeryPath(organisation)}/request`;
  const html = deps.pages.render('pressOn', frame(at, organisation), {
    action,
    back: action,
    typed,
    ticket: newTicket(deps, req),
  });
  sendHtml(req, res, 200, html);
}

async function showFirst(
  deps: Deps,
  req: Request,
  res: Response,
  organisation: Organisation,
  { typed, errors }: { typed: Typed; errors: FieldError[] },
): Promise<void> {
  const journey = journeyAt(deps, organisation);
  const page = firstPage(deps);
  const home = surgeryPath(organisation);
  const html = deps.pages.render('question', frame({ deps, req, res }, organisation), {
    page: readyPage(page, {}, journey.context),
    typed,
    errors,
    action: `${home}/request`,
    back: home,
    progress: progressOf(journey, {}, page.id),
    birthReadBack: null,
    check: journey.context,
    facts: null,
    young: false,
    usualWait: null,
    photos: null,
    deleteHref: `${home}/request/deleted`,
    exitHref: exitHref(organisation),
  });
  sendHtml(req, res, errors.length > 0 ? 422 : 200, html);
}
