import { type Content, emergencyItem } from '@frontdoor/content';
import type { AdviceKind } from '@frontdoor/contract';
import { fill, type Who } from '@frontdoor/questionnaire';
import type { NewFlag } from '../consultations/content.ts';
import type { ChosenEmergency } from './draft.ts';

/** What a chosen item of the emergency list raises: what was shown and what they said to it, in words (S4, S6). */
export function flagsOf(
  content: Content,
  chosen: ChosenEmergency[],
  who: Who,
  closedUntil: string | null,
): NewFlag[] {
  return chosen.flatMap(({ item: id, choice }) => {
    const item = emergencyItem(content, id);
    if (!item) return [];
    return {
      rule: item.id,
      version: item.version,
      level: item.level,
      destination: item.destination,
      title: item.title,
      words: item.words[who],
      shown: shownFor(content, item.destination, closedUntil),
      choice: choice ? content.wording.choices[choice] : 'Did not say',
      source: 'list',
      reason: '',
    };
  });
}

function shownFor({ wording }: Content, kind: AdviceKind, closedUntil: string | null): string {
  const key = kind === 'urgent-today' ? (closedUntil === null ? 'urgent-open' : 'urgent-closed') : kind;
  return fill(wording.advice[key].heading, { opens: closedUntil ?? '' });
}

/** Notes a choice on the emergency list. The same item twice is one; nothing chosen is ever taken back. */
export function chooseEmergency(chosen: ChosenEmergency[], item: string): ChosenEmergency[] {
  return [...chosen.filter((each) => each.item !== item), { item, choice: null }];
}

/** Notes what they said to the advice, on the item they chose last. */
export function answerAdvice(
  chosen: ChosenEmergency[],
  choice: ChosenEmergency['choice'],
): ChosenEmergency[] {
  return chosen.map((each, place) => (place === chosen.length - 1 ? { ...each, choice } : each));
}
