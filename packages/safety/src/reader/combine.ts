import { ageFits, type Told } from './about.ts';
import type { ReadRule } from './compile.ts';
import { type ContextName, contexts } from './context.ts';
import type { Condition, Need } from './rule.ts';
import type { Facts } from './types.ts';

/** One thing that was said or measured, and where; how it is meant is worked out when a rule asks. */
export type Said = {
  name: string;
  field: string;
  /** Which sentence: what is in one form field besides text stands by itself. */
  place: number;
  value: number | null;
  /** The writer's own words. */
  words: () => string;
  contexts: () => ReadonlySet<ContextName>;
};

export type AllSaid = ReadonlyMap<string, Said[]>;

/** Keeps what was said by its name. */
export function keep(all: Map<string, Said[]>, said: Said): void {
  const there = all.get(said.name);
  if (there) there.push(said);
  else all.set(said.name, [said]);
}

/** What is known of the patient, beside what was said. */
export type About = { facts: Facts; told: Told };

/** What made a rule fire, or null when it does not. */
export function fires(rule: ReadRule, all: AllSaid, about: About): Said[] | null {
  for (const condition of rule.when) {
    // Most rules ask for what nobody said: that is seen at once.
    if (!enough(condition, (need) => namesIn(need).some(({ name }) => all.has(name)))) continue;
    if (!factsHold(condition, all, about)) continue;
    const found = condition.within === 'sentence' ? inOneSentence(condition, all) : anywhere(condition, all);
    if (found) return found;
  }
  return null;
}

/** Whether all needs hold, or as many as are enough. */
function enough({ all, least = all.length }: Condition, holds: (need: Need) => boolean): boolean {
  let lacking = all.length - least;
  return all.every((need) => holds(need) || lacking-- > 0);
}

function anywhere(condition: Condition, all: AllSaid): Said[] | null {
  const found: Said[] = [];
  const holds = (need: Need) => {
    const met = meeting(need, all, condition.even).next().value;
    if (met) found.push(met);
    return met !== undefined;
  };
  return enough(condition, holds) ? found : null;
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

/** What may be long ago, where it is only the background: "I had chemo last week". */
const anyTime: readonly ContextName[] = ['past', 'longstanding', 'resolved'];

/** All that meets one need and is meant as so, or in a way that does not matter here. */
function* meeting(need: Need, all: AllSaid, even: readonly ContextName[] = []): Generator<Said> {
  for (const { name, mark } of namesIn(need)) {
    const found = all.get(name);
    if (!found) continue;
    const allowed = mark === '!' ? contexts : mark === '*' ? [...even, ...anyTime] : even;
    for (const said of found) {
      if (typeof need !== 'string' && !within(need, said)) continue;
      if ([...said.contexts()].every((each) => allowed.includes(each))) yield said;
    }
  }
}

type Named = { name: string; mark: '*' | '!' | '' };
const read = new Map<Need, Named[]>();

/** What a need asks for, by name; read once. */
function namesIn(need: Need): Named[] {
  let names = read.get(need);
  if (!names) {
    const written = typeof need === 'string' ? need.split('|') : [`reading:${need.reading}`];
    names = written.map((each) => {
      const mark = each.endsWith('*') ? '*' : each.endsWith('!') ? '!' : '';
      return { name: mark ? each.slice(0, -1) : each, mark };
    });
    read.set(need, names);
  }
  return names;
}

function within(need: Exclude<Need, string>, { value }: Said): boolean {
  if (value === null) return false;
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

function isSo(concept: string, all: AllSaid): boolean {
  return !meeting(concept, all, anyTime).next().done;
}
