import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import {
  type FieldError,
  type ReadyPage,
  readyPage,
  type Typed,
  typedFrom,
  validatePage,
} from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import { notFound } from '../../platform/problem.ts';
import { publicUrl } from '../../platform/public-url.ts';
import type { Routes } from '../../platform/route.ts';
import { dueFor } from '../consultations/due.ts';
import { sayReference } from '../consultations/reference.ts';
import { closedUntil } from '../surgeries/frame.ts';
import { park } from './answer.ts';
import { changeDraft } from './change.ts';
import { showCheck } from './check-view.ts';
import { draftPath, keepOnlyConfirmation } from './cookies.ts';
import type { Draft } from './draft.ts';
import { lastChosen } from './emergency-pages.ts';
import { goOn } from './go-on.ts';
import { draftOf, secretOf } from './guard.ts';
import { journeyAt, reachable } from './journey.ts';
import { sendDraft, sendNow } from './send.ts';
import { unsent } from './sitting.ts';
import { receiptOf } from './store.ts';
import { exitHref, type Frames, frame, ways } from './view.ts';

const base = '/:practice/request/:draft';
const own = { none: 'a draft is the writer’s own until it is sent' };

/** Check and send, the short send page, and the confirmation. */
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
      const result = await sendDraft(deps, draft);
      if (!result.sent) return showCheck({ deps, req, res }, draft, result.missing);
      confirm({ deps, req, res }, draft, result.until);
    }),
  );

  routes.route(
    { method: 'get', path: `${base}/send-now`, permission: 'draft', audit: own },
    unsent(deps, async (req, res, draft) => {
      if (!lastChosen(deps, draft)) return goOn(deps, res, draft);
      const ready = shortPage(deps, draft);
      await showShort({ deps, req, res }, draft, {
        typed: draft.content.parked[ready.id] ?? typedFrom(ready, draft.content.answers),
        errors: [],
      });
    }),
  );

  routes.route(
    { method: 'post', path: `${base}/send-now`, permission: 'draft', audit: { changed: 'received' } },
    unsent(deps, async (req, res, draft) => {
      if (!lastChosen(deps, draft)) return goOn(deps, res, draft);
      const typed = readForm(req.body);
      const ready = shortPage(deps, draft);
      const { answers, errors } = validatePage(ready, typed, journeyAt(deps, draft.organisation).context);
      if (errors.length > 0) {
        const kept = await changeDraft(deps, draft, (now) => park(now, ready, typed));
        return showShort({ deps, req, res }, kept, { typed, errors });
      }
      const content = { ...draft.content, answers: { ...draft.content.answers, ...answers } };
      const { until } = await sendNow(deps, { ...draft, content });
      confirm({ deps, req, res }, draft, until);
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

function confirm({ deps, req, res }: Frames, draft: Draft, until: number): void {
  keepOnlyConfirmation(deps, req, res, { ...draft, secret: secretOf(req, draft), until });
  res.redirect(303, `${draftPath(draft)}/sent`);
}

function shortPage({ content, clock }: Deps, draft: Draft): ReadyPage {
  const { context } = journeyAt({ content, clock }, draft.organisation);
  return readyPage(content.sendNow.pages[0]!, draft.content.answers, context);
}

async function showShort(
  at: Frames,
  draft: Draft,
  shown: { typed: Typed; errors: FieldError[] },
): Promise<void> {
  const { deps, req, res } = at;
  const path = draftPath(draft);
  const html = deps.pages.render('sendNow', frame(at, draft.organisation), {
    page: shortPage(deps, draft),
    ...shown,
    check: journeyAt(deps, draft.organisation).context,
    action: `${path}/send-now`,
    back: `${path}/advice`,
    closedUntil: closedUntil(deps, draft.organisation),
    cannotCall: draft.content.chosen.at(-1)?.choice === 'cannot-call',
    ...ways(draft),
  });
  sendHtml(req, res, shown.errors.length > 0 ? 422 : 200, html);
}

/** What happens next and by when (R50), from the request's own receipt. */
async function showSent(at: Frames, draft: Draft, consultation: string): Promise<void> {
  const { deps, req, res } = at;
  const { organisation, content } = draft;
  const receipt = await receiptOf(deps.database, organisation.id, consultation);
  if (!receipt || !content.sent) throw notFound();
  const { urgent, redOpen, closedUntil: closed, how, ownToken } = content.sent;
  const { dueAt } = dueFor(receipt.receivedAt, urgent ? 'urgent' : 'routine', deps.calendar);
  const html = deps.pages.render('sent', frame(at, organisation), {
    reference: sayReference(receipt.reference),
    by: sayDayAndTime(atLondon(dueAt)),
    urgent,
    redOpen,
    closedUntil: closed,
    how,
    lookHref: ownToken ? `${publicUrl(deps.config)}/${organisation.slug}/m/${ownToken}` : null,
    exitHref: exitHref(organisation),
  });
  sendHtml(req, res, 200, html);
}
