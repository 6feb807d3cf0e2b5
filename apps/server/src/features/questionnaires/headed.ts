import { type AnsweredQuestion, answered, readyPage } from '@frontdoor/questionnaire';
import type { Asked } from './asked.ts';
import { walked } from './steps.ts';

type Answered = Omit<AnsweredQuestion, 'set' | 'version'>;

/** What was asked under one heading: "In the last month" is a part of the question. Null where a page asks one thing. */
export type Headed = { heading: string | null; answered: Answered[] };

/** What was answered so far in the words it was asked in, page by page; pages that go on under one heading are one. Pure. */
export function headedAnswers(asked: Pick<Asked, 'pages' | 'known' | 'context' | 'filled'>): Headed[] {
  const { pages, known, context, filled } = asked;
  const { steps, counted } = walked(asked);
  const all = answered(pages, { ...filled.answers, ...known }, context);
  const headed: Headed[] = [];
  for (const page of steps) {
    const own = all.filter((each) => each.page === page.id);
    if (own.length === 0) continue;
    const heading = readyPage(page, counted, context).title ?? null;
    const last = headed.at(-1);
    if (last && heading !== null && last.heading === heading) last.answered.push(...own);
    else headed.push({ heading, answered: own });
  }
  return headed;
}
