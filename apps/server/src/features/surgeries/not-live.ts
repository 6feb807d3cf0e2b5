import type { Request, Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import { Problem } from '../../platform/problem.ts';
import type { Organisation } from './find.ts';
import { frameOf } from './frame.ts';

const title = 'You cannot use the online form yet';
const words = ({ name }: Organisation) =>
  `${name} does not take requests on this website yet. Please call or come in instead.`;

/**
 * Before a surgery is live nobody would be told of an emergency somebody wrote in its form (S2): patients are shown how
 * to get help instead. Gives true when that page was sent.
 */
export function showNotLive(deps: Deps, req: Request, res: Response, organisation: Organisation): boolean {
  if (organisation.liveAt !== null) return false;
  const html = deps.pages.render('problem', frameOf(deps, req, organisation), {
    status: 200,
    title,
    paragraphs: [words(organisation)],
    requestId: null,
    tryAgainHref: null,
  });
  sendHtml(req, res, 200, html);
  return true;
}

/** The same for what somebody began before: it cannot be sent while nobody would be told. */
export function mustBeLive(organisation: Organisation): void {
  if (organisation.liveAt === null) throw new Problem(409, 'not-live', title, words(organisation));
}
