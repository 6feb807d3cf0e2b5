import { canHold } from './can-hold.ts';
import type { Condition, Field, Page, QuestionSet } from './types.ts';

/** The slots that wording may have; whoever shows it fills them. */
const slots = new Set(['surgery', 'town', 'phone']);

/**
 * What is wrong with a set of the right shape, each with its path; empty when it can work.
 * @param earlier sets always answered before it
 */
export function faultsOf(set: QuestionSet, earlier: QuestionSet[]): string[] {
  const known = new Map<string, Field>();
  const pageIds = new Set<string>();
  for (const page of earlier.flatMap((each) => each.pages)) {
    pageIds.add(page.id);
    for (const field of page.fields) known.set(field.id, field);
  }
  return [
    ...set.pages.flatMap((page, index) => faultsOfPage(page, `pages[${index}]`, known, pageIds)),
    ...wordingFaults(set, ''),
  ];
}

function faultsOfPage(page: Page, at: string, known: Map<string, Field>, pageIds: Set<string>): string[] {
  const faults: string[] = [];
  if (pageIds.has(page.id)) faults.push(`${at}.id: “${page.id}” is used twice`);
  pageIds.add(page.id);
  const condition = (when: Condition | undefined, path: string, what: string) => {
    if (!when) return;
    const wrong = conditionFaults(when, `${path}.when`, known);
    faults.push(...wrong);
    if (wrong.length === 0 && !canHold(when, known))
      faults.push(`${path}.when: nobody can reach this ${what}`);
  };
  condition(page.when, at, 'page');
  page.fields.forEach((field, index) => {
    const path = `${at}.fields[${index}]`;
    if (known.has(field.id)) faults.push(`${path}.id: “${field.id}” is used twice`);
    condition(field.when, path, 'field');
    faults.push(...optionFaults(field, path));
    known.set(field.id, field);
  });
  page.rules?.forEach((rule, index) => {
    const path = `${at}.rules[${index}]`;
    condition(rule.when, path, 'rule');
    for (const id of rule.needsOneOf) {
      const field = page.fields.find((each) => each.id === id);
      if (!field) faults.push(`${path}.needsOneOf: no field “${id}” on this page`);
      else if (!field.optional)
        faults.push(`${path}.needsOneOf: “${id}” must be optional, the rule asks for it`);
    }
  });
  if (page.title === undefined && page.fields.length > 1) {
    faults.push(`${at}.title: a page that asks more than one thing needs a heading`);
  }
  return faults;
}

function optionFaults(field: Field, path: string): string[] {
  if (!('options' in field)) return [];
  const values = field.options.map((option) => option.value);
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${path}.options: “${value}” is used twice`);
}

/** What is wrong with a condition on the answers of some sets. */
export function faultsOfCondition(when: Condition, path: string, sets: QuestionSet[]): string[] {
  const fields = sets.flatMap(({ pages }) => pages).flatMap((page) => page.fields);
  return conditionFaults(when, path, new Map(fields.map((field) => [field.id, field])));
}

/** A condition may look only at questions asked before it, and only at answers they offer. */
function conditionFaults(condition: Condition, path: string, known: Map<string, Field>): string[] {
  if ('all' in condition)
    return condition.all.flatMap((c, i) => conditionFaults(c, `${path}.all[${i}]`, known));
  if ('any' in condition)
    return condition.any.flatMap((c, i) => conditionFaults(c, `${path}.any[${i}]`, known));
  if ('not' in condition) return conditionFaults(condition.not, `${path}.not`, known);
  if ('age' in condition) {
    return known.has('birthDate') ? [] : [`${path}.age: the date of birth is not asked before this`];
  }
  const field = known.get(condition.field);
  if (!field) return [`${path}.field: no question “${condition.field}” is asked before this`];
  if (!('in' in condition)) return [];
  if (!('options' in field)) return [`${path}.in: “${condition.field}” has no list of answers`];
  const offered = field.options.map((option) => option.value);
  return condition.in
    .filter((value) => !offered.includes(value))
    .map((value) => `${path}.in: “${condition.field}” does not offer “${value}”`);
}

/** Every text anywhere in the set may hold only slots that are filled. */
function wordingFaults(part: unknown, path: string): string[] {
  if (typeof part === 'string') {
    return [...part.matchAll(/\{(\w*)\}/g)]
      .filter(([, slot = '']) => !slots.has(slot))
      .map(([whole]) => `${path}: nothing fills ${whole}`);
  }
  if (Array.isArray(part)) return part.flatMap((each, index) => wordingFaults(each, `${path}[${index}]`));
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, each]) => wordingFaults(each, path ? `${path}.${key}` : key));
}
