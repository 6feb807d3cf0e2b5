import type { Typed } from '@frontdoor/questionnaire';
import type { Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Routes } from '../../platform/route.ts';
import { forgetBrowser } from '../abuse/source.ts';
import { elsewhere } from '../surgeries/exit.ts';
import { findOrganisation, mustFindOrganisation } from '../surgeries/find.ts';
import { readBirth } from './birth.ts';
import { changeDraft } from './change.ts';
import { type CameBack, comeBack, isPaused } from './come-back.ts';
import { beginSitting, draftPath, everyDraft, forgetDraft, inSitting, surgeryPath } from './cookies.ts';
import type { Draft } from './draft.ts';
import { goOn } from './go-on.ts';
import { draftOf } from './guard.ts';
import { journeyAt } from './journey.ts';
import { deleteAnswers } from './purge.ts';
import { hasBirth } from './sitting.ts';
import { type Frames, frame, ways } from './view.ts';

const base = '/:practice/request/:draft';
const own = { none: 'a draft is the writer’s own until it is sent' };

const wrongBirth = 'That is not the date of birth you gave before. Check it and try again.';
const paused =
  'The date of birth did not match 5 times. Wait an hour and try again, start a new form, or contact the surgery.';

/** Leaving, coming back, deleting: all of S22. */
export function returnPages(routes: Routes, deps: Deps): void {
  routes.route(
    {
      method: 'get',
      path: '/:practice/request/exit',
      permission: 'public',
      audit: { none: 'forgets, on this device' },
    },
    async (req, res) => {
      const organisation = await findOrganisation(deps, String(req.params.practice));
      if (organisation) {
        for (const id of everyDraft(req)) forgetDraft(req, res, { organisation, id });
        forgetBrowser(req, res, surgeryPath(organisation));
      }
      res.set('Cache-Control', 'no-store');
      res.redirect(303, elsewhere);
    },
  );

  routes.route(
    {
      method: 'get',
      path: '/:practice/request/deleted',
      permission: 'public',
      audit: { none: 'says so, no more' },
    },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      const html = deps.pages.render('deleted', frame({ deps, req, res }, organisation), {
        startHref: surgeryPath(organisation),
      });
      sendHtml(req, res, 200, html);
    },
  );

  routes.route(
    { method: 'get', path: `${base}/resume`, permission: 'draft', audit: own },
    async (req, res) => {
      const draft = draftOf(res);
      if (draft.consultation !== null) return res.redirect(303, `${draftPath(draft)}/sent`);
      if (!inSitting(deps, req, res, draft) && hasBirth(draft)) {
        const error = isPaused(draft.content, deps.clock.now()) ? paused : null;
        return showBirthAgain({ deps, req, res }, draft, { typed: {}, error });
      }
      beginSitting(deps, req, res, draft);
      goBack(deps, res, draft);
    },
  );

  routes.route(
    { method: 'post', path: `${base}/resume`, permission: 'draft', audit: own },
    async (req, res) => {
      const draft = draftOf(res);
      if (draft.consultation !== null) return res.redirect(303, `${draftPath(draft)}/sent`);
      if (!hasBirth(draft)) return res.redirect(303, `${draftPath(draft)}/resume`);
      const typed = readForm(req.body);
      const read = readBirth(typed, journeyAt(deps, draft.organisation).context.today);
      if ('error' in read) return showBirthAgain({ deps, req, res }, draft, { typed, error: read.error });
      const result = await tryToComeBack(deps, draft, read.birthDate);
      if (result !== 'in')
        return showBirthAgain({ deps, req, res }, draft, {
          typed,
          error: result === 'paused' ? paused : wrongBirth,
        });
      beginSitting(deps, req, res, draft);
      goBack(deps, res, draft);
    },
    [formBody],
  );

  routes.route(
    { method: 'get', path: `${base}/delete`, permission: 'draft', audit: own },
    async (req, res) => {
      const draft = draftOf(res);
      const path = draftPath(draft);
      const html = deps.pages.render('deleteAnswers', frame({ deps, req, res }, draft.organisation), {
        action: `${path}/delete`,
        back: `${path}/resume`,
      });
      sendHtml(req, res, 200, html);
    },
  );

  routes.route(
    {
      method: 'post',
      path: `${base}/delete`,
      permission: 'draft',
      audit: { none: 'a draft leaves no trace (S22)' },
    },
    async (req, res) => {
      const draft = draftOf(res);
      await deleteAnswers(deps, draft);
      forgetDraft(req, res, draft);
      forgetBrowser(req, res, surgeryPath(draft.organisation));
      res.redirect(303, `${surgeryPath(draft.organisation)}/request/deleted`);
    },
  );
}

/** To where they were: whoever was warned and had begun the short page sends from there (S4). */
function goBack(deps: Deps, res: Response, draft: Draft): void {
  const { advice, parked } = draft.content;
  const onShortPage = advice !== null && parked[deps.content.sendNow.pages[0]!.id] !== undefined;
  if (onShortPage) res.redirect(303, `${draftPath(draft)}/send-now`);
  else goOn(deps, res, draft);
}

async function tryToComeBack(deps: Deps, draft: Draft, birthDate: string): Promise<CameBack['result']> {
  let result: CameBack['result'] = 'wrong';
  await changeDraft(deps, draft, (now) => {
    const judged = comeBack(now, birthDate, deps.clock.now());
    result = judged.result;
    return judged.draft;
  });
  return result;
}

async function showBirthAgain(
  at: Frames,
  draft: Draft,
  { typed, error }: { typed: Typed; error: string | null },
): Promise<void> {
  const { deps, req, res } = at;
  const html = deps.pages.render('birthAgain', frame(at, draft.organisation), {
    action: `${draftPath(draft)}/resume`,
    error,
    typed,
    startAgainHref: `${surgeryPath(draft.organisation)}/request`,
    ...ways(draft),
  });
  sendHtml(req, res, error ? 422 : 200, html);
}
