import type { Content } from '@frontdoor/content';
import type { CheckRow, PageProps } from '@frontdoor/contract';
import { answered } from '@frontdoor/questionnaire';
import { sendHtml } from '../../platform/html.ts';
import { photoView } from '../photos/view.ts';
import { attendanceOf } from '../surgeries/attendance.ts';
import { sayBirth } from './birth.ts';
import { draftPath } from './cookies.ts';
import { type Draft, textAnswer } from './draft.ts';
import { type Journey, journeyAt, kindOf, progressOf, stepBefore, stepsOf } from './journey.ts';
import type { Missing } from './send.ts';
import { type Frames, frame, ways } from './view.ts';

type Section = PageProps['check']['sections'][number];

/** Shown by themselves, not as questions. */
const files = new Set(['photos', 'notIntimate']);

/** Check your answers (R49): everything in the words it was asked in, and what is still missing when Send found some. */
export async function showCheck(at: Frames, draft: Draft, missing: Missing[] = []): Promise<void> {
  const { deps, req, res } = at;
  const { organisation, content } = draft;
  const journey = journeyAt(deps, organisation);
  const path = draftPath(draft);
  const birthDate = textAnswer(content.answers, 'birthDate');
  const before = stepBefore(journey, content.answers, 'check');
  const asksPhotos = stepsOf(journey, content.answers).some(({ id }) => id === 'photos');
  const html = deps.pages.render('check', frame(at, organisation), {
    sections: sectionsOf(journey, draft),
    birthWords: birthDate === '' ? '' : sayBirth(birthDate, journey.context.today),
    photos: content.photos.map(photoView),
    photosHref: asksPhotos ? `${path}/photos` : null,
    action: `${path}/check`,
    back: `${path}/${before?.id ?? 'who'}`,
    progress: progressOf(journey, content.answers, 'check'),
    attendance: attendanceOf(deps, organisation),
    missing: missing.map(({ page, message }) => ({ question: message, href: `${path}/${page}` })),
    ...ways(draft),
  });
  sendHtml(req, res, missing.length > 0 ? 422 : 200, html);
}

function sectionsOf({ content, context }: Journey, draft: Draft): Section[] {
  const { answers } = draft.content;
  const kind = kindOf(answers);
  if (!kind) return [];
  const { pages, origins } = content.journeys[kind];
  const sections = new Map<string, Section>();
  for (const { page, field, question, answer } of answered(pages, answers, context)) {
    if (files.has(field)) continue;
    const set = origins[page]!.set;
    const section = sections.get(set) ?? { title: titleOf(content, set), rows: [] };
    const said = field === 'birthDate' ? sayBirth(textAnswer(answers, field), context.today) : answer;
    section.rows.push({
      page,
      field,
      question,
      answer: said,
      changeHref: `${draftPath(draft)}/${page}`,
    } satisfies CheckRow);
    sections.set(set, section);
  }
  return [...sections.values()];
}

function titleOf(content: Content, set: string): string {
  const sets = [content.start, ...Object.values(content.kinds), content.finish];
  return sets.find(({ id }) => id === set)?.title ?? '';
}
