import { type Content, emergencyItem } from '@frontdoor/content';
import type { AdviceKind, Attendance } from '@frontdoor/contract';
import type { Who } from '@frontdoor/questionnaire';
import type { Facts } from '@frontdoor/safety';
import type { NewFlag } from '../consultations/content.ts';
import { type Around, adviceFor, gravestAdvice, headingOf } from '../screening/advice.ts';
import { type AdviceChoice, notShown, wordsOfChoice } from '../screening/choices.ts';
import type { Found } from '../screening/read.ts';
import type { DraftContent, DraftFlag } from './draft.ts';

/** What advice goes by: the patient, the practice, the hour. */
export type Telling = { content: Content; facts: Facts; around: Around };

/** A rule and an item of the list may bear one name, and are two things. */
const keyOf = ({ source, rule }: Pick<Found, 'source' | 'rule'>) =>
  source === 'list' ? `list ${rule}` : rule;

/** What choosing an item of the emergency list raises, in the words of who chose (S6); null for an unknown item. */
export function foundOnList(content: Content, id: string, who: Who): Found | null {
  const item = emergencyItem(content, id);
  if (!item) return null;
  const { version, level, destination, title, words } = item;
  return { rule: id, version, level, destination, title, words: words[who], source: 'list', reason: '' };
}

/**
 * Notes what was raised after a page. What was raised before stays as it was told, with words that are new added to it.
 * `warned` says that advice is to be shown before anything else: of several, the most urgent.
 * @param from the page it came after
 */
export function raise(
  { content, facts, around }: Telling,
  draft: DraftContent,
  found: readonly Found[],
  from: string,
): { draft: DraftContent; warned: boolean } {
  const fresh = newIn(draft, found);
  const facing = fresh.filter((each) => isNews(draft, adviceFor(each.destination, facts, around)));
  const kind = gravestAdvice(facing.map(({ destination }) => adviceFor(destination, facts, around)));
  const shown = kind === null ? '' : headingOf(content, kind, around.attendance);
  const flags = [
    ...draft.flags.map((flag) => withWords(flag, found)),
    ...fresh.map((each): DraftFlag => {
      const told = facing.includes(each);
      return { ...each, told, shown: told ? shown : '', choice: null, left: false };
    }),
  ];
  const warned = facing.length > 0;
  return {
    draft: { ...draft, flags, advice: warned ? { flags: facing.map(keyOf), from } : draft.advice },
    warned,
  };
}

/** Notes what is found only as they send: it goes with the request, and there is no page left to show. */
export function raiseUntold(draft: DraftContent, found: readonly Found[]): DraftFlag[] {
  const untold = { told: false, shown: '', choice: null, left: false };
  const before = draft.flags.map((flag) => withWords(flag, found));
  return [...before, ...newIn(draft, found).map((each) => ({ ...each, ...untold }))];
}

function newIn({ flags }: DraftContent, found: readonly Found[]): Found[] {
  const known = new Set(flags.map(keyOf));
  return found.filter((each) => !known.has(keyOf(each)));
}

/** Whoever was sent to 999 is not told after it that today is soon enough. */
function isNews(draft: DraftContent, kind: ReturnType<typeof adviceFor>): boolean {
  if (kind === null) return false;
  return kind !== 'urgent-today' || !draft.flags.some(({ told, level }) => told && level === 'red');
}

/** Staff see every way it was written, also what was taken out again. */
function withWords(flag: DraftFlag, found: readonly Found[]): DraftFlag {
  const again = found.find((each) => keyOf(each) === keyOf(flag));
  if (!again || flag.words.includes(again.words)) return flag;
  return { ...flag, words: `${flag.words} … ${again.words}` };
}

/** An item of the list shows its advice each time it is chosen, and is answered anew. */
export function chooseOnList(telling: Telling, draft: DraftContent, item: Found): DraftContent {
  const { content, facts, around } = telling;
  const { flags } = raise(telling, draft, [item], 'emergency').draft;
  const key = keyOf(item);
  const kind = adviceFor(item.destination, facts, around)!;
  const chosen = { told: true, shown: headingOf(content, kind, around.attendance), choice: null };
  return {
    ...draft,
    flags: flags.map((flag) => (keyOf(flag) === key ? { ...flag, ...chosen } : flag)),
    advice: { flags: [key], from: 'emergency' },
  };
}

/** The flags of the advice that is shown now, or was last. */
export function advisedOf({ flags, advice }: DraftContent): DraftFlag[] {
  return flags.filter((flag) => advice?.flags.includes(keyOf(flag)));
}

/** Which advice stands before the writer: of the flags that led to it, the most urgent; null when there is none. */
export function adviceIn(
  draft: DraftContent,
  { facts, around }: Omit<Telling, 'content'>,
): AdviceKind | null {
  return gravestAdvice(advisedOf(draft).map(({ destination }) => adviceFor(destination, facts, around)));
}

/** Notes what they said to the advice, on all that led to it, with what the page they answered says at this hour. */
export function answerAdvice(telling: Telling, draft: DraftContent, choice: AdviceChoice): DraftContent {
  const kind = adviceIn(draft, telling);
  if (kind === null) return draft;
  const shown = headingOf(telling.content, kind, telling.around.attendance);
  const advised = new Set(advisedOf(draft).map(keyOf));
  const flags = draft.flags.map((flag) => (advised.has(keyOf(flag)) ? { ...flag, choice, shown } : flag));
  return { ...draft, flags };
}

/** The flags a request is sent with, in words for staff (S4). */
export function newFlagsOf(content: Content, flags: readonly DraftFlag[], attendance: Attendance): NewFlag[] {
  return flags.map(({ told, left: _left, choice, shown, ...found }) => ({
    ...found,
    shown: told ? shown : notShown,
    choice: told ? wordsOfChoice(content, choice, attendance) : '',
  }));
}
