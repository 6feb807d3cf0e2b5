import { holds, settle } from './condition.ts';
import type { Answers, Context, Page, QuestionSet } from './types.ts';

/** Question sets put one after another, and where each page came from. */
export type Journey = {
  pages: Page[];
  /** Version of each set, by the set's id. */
  versions: Record<string, number>;
  /** Set and version of each page, by the page's id: what an answer is kept with (R38). */
  origins: Record<string, { set: string; version: number }>;
};

/** Puts question sets one after another. */
export function compose(sets: QuestionSet[]): Journey {
  const journey: Journey = { pages: [], versions: {}, origins: {} };
  for (const { id: set, version, pages } of sets) {
    journey.versions[set] = version;
    for (const page of pages) {
      journey.pages.push(page);
      journey.origins[page.id] = { set, version };
    }
  }
  return journey;
}

/**
 * Goes through the pages as the person does: a page or field hidden by the answers that count so far is passed over,
 * and its own answer, though kept, does not count.
 */
export function walk(pages: Page[], answers: Answers, context: Context): { pages: Page[]; counted: Answers } {
  const counted: Answers = {};
  const visible: Page[] = [];
  for (const page of pages) {
    if (page.when && !holds(page.when, counted, context)) continue;
    const open = (id: string) => page.fields.some((field) => field.id === id);
    let shown = page.fields.length === 0;
    for (const field of page.fields) {
      const applies = !field.when || holds(field.when, counted, context);
      // One that waits for another answer of its own page is on the page, though it does not count yet.
      if (!applies && settle(field.when!, counted, context, open) === false) continue;
      shown = true;
      const answer = answers[field.id];
      if (applies && answer !== undefined) counted[field.id] = answer;
    }
    if (shown) visible.push(page);
  }
  return { pages: visible, counted };
}

/** The pages that apply, by the answers so far. A page with no field left to ask is not shown. */
export function visiblePages(pages: Page[], answers: Answers, context: Context): Page[] {
  return walk(pages, answers, context).pages;
}

/** The answers that count: those of questions hidden by a later change of mind are left out. */
export function countedAnswers(pages: Page[], answers: Answers, context: Context): Answers {
  return walk(pages, answers, context).counted;
}
