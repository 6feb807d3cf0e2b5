import type { Tx } from '@frontdoor/database';
import {
  type FieldError,
  type Page,
  readyPage,
  type Typed,
  tidyLines,
  validatePage,
} from '@frontdoor/questionnaire';
import { longestRead } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { textOf } from '../../platform/form.ts';
import { withoutRepeats } from '../conversations/repeated-flags.ts';
import type { ByLink } from '../conversations/way.ts';
import { fromPatient } from '../messages/from-patient.ts';
import { aroundNow } from '../screening/around.ts';
import { type Asked, mustBeAsked, progressOf } from './asked.ts';
import type { Filled } from './filled.ts';
import { type Headed, headedAnswers } from './headed.ts';
import { type ReadAnswers, readAnswers } from './read-answers.ts';
import { sayAtOnce } from './say.ts';
import { reachable, walked } from './steps.ts';
import { saveProgress } from './store.ts';

/** What came of a page. */
export type Taken = { asked: Asked; errors: FieldError[] };

/**
 * Keeps what one page sent, good or not, and reads all there is so far. What calls for advice goes to the surgery at
 * once as a message: somebody who answers that they think of dying may never press Send (S13, S4). It goes from a page
 * that came too late as well. All else waits. Gives null for a page that may not be answered now.
 */
export function takePage(deps: Deps, way: ByLink, id: string, typed: Typed): Promise<Taken | null> {
  return deps.database.within(way.organisation.id, async (tx) => {
    const before = await mustBeAsked(deps, tx, way);
    const open = before.standing === 'open';
    const page = open ? reachable(before, id) : before.questionnaire.set.pages.find((each) => each.id === id);
    if (!page) return null;
    const { filled, errors } = answerPage(before, page, typed);
    const asked = { ...before, filled };
    const around = await aroundNow(deps, tx, way.organisation);
    const texts = errors.length > 0 ? textsIn(page, typed) : {};
    const { read, kind, raised } = readAnswers(deps, way, around, asked, texts);
    if (open && kind === null) {
      await keep(deps, tx, way, asked);
      return { asked, errors };
    }
    // Of a page that came too late nothing else will be sent: what is raised in silence goes now, too (S27).
    if (!open && kind === null && read.flags.length === 0) return null;
    const told = { ...asked, filled: { ...filled, raised } };
    await tellAtOnce(deps, tx, way, { told, read, said: onPage(asked, page, texts) });
    return open ? { asked: told, errors } : null;
  });
}

/** Answers that can be sent no more: what they raise is told all the same, once. */
export async function tellUnsent(deps: Deps, tx: Tx, way: ByLink, asked: Asked): Promise<void> {
  const { read, raised } = readAnswers(deps, way, await aroundNow(deps, tx, way.organisation), asked);
  if (read.flags.length === 0) return;
  const told = { ...asked, filled: { ...asked.filled, raised } };
  await tellAtOnce(deps, tx, way, { told, read, said: headedAnswers(asked) });
}

async function tellAtOnce(
  deps: Deps,
  tx: Tx,
  way: ByLink,
  { told, read, said }: { told: Asked; read: ReadAnswers['read']; said: Headed[] },
): Promise<void> {
  await keep(deps, tx, way, told);
  const text = sayAtOnce(told.questionnaire.title, said);
  const flags = await withoutRepeats(tx, way.request.id, read.flags, deps.clock.now());
  const sent = { organisation: tx.organisation, link: way.link.id, text, attachments: [] };
  await fromPatient(deps, { ...sent, ...read, flags });
}

/** Pure. Good answers go in; what is not good is parked as it was typed. */
function answerPage(asked: Asked, page: Page, typed: Typed): { filled: Filled; errors: FieldError[] } {
  const { context, filled } = asked;
  const ready = readyPage(page, walked(asked).counted, context);
  const { answers, errors } = validatePage(ready, typed, context);
  const { [page.id]: _parked, ...parked } = filled.parked;
  const done = filled.done.filter((each) => each !== page.id);
  const next = {
    ...filled,
    version: asked.questionnaire.version,
    answers: { ...filled.answers, ...answers },
  };
  if (errors.length > 0)
    return { filled: { ...next, done, parked: { ...parked, [page.id]: typed } }, errors };
  return { filled: { ...next, done: [...done, page.id], parked }, errors };
}

/** Words that stand in a page that could not be taken. */
function textsIn(page: Page, typed: Typed): Record<string, string> {
  const boxes = page.fields.filter(({ kind }) => kind === 'text' || kind === 'long-text');
  return Object.fromEntries(boxes.map(({ id }) => [id, tidyLines(textOf(typed, id)).slice(0, longestRead)]));
}

/** What was said on a page, in words. */
function onPage(asked: Asked, page: Page, texts: Record<string, string>): Headed[] {
  const filled = { ...asked.filled, answers: { ...asked.filled.answers, ...texts } };
  return headedAnswers({ ...asked, filled })
    .map(({ heading, answered }) => ({ heading, answered: answered.filter((each) => each.page === page.id) }))
    .filter(({ answered }) => answered.length > 0);
}

async function keep(deps: Deps, tx: Tx, way: ByLink, { row, filled }: Asked): Promise<void> {
  const progress = { ...progressOf(deps, way, row), [way.recipient]: filled };
  const sealed = deps.database.vault.seal(tx.organisation, JSON.stringify(progress));
  await saveProgress(tx, way.request.id, sealed);
}
