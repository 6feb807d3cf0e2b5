import type { FieldError, Page, Typed } from '@frontdoor/questionnaire';
import type { Request, Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm } from '../../platform/form.ts';
import { notFound } from '../../platform/problem.ts';
import type { Routes } from '../../platform/route.ts';
import { deleteDraftFiles } from '../attachments/store.ts';
import { answerPhotoPage } from '../photos/answer.ts';
import { answerPage, withPhotos } from './answer.ts';
import { changeDraft } from './change.ts';
import { withOpenKinds } from './closed.ts';
import { draftPath, keepDraft } from './cookies.ts';
import type { Draft } from './draft.ts';
import { goOn } from './go-on.ts';
import { secretOf } from './guard.ts';
import { journeyAt, reachable, stepsOf } from './journey.ts';
import { removeFiles } from './purge.ts';
import { screenDraft } from './screen-draft.ts';
import { unsent } from './sitting.ts';
import { showQuestion } from './view.ts';

const path = '/:practice/request/:draft/:page';

/** Every page of questions of a draft. Declared after the addresses that are no questions. */
export function questionPages(routes: Routes, deps: Deps): void {
  routes.route(
    { method: 'get', path, permission: 'draft', audit: { none: 'the writer looks at their own draft' } },
    unsent(deps, async (req, res, draft) => {
      const page = pageOf(deps, draft, req.params.page);
      if (!page) return goOn(deps, res, draft);
      await showQuestion({ deps, req, res }, draft, page);
    }),
  );

  routes.route(
    {
      method: 'post',
      path,
      permission: 'draft',
      audit: { none: 'a draft is the writer’s own until it is sent' },
    },
    unsent(deps, async (req, res, draft) => {
      const page = pageOf(deps, draft, req.params.page);
      if (!page) return goOn(deps, res, draft);
      if (page.id === 'photos') return answerPhotoPage({ deps, req, res }, draft, page);
      const typed = readForm(req.body);
      const taken = await takeAnswers(deps, draft, page, typed);
      await afterPage(deps, req, res, { ...taken, page, typed });
    }),
    [formBody],
  );
}

/** The page of an address, or null where it may not be seen yet. Throws 404 for an address that is no page at all. */
function pageOf(deps: Deps, draft: Draft, id: unknown): Page | null {
  const journey = journeyAt(deps, draft.organisation);
  const known = Object.values(deps.content.journeys).some(({ pages }) =>
    pages.some((page) => page.id === id),
  );
  if (!known) throw notFound();
  if (!reachable(journey, draft.content, String(id))) return null;
  const page = stepsOf(journey, draft.content.answers).find((step) => step.id === id)?.page;
  return page ? withOpenKinds({ deps }, draft, page) : null;
}

/** What came of a page: the faults in it, and whether what was written calls for advice before anything else (S4). */
type Taken = { draft: Draft; errors: FieldError[]; warned: boolean };

/** Keeps what a page sent, good or not, and reads it. Photos that later words forbid leave the disk too (S30). */
export async function takeAnswers(deps: Deps, draft: Draft, page: Page, typed: Typed): Promise<Taken> {
  const journey = journeyAt(deps, draft.organisation);
  let errors: FieldError[] = [];
  let warned = false;
  let gone: string[] = [];
  const next = await changeDraft(deps, draft, async (now, tx) => {
    const answered = answerPage(journey, now, page, typed);
    errors = answered.errors;
    const left = new Set(answered.draft.photos.map(({ id }) => id));
    gone = now.photos.map(({ id }) => id).filter((id) => !left.has(id));
    if (gone.length > 0) await deleteDraftFiles(tx, draft.id, gone);
    const kept = gone.length > 0 ? withPhotos(answered.draft, answered.draft.photos) : answered.draft;
    const screened = await screenDraft(deps, tx, draft.organisation, kept, page.id);
    warned = screened.warned;
    return screened.draft;
  });
  await removeFiles(deps, draft.organisation.id, gone);
  return { draft: next, errors, warned };
}

/** 303 to advice where words call for it (S4), or to the next screen; the same page with 422 on faults (R123). */
export async function afterPage(
  deps: Deps,
  req: Request,
  res: Response,
  { draft, page, typed, errors, warned }: Taken & { page: Page; typed: Typed },
): Promise<void> {
  keepDraft(deps, req, res, { ...draft, secret: secretOf(req, draft), until: draft.expiresAt });
  // "What to do now" leads to advice each time, also to advice that was given before.
  const asked = typed.now === 'yes' && draft.content.advice !== null;
  if (warned || asked) return res.redirect(303, `${draftPath(draft)}/advice`);
  if (errors.length > 0) return showQuestion({ deps, req, res }, draft, page, { typed, errors });
  goOn(deps, res, draft);
}
