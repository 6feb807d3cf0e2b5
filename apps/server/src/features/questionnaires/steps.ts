import type { Progress } from '@frontdoor/contract';
import { type Answers, type Page, readyPage, typedFrom, validatePage, walk } from '@frontdoor/questionnaire';
import type { Asked } from './asked.ts';

type Walked = Pick<Asked, 'pages' | 'known' | 'context' | 'filled'>;

/** The pages that apply by the answers so far, and the answers that count, with what is known. Pure. */
export function walked({ pages, known, context, filled }: Walked): { steps: Page[]; counted: Answers } {
  const { pages: visible, counted } = walk(pages, { ...filled.answers, ...known }, context);
  return { steps: visible.slice(1), counted };
}

/** The first page that still needs something; null when all is there. Nobody gets past it by address. */
export function firstOpen(asked: Walked): Page | null {
  const { steps, counted } = walked(asked);
  return steps.find((page) => !asked.filled.done.includes(page.id) || !holds(asked, page, counted)) ?? null;
}

/** The page of an address; null where it may not be seen yet, or does not apply. */
export function reachable(asked: Walked, id: string): Page | null {
  const { steps } = walked(asked);
  const here = steps.findIndex((page) => page.id === id);
  const open = firstOpen(asked);
  const last = open ? steps.findIndex((page) => page.id === open.id) : steps.length;
  return here >= 0 && here <= last ? steps[here]! : null;
}

/** The page before this one; null before the first. The check comes after the last. */
export function pageBefore(asked: Walked, id: string): Page | null {
  const { steps } = walked(asked);
  const here = steps.findIndex((page) => page.id === id);
  return steps[(here < 0 ? steps.length : here) - 1] ?? null;
}

/** "Step 3 of 5"; the check is the last. */
export function stepOf(asked: Walked, id: string): Progress {
  const { steps } = walked(asked);
  const here = steps.findIndex((page) => page.id === id);
  return { step: (here < 0 ? steps.length : here) + 1, steps: steps.length + 1 };
}

function holds({ context }: Walked, page: Page, counted: Answers): boolean {
  const ready = readyPage(page, counted, context);
  return validatePage(ready, typedFrom(ready, counted), context).errors.length === 0;
}
