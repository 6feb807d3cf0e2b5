import { ageFits, type Told } from './about.ts';
import type { ReadRule } from './compile.ts';
import { type ContextName, contextsOf, type Sentence } from './context.ts';
import type { Mention } from './match.ts';
import type { ReadingMention } from './readings-in-text.ts';
import type { Condition, Need } from './rule.ts';
import type { Facts } from './types.ts';

/** One thing said in one sentence; how it is meant is worked out when a rule asks. */
export type Said = {
  mention: Mention | ReadingMention;
  sentence: Sentence;
  place: number;
  contexts: () => Set<ContextName>;
};

export type AllSaid = ReadonlyMap<string, Said[]>;

/** Keeps what was said by name. */
export function say(all: Map<string, Said[]>, mention: Mention, sentence: Sentence, place: number): void {
  let known: Set<ContextName> | null = null;
  const said: Said = {
    mention,
    sentence,
    place,
    contexts: () => {
      known ??= contextsOf(mention, sentence);
      return known;
    },
  };
  const there = all.get(mention.name);
  if (there) there.push(said);
  else all.set(mention.name, [said]);
}

type About = { facts: Facts; told: Told };

/** What made a rule fire, or null when it does not. */
export function fires(rule: ReadRule, all: AllSaid, about: About): Said[] | null {
  for (const condition of rule.when) {
    if (!factsHold(condition, all, about)) continue;
    const found = condition.within === 'sentence' ? inOneSentence(condition, all) : anywhere(condition, all);
    if (found) return found;
  }
  return null;
}

function anywhere(condition: Condition, all: AllSaid): Said[] | null {
  const found: Said[] = [];
  for (const need of condition.all) {
    const met = meeting(need, all, condition.even).next().value;
    if (!met) return null;
    found.push(met);
  }
  return found;
}

function inOneSentence(condition: Condition, all: AllSaid): Said[] | null {
  const [first, ...rest] = condition.all;
  for (const one of meeting(first!, all, condition.even)) {
    const found = [one];
    for (const need of rest) {
      const met = [...meeting(need, all, condition.even)].find((each) => each.place === one.place);
      if (met) found.push(met);
    }
    if (found.length === condition.all.length) return found;
  }
  return null;
}

/** All that meets one need and is meant as so, or in a way that does not matter here. */
function* meeting(need: Need, all: AllSaid, even: readonly ContextName[] = []): Generator<Said> {
  const names = typeof need === 'string' ? need.split('|') : [`reading:${need.reading}`];
  for (const name of names) {
    for (const said of all.get(name) ?? []) {
      if (typeof need !== 'string' && !within(need, said.mention as ReadingMention)) continue;
      if ([...said.contexts()].every((each) => even.includes(each))) yield said;
    }
  }
}

function within(need: Exclude<Need, string>, { value }: ReadingMention): boolean {
  return value >= (need.from ?? Number.NEGATIVE_INFINITY) && value <= (need.to ?? Number.POSITIVE_INFINITY);
}

/** Conditions in the text stand beside what is known: either can meet them, so a form that was filled in wrong hides nothing. */
function factsHold(condition: Condition, all: AllSaid, { facts, told }: About): boolean {
  const { age, sex, pregnant, weeks, recentBirth, author } = condition;
  if (age && !ageFits(age, facts, told)) return false;
  if (sex && facts.sex !== null && facts.sex !== sex) return false;
  if (author && facts.author !== author) return false;
  if (pregnant && !facts.pregnant && !isSo('pregnant', all) && told.weeks.length === 0) return false;
  if (recentBirth && !facts.recentBirth && !isSo('gave-birth', all)) return false;
  if (weeks) {
    const known = facts.weeksPregnant === null ? told.weeks : [facts.weeksPregnant, ...told.weeks];
    if (!known.some((week) => week >= (weeks.from ?? 0) && week < (weeks.under ?? 99))) return false;
  }
  return true;
}

const anyTime = ['past', 'longstanding', 'resolved'] as const;

function isSo(concept: string, all: AllSaid): boolean {
  return !meeting(concept, all, anyTime).next().done;
}
