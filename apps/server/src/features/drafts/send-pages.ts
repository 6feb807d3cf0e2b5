import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { formBody } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import { notFound } from '../../platform/problem.ts';
import { publicUrl } from '../../platform/public-url.ts';
import type { Routes } from '../../platform/route.ts';
import { sentFrom } from '../abuse/honeypot.ts';
import { dueFor } from '../consultations/due.ts';
import { sayReference } from '../consultations/reference.ts';
import { showCheck } from './check-view.ts';
import { codesOf } from './code-pages.ts';
import { draftPath, keepOnlyConfirmation } from './cookies.ts';
import type { Draft } from './draft.ts';
import { goOn } from './go-on.ts';
import { draftOf, secretOf } from './guard.ts';
import { journeyAt, reachable } from './journey.ts';
import { sendDraft } from './send.ts';
import { unsent } from './sitting.ts';
import { receiptOf } from './store.ts';
import { exitHref, type Frames, frame } from './view.ts';

const base = '/:practice/request/:draft';
const own = { none: 'a draft is the writer’s own until it is sent' };

/** Check and send, and the confirmation. */
export function sendPages(routes: Routes, deps: Deps): void {
  routes.route(
    { method: 'get', path: `${base}/check`, permission: 'draft', audit: own },
    unsent(deps, async (req, res, draft) => {
      if (!reachable(journeyAt(deps, draft.organisation), draft.content, 'check'))
        return goOn(deps, res, draft);
      await showCheck({ deps, req, res }, draft);
    }),
  );

  routes.route(
    { method: 'post', path: `${base}/check`, permission: 'draft', audit: { changed: 'received' } },
    unsent(deps, async (req, res, draft) => {
      const result = await sendDraft(deps, draft, sentFrom(req));
      if (!result.sent) return showCheck({ deps, req, res }, draft, result.missing);
      confirm({ deps, req, res }, draft, result.until);
    }),
    [formBody],
  );

  routes.route(
    {
      method: 'get',
      path: `${base}/sent`,
      permission: 'draft',
      audit: { none: 'shows the reference, no answer' },
    },
    async (req, res) => {
      const draft = draftOf(res);
      if (draft.consultation === null) return res.redirect(303, `${draftPath(draft)}/check`);
      await showSent({ deps, req, res }, draft, draft.consultation);
    },
  );
}

/** Leaves only the confirmation to reach from this device (S22), and leads to it. */
export function confirm({ deps, req, res }: Frames, draft: Draft, until: number): void {
  keepOnlyConfirmation(deps, req, res, { ...draft, secret: secretOf(req, draft), until });
  res.redirect(303, `${draftPath(draft)}/sent`);
}

/** What happens next and by when (R50), from the request's own receipt. */
async function showSent(at: Frames, draft: Draft, consultation: string): Promise<void> {
  const { deps, req, res } = at;
  const { organisation, content } = draft;
  const receipt = await receiptOf(deps.database, organisation.id, consultation);
  if (!receipt || !content.sent) throw notFound();
  const { urgent, red, crisis, closedUntil: closed, how, ownToken } = content.sent;
  const { dueAt } = dueFor(receipt.receivedAt, urgent ? 'urgent' : 'routine', deps.calendar);
  const html = deps.pages.render('sent', frame(at, organisation), {
    reference: sayReference(receipt.reference),
    by: sayDayAndTime(atLondon(dueAt)),
    urgent,
    red,
    crisis,
    closedUntil: closed,
    how,
    details: await codesOf({ deps, req }, draft, consultation),
    // By reference it opens nothing (S20, S28).
    whereHref: content.sent.byLinkAlone ? null : `/${organisation.slug}/where`,
    lookHref: ownToken ? `${publicUrl(deps.config)}/${organisation.slug}/m/${ownToken}` : null,
    exitHref: exitHref(organisation),
  });
  sendHtml(req, res, 200, html);
}
