import { isRead } from '@frontdoor/content';
import { atLondon, sayDay } from '@frontdoor/hours';
import { type FieldError, type Page, readyPage, type Typed, typedFrom } from '@frontdoor/questionnaire';
import { sendHtml } from '../../platform/html.ts';
import { factsOfWay } from '../conversations/facts-of-way.ts';
import type { Frames } from '../conversations/gate.ts';
import type { ByLink } from '../conversations/way.ts';
import { servicesOf } from '../screening/advice.ts';
import { aroundNow } from '../screening/around.ts';
import { attendanceOf } from '../surgeries/attendance.ts';
import { frameOf } from '../surgeries/frame.ts';
import type { Asked } from './asked.ts';
import { headedAnswers } from './headed.ts';
import { firstOpen, pageBefore, stepOf, walked } from './steps.ts';

/** Where the questions of a link begin. */
export const questionsPath = ({ path }: Pick<ByLink, 'path'>) => `${path}/questions`;
export const checkPath = (way: Pick<ByLink, 'path'>) => `${questionsPath(way)}/check`;

/** The page to go on with. */
export function nextPath(way: ByLink, asked: Asked): string {
  const open = firstOpen(asked);
  return open ? `${questionsPath(way)}/${open.id}` : checkPath(way);
}

/** What is asked, and where to find help at once: the first page, whatever the hour (S13). */
export async function showStart({ deps, req, res }: Frames, way: ByLink, asked: Asked): Promise<void> {
  const { organisation, path } = way;
  const { questionnaire, row, filled } = asked;
  const around = await deps.database.read(organisation.id, (reader) => aroundNow(deps, reader, organisation));
  const html = deps.pages.render('questionsStart', frameOf(deps, req, organisation), {
    title: questionnaire.title,
    intro: questionnaire.intro,
    credit: questionnaire.credit,
    by: row.answerBy === null ? null : sayDay(atLondon(row.answerBy)),
    begun: filled.done.length > 0,
    crisis: questionnaire.crisis
      ? servicesOf(deps.content, 'crisis', [], around, factsOfWay(deps, way))
      : null,
    attendance: around.attendance,
    startHref: nextPath(way, asked),
    back: path,
    exitHref: `${path}/exit`,
  });
  sendHtml(req, res, 200, html);
}

/** One page of questions: with what was typed and its faults, else what was parked, else the answers so far. */
export function showPage(
  { deps, req, res }: Frames,
  way: ByLink,
  asked: Asked,
  page: Page,
  faulty?: { typed: Typed; errors: FieldError[] },
): void {
  const { context, filled } = asked;
  const { counted } = walked(asked);
  const ready = readyPage(page, counted, context);
  const before = pageBefore(asked, page.id);
  const base = questionsPath(way);
  const html = deps.pages.render('questions', frameOf(deps, req, way.organisation), {
    page: ready,
    typed: faulty?.typed ?? filled.parked[page.id] ?? typedFrom(ready, counted),
    errors: faulty?.errors ?? [],
    action: `${base}/${page.id}`,
    back: before ? `${base}/${before.id}` : base,
    progress: asked.questionnaire.overDays ? null : stepOf(asked, page.id),
    check: context,
    facts: ready.fields.some(isRead) ? factsOfWay(deps, way) : null,
    exitHref: `${way.path}/exit`,
  });
  sendHtml(req, res, faulty ? 422 : 200, html);
}

/** Everything answered, in the words it was asked in (R49). */
export function showCheck({ deps, req, res }: Frames, way: ByLink, asked: Asked): void {
  const { questionnaire } = asked;
  const base = questionsPath(way);
  const before = pageBefore(asked, 'check');
  const sections = headedAnswers(asked).map(({ heading, answered }) => ({
    heading,
    rows: answered.map(({ page, field, question, answer }) => ({
      field,
      question,
      answer,
      changeHref: `${base}/${page}`,
    })),
  }));
  const html = deps.pages.render('questionsCheck', frameOf(deps, req, way.organisation), {
    title: questionnaire.title,
    sections,
    progress: questionnaire.overDays ? null : stepOf(asked, 'check'),
    attendance: attendanceOf(deps, way.organisation),
    action: checkPath(way),
    back: before ? `${base}/${before.id}` : base,
    exitHref: `${way.path}/exit`,
  });
  sendHtml(req, res, 200, html);
}

/** They were sent, or can no longer be: what else can be done. */
export function showOver({ deps, req, res }: Frames, way: ByLink, why: 'sent' | 'over'): void {
  const html = deps.pages.render('questionsOver', frameOf(deps, req, way.organisation), {
    why,
    back: way.path,
    exitHref: `${way.path}/exit`,
  });
  sendHtml(req, res, why === 'sent' ? 200 : 410, html);
}
