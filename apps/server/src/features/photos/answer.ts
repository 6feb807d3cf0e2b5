import { type FieldError, type Page, readyPage } from '@frontdoor/questionnaire';
import { textOf } from '../../platform/form.ts';
import { sourceOf } from '../abuse/source.ts';
import { dropUploads, receiveUpload } from '../attachments/upload.ts';
import { draftPath } from '../drafts/cookies.ts';
import type { Draft } from '../drafts/draft.ts';
import { counted, journeyAt } from '../drafts/journey.ts';
import { afterPage, takeAnswers } from '../drafts/question-pages.ts';
import { type Frames, showQuestion } from '../drafts/view.ts';
import { keepFiles } from './keep.ts';
import { photosTaken } from './offered.ts';

/**
 * The photo page as one form, files and all, for browsers without script. Good files are kept whatever becomes of the
 * others; "Continue without it" always goes on.
 */
export async function answerPhotoPage(at: Frames, draft: Draft, page: Page): Promise<void> {
  const { deps, req, res } = at;
  const { typed, files } = await receiveUpload(deps.config.data, req, res);
  const button = textOf(typed, 'next');
  if (button === 'without') {
    await dropUploads(files);
    return finishPage(at, draft, page, { notIntimate: draft.content.answers.notIntimate ?? [] });
  }
  const barred = files.length > 0 ? whyBarred(at, draft, page, textOf(typed, 'notIntimate') === 'yes') : null;
  if (barred) {
    await dropUploads(files);
    return showQuestion(at, draft, page, {
      typed: { notIntimate: typed.notIntimate ?? [] },
      errors: [barred],
    });
  }
  const { draft: next, refused } = await keepFiles(deps, draft, files, sourceOf(req));
  const errors = refused.map(({ message }): FieldError => ({ field: 'photos', fault: 'invalid', message }));
  if (errors.length > 0)
    return showQuestion(at, next, page, { typed: { notIntimate: typed.notIntimate ?? [] }, errors });
  if (button === 'add') return res.redirect(303, `${draftPath(next)}/photos`);
  await finishPage(at, next, page, { notIntimate: typed.notIntimate ?? [] });
}

async function finishPage(
  { deps, req, res }: Frames,
  draft: Draft,
  page: Page,
  { notIntimate }: { notIntimate: string | string[] },
): Promise<void> {
  const typed = { photos: draft.content.photos.map(({ id }) => id), notIntimate };
  const taken = await takeAnswers(deps, draft, page, typed);
  await afterPage(deps, req, res, { ...taken, page, typed });
}

/** S30: no file is looked at without the tick, and none at all where photos may not be asked for. */
function whyBarred({ deps }: Frames, draft: Draft, page: Page, ticked: boolean): FieldError | null {
  const journey = journeyAt(deps, draft.organisation);
  if (!photosTaken(journey, draft.content.answers))
    return { field: 'photos', fault: 'not-offered', message: deps.content.wording.photosNotOffered };
  if (ticked) return null;
  const ready = readyPage(
    page,
    { ...counted(journey, draft.content.answers), photos: ['one'] },
    journey.context,
  );
  const tick = ready.fields.find((field) => field.id === 'notIntimate');
  return { field: 'notIntimate', fault: 'missing', message: tick?.errors.missing ?? tick?.label ?? '' };
}
