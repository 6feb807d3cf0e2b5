import type { Request, Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Problem } from '../../platform/problem.ts';
import { findOrganisation } from '../surgeries/find.ts';
import { frameOf } from '../surgeries/frame.ts';

/**
 * A fault as a page: what happened in plain words, the surgery's phone, 111 and 999 (R129), and the id that stands in
 * the log. Also when the database is down: the surgery is then the one last known, or none.
 */
export async function renderProblem(
  deps: Deps,
  req: Request,
  res: Response,
  problem: Problem,
): Promise<void> {
  const [, slug = ''] = req.path.split('/');
  const organisation = slug === '' ? null : await findOrganisation(deps, slug).catch(() => null);
  const again = req.method === 'GET' && problem.status >= 500;
  const html = deps.pages.render('problem', frameOf(deps, req, organisation), {
    status: problem.status,
    title: problem.title,
    paragraphs: [problem.message],
    requestId: typeof res.locals.requestId === 'string' ? res.locals.requestId : null,
    tryAgainHref: again ? req.originalUrl : null,
    ...(organisation && problem.code === 'no-link' ? { whereHref: `/${organisation.slug}/where` } : {}),
  });
  sendHtml(req, res, problem.status, html);
}
