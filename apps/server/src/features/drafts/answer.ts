import { type FieldError, type Page, readyPage, type Typed, validatePage } from '@frontdoor/questionnaire';
import { photosTaken } from '../photos/offered.ts';
import { birthDoubt } from './birth.ts';
import type { DraftContent } from './draft.ts';
import { counted, type Journey } from './journey.ts';

/**
 * Takes what one page's form sent. Pure. Good answers go in; what is not good is parked as typed, so that nothing is
 * lost whatever the person does next. Errors empty means the page is done.
 */
export function answerPage(
  journey: Journey,
  draft: DraftContent,
  page: Page,
  typed: Typed,
): { draft: DraftContent; errors: FieldError[] } {
  const { context } = journey;
  const { answers, errors } = validatePage(
    readyPage(page, counted(journey, draft.answers), context),
    typed,
    context,
  );
  const merged = { ...draft.answers, ...answers };
  if (errors.length > 0) return { draft: park(draft, page, typed), errors };

  const { [page.id]: _taken, ...parked } = draft.parked;
  const kept: DraftContent = {
    ...draft,
    answers: merged,
    parked,
    done: draft.done.includes(page.id) ? draft.done : [...draft.done, page.id],
  };
  return doubtBirth(journey, withoutForbiddenPhotos(journey, kept), page, typed);
}

/** S21: an age that does not fit who it is for is asked about once, on the page that asked the date of birth. */
function doubtBirth({ context }: Journey, draft: DraftContent, page: Page, typed: Typed) {
  const doubt = birthDoubt(draft.answers, context.today);
  if (!doubt || doubt.about === draft.birthAsked) return { draft, errors: [] };
  const again = { ...draft, done: draft.done.filter((id) => id !== 'patient') };
  if (page.id !== 'patient') return { draft: again, errors: [] };
  const error: FieldError = { field: 'birthDate', fault: 'invalid', message: doubt.message };
  return { draft: park({ ...again, birthAsked: doubt.about }, page, typed), errors: [error] };
}

/**
 * Keeps what was typed beside the answers. Not before a date of birth is known: until then nothing asks whoever comes
 * back to this device for one, and a half-written name would be shown to them (S22).
 */
export function park(draft: DraftContent, page: Pick<Page, 'id'>, typed: Typed): DraftContent {
  return draft.answers.birthDate ? { ...draft, parked: { ...draft.parked, [page.id]: typed } } : draft;
}

/** S30: words that come later can forbid photos that were added before; then they go. */
function withoutForbiddenPhotos(journey: Journey, draft: DraftContent): DraftContent {
  if (draft.photos.length === 0 || photosTaken(journey, draft.answers)) return draft;
  return withPhotos(draft, []);
}

/** Keeps the answer `photos`, the ids, in step with the files that are there. */
export function withPhotos(draft: DraftContent, photos: DraftContent['photos']): DraftContent {
  return { ...draft, photos, answers: { ...draft.answers, photos: photos.map(({ id }) => id) } };
}
