import type { Request, Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm } from '../../platform/form.ts';
import type { Routes } from '../../platform/route.ts';
import { awaitsAnswer } from '../conversations/advice-pages.ts';
import { showGate } from '../conversations/gate.ts';
import { sessionOf } from '../conversations/session.ts';
import { type ByLink, linkOf } from '../conversations/way.ts';
import { type Asked, mustBeAsked } from './asked.ts';
import { sendAnswers } from './send.ts';
import { firstOpen, reachable } from './steps.ts';
import { takePage } from './take-page.ts';
import { checkPath, nextPath, questionsPath, showCheck, showOver, showPage, showStart } from './view.ts';

const path = '/:practice/m/:token/questions';

/** The questions the surgery sent (E00090): one page at a time, kept as they go, checked, and sent once. */
export function questionnairePages(routes: Routes, deps: Deps): void {
  const looks = { none: 'the writer looks at their own answers' };

  routes.route({ method: 'get', path, permission: 'link', audit: looks }, async (req, res) => {
    const open = await opened(deps, req, res);
    if (open) await showStart({ deps, req, res }, open.way, open.asked);
  });

  routes.route(
    { method: 'get', path: `${path}/check`, permission: 'link', audit: looks },
    async (req, res) => {
      const open = await opened(deps, req, res);
      if (!open) return;
      const { way, asked } = open;
      if (firstOpen(asked)) return res.redirect(303, nextPath(way, asked));
      showCheck({ deps, req, res }, way, asked);
    },
  );

  routes.route(
    { method: 'post', path: `${path}/check`, permission: 'link', audit: { changed: 'patient-wrote' } },
    async (req, res) => {
      const way = linkOf(res);
      const session = sessionOf(deps, req, res, way);
      if (session === 'none' || session === 'code') return showGate({ deps, req, res }, way);
      const sent = await sendAnswers(deps, way, session);
      if (sent === 'incomplete') return res.redirect(303, checkPath(way));
      if (sent === 'over') return showOver({ deps, req, res }, way, 'over');
      res.redirect(303, (await awaitsAnswer(deps, way)) ? `${way.path}/advice` : `${way.path}?just=sent`);
    },
    [formBody],
  );

  routes.route(
    { method: 'get', path: `${path}/:page`, permission: 'link', audit: looks },
    async (req, res) => {
      const open = await opened(deps, req, res);
      if (!open) return;
      const { way, asked } = open;
      const page = reachable(asked, String(req.params.page));
      if (!page) return res.redirect(303, nextPath(way, asked));
      showPage({ deps, req, res }, way, asked, page);
    },
  );

  routes.route(
    {
      method: 'post',
      path: `${path}/:page`,
      permission: 'link',
      audit: {
        none: 'what is filled in is the writer’s own until it is sent; what is sent at once is logged',
      },
    },
    (req, res) => answer(deps, req, res),
    [formBody],
  );
}

/** Keeps what a page sent, and leads on: to advice, to its faults, or to the next page. */
async function answer(deps: Deps, req: Request, res: Response): Promise<void> {
  const way = linkOf(res);
  const at = { deps, req, res };
  const session = sessionOf(deps, req, res, way);
  if (session === 'none' || session === 'code') return showGate(at, way);
  const typed = readForm(req.body);
  const taken = await takePage(deps, way, String(req.params.page), typed);
  // "What to do now", beside the box, leads to advice again.
  if (typed.now === 'yes' || (await awaitsAnswer(deps, way))) return res.redirect(303, `${way.path}/advice`);
  if (!taken) return res.redirect(303, questionsPath(way));
  const { asked, errors } = taken;
  // On a page left open too long it is kept, and shown once the date of birth was given again.
  if (session === 'idle') return showGate(at, way);
  if (errors.length === 0) return res.redirect(303, nextPath(way, asked));
  const page = reachable(asked, String(req.params.page));
  if (page) showPage(at, way, asked, page, { typed, errors });
}

/** What is asked behind this link, for a page of it; null where another page was shown instead. */
async function opened(
  deps: Deps,
  req: Request,
  res: Response,
): Promise<{ way: ByLink; asked: Asked } | null> {
  const way = linkOf(res);
  const at = { deps, req, res };
  if (sessionOf(deps, req, res, way) !== 'open') {
    showGate(at, way);
    return null;
  }
  const asked = await deps.database.read(way.organisation.id, (reader) => mustBeAsked(deps, reader, way));
  if (asked.standing === 'open') return { way, asked };
  showOver(at, way, asked.standing);
  return null;
}
