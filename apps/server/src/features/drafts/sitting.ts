import type { Request, Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { readForm } from '../../platform/form.ts';
import type { Handler } from '../../platform/route.ts';
import { park } from './answer.ts';
import { changeDraft, DraftMoved } from './change.ts';
import { draftPath, inSitting } from './cookies.ts';
import { type Draft, type DraftContent, textAnswer } from './draft.ts';
import { draftOf } from './guard.ts';

export type DraftHandler = (req: Request, res: Response, draft: Draft) => Promise<void> | void;

/**
 * Wraps every page that shows or takes answers. What was sent leads to its confirmation (R51). Without a sitting
 * nothing is shown before the date of birth is given again (S22); what was typed meanwhile is parked, not lost.
 */
export function unsent(deps: Deps, handler: DraftHandler): Handler {
  return async (req, res) => {
    const draft = draftOf(res);
    if (draft.consultation !== null) return res.redirect(303, `${draftPath(draft)}/sent`);
    if (!inSitting(deps, req, res, draft)) return comeBackFirst(deps, req, res, draft);
    try {
      await handler(req, res, draft);
    } catch (fault) {
      if (!(fault instanceof DraftMoved)) throw fault;
      // Sent or deleted from another tab while this request was on its way: look again.
      res.redirect(303, `${draftPath(draft)}/check`);
    }
  };
}

async function comeBackFirst(deps: Deps, req: Request, res: Response, draft: Draft): Promise<void> {
  const typed = readForm(req.body);
  const page = req.path.split('/').at(-1) ?? '';
  if (req.method === 'POST' && takesWords(deps, page) && Object.keys(typed).length > 0)
    await changeDraft(deps, draft, (now) => askedAgain(park(now, { id: page }, typed), page));
  res.redirect(303, `${draftPath(draft)}/resume`);
}

/** What was parked on a page that had been answered is asked about: the check would show, and send, the words before it. */
function askedAgain(draft: DraftContent, page: string): DraftContent {
  if (!draft.parked[page]) return draft;
  return { ...draft, done: draft.done.filter((id) => id !== page) };
}

/** A page of questions, the short send page among them: nothing else a browser may name is kept. */
function takesWords({ content }: Deps, id: string): boolean {
  const sets = [...Object.values(content.journeys), content.sendNow, content.sendSafely];
  return sets.some(({ pages }) => pages.some((page) => page.id === id));
}

/** Whether there is anything to keep from the next person: before the date of birth nothing is known of the patient. */
export function hasBirth(draft: Draft): boolean {
  return textAnswer(draft.content.answers, 'birthDate') !== '';
}
