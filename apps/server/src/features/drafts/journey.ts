import { type Content, emergencyItems, journeyPages, type Kind, kindNames } from '@frontdoor/content';
import type { Progress } from '@frontdoor/contract';
import { atLondon } from '@frontdoor/hours';
import {
  type Answers,
  ageYears,
  type Context,
  type Page,
  readyPage,
  typedFrom,
  validatePage,
  walk as walkPages,
  writer,
} from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from '../surgeries/find.ts';
import { type DraftContent, textAnswer } from './draft.ts';

/** Where a request is being written: the content it is made of, and what its wording and rules may look at. */
export type Journey = {
  content: Content;
  context: Context;
  /** The surgery takes no files, so nobody is asked for any (R40). */
  filesOff: boolean;
};

/** One screen of the request. `page` is null for the emergency list and for the check, which are no questions. */
export type Step = { id: string; page: Page | null };

/** Before it is chosen, steps are counted as for the longest kind, so that the count does not grow under way. */
const longestKind: Kind = 'health-problem';

const minute = 60_000;
const kept = new WeakMap<Organisation, { minute: number; journey: Journey }>();

/** Where a request to this surgery is being written now. Made once a minute: London's date costs more than the rest. */
export function journeyAt(deps: Pick<Deps, 'content' | 'clock'>, organisation: Organisation): Journey {
  const now = deps.clock.now();
  const thisMinute = Math.floor(now / minute);
  const last = kept.get(organisation);
  if (last?.minute === thisMinute) return last.journey;
  const { name: surgery, phone, town, filesOff } = organisation;
  const today = atLondon(now).toPlainDate().toString();
  const journey = { content: deps.content, context: { today, words: { surgery, phone, town } }, filesOff };
  kept.set(organisation, { minute: thisMinute, journey });
  return journey;
}

export function kindOf(answers: Answers): Kind | undefined {
  return kindNames.find((kind) => kind === answers.kind);
}

type Walk = { journey: Journey; steps: Step[]; counted: Answers };

/** New contact details ask nothing clinical; whoever has not said what it is about may still (R19). */
function asksClinical(answers: Answers): boolean {
  return kindOf(answers) !== 'contact-details';
}

/** Answers are replaced and never changed, so one page, which asks several times, walks through them once. */
const walks = new WeakMap<Answers, Walk>();

function walk(journey: Journey, answers: Answers): Walk {
  const last = walks.get(answers);
  if (last?.journey === journey) return last;
  const { content, context, filesOff } = journey;
  const all = journeyPages(content, kindOf(answers));
  const asked = filesOff ? all.filter(({ id }) => id !== 'photos') : all;
  const { pages, counted } = walkPages(asked, answers, context);
  const steps: Step[] = [];
  for (const page of pages) {
    steps.push({ id: page.id, page });
    if (page.id === 'patient' && asksClinical(answers)) steps.push({ id: 'emergency', page: null });
  }
  steps.push({ id: 'check', page: null });
  const walked = { journey, steps, counted };
  walks.set(answers, walked);
  return walked;
}

/** Every screen in order for these answers: the emergency list stands before the first clinical question, if any (R19). */
export function stepsOf(journey: Journey, answers: Answers): readonly Step[] {
  return walk(journey, answers).steps;
}

/** The answers that count, those of hidden questions left out. */
export function counted(journey: Journey, answers: Answers): Answers {
  return walk(journey, answers).counted;
}

/** The first screen that still needs something; the check when all is there. Nobody gets past it by address. */
export function firstOpen(journey: Journey, draft: DraftContent): Step {
  const answers = counted(journey, draft.answers);
  const steps = stepsOf(journey, draft.answers);
  const open = (step: Step) =>
    !isPassed(journey, draft, step) || (step.page !== null && !holds(journey, step.page, answers));
  return steps.find(open) ?? steps.at(-1)!;
}

/** The first screen nobody has been through yet, whatever its answers; the check when there is none. */
export function firstUnseen(journey: Journey, draft: DraftContent): Step {
  const steps = stepsOf(journey, draft.answers);
  return steps.find((step) => !isPassed(journey, draft, step)) ?? steps.at(-1)!;
}

function isPassed(journey: Journey, draft: DraftContent, { id, page }: Step): boolean {
  if (id === 'check') return false;
  if (page === null) return draft.emergency?.none === true && listIsAsShown(journey, draft);
  return draft.done.includes(id);
}

function holds({ context }: Journey, page: Page, answers: Answers): boolean {
  const ready = readyPage(page, answers, context);
  return validatePage(ready, typedFrom(ready, answers), context).errors.length === 0;
}

/** The emergency list for this patient and writer. Empty while the date of birth is not known. */
export function emergencyList({ content, context }: Journey, answers: Answers) {
  const birthDate = textAnswer(answers, 'birthDate');
  if (birthDate === '') return [];
  return emergencyItems(content, { ageYears: ageYears(birthDate, context.today), who: writer(answers) });
}

function listIsAsShown(journey: Journey, draft: DraftContent): boolean {
  const now = emergencyList(journey, draft.answers).map((item) => item.id);
  return now.join() === draft.emergency?.asked.join();
}

/** Whether a screen may be shown: it exists for these answers and everything before it is answered. */
export function reachable(journey: Journey, draft: DraftContent, id: string): boolean {
  const steps = stepsOf(journey, draft.answers);
  const here = steps.findIndex((step) => step.id === id);
  const { id: first } = firstOpen(journey, draft);
  const open = steps.findIndex((step) => step.id === first);
  return here >= 0 && here <= open;
}

/** The screen before this one; null before the first. */
export function stepBefore(journey: Journey, answers: Answers, id: string): Step | null {
  const steps = stepsOf(journey, answers);
  return steps[steps.findIndex((step) => step.id === id) - 1] ?? null;
}

/** "Step 3 of 12". */
export function progressOf(journey: Journey, answers: Answers, id: string): Progress {
  const steps = stepsOf(journey, kindOf(answers) ? answers : { ...answers, kind: longestKind });
  const here = steps.findIndex((step) => step.id === id);
  return here < 0 ? null : { step: here + 1, steps: steps.length };
}
