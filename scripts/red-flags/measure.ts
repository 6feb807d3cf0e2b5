import { readRuleBook } from '@frontdoor/content/rule-book';
import { compileRules, type Facts, nothingKnown, type Raised, screen, warns } from '@frontdoor/safety';
import type { Text } from './corpus.ts';

/** What the rules made of one text. */
export type Result = { text: Text; warned: boolean; flags: Raised[] };

/** How one set was read: emergencies that were found, and others that were warned of all the same. */
export type SetFigures = { set: string; emergencies: number; found: number; others: number; warned: number };

/** Reads each text by itself, with the facts that stand beside it, as the `screen` command does. */
export function measure(texts: readonly Text[]): Result[] {
  const rules = compileRules(readRuleBook());
  return texts.map((text) => {
    const facts: Facts = {
      ...nothingKnown,
      ageYears: text.age ?? null,
      sex: text.sex ?? null,
      pregnant: text.pregnant ?? null,
      author: text.author ?? 'self',
    };
    const { flags } = screen(rules, { pieces: [{ field: 'text', text: text.text }], facts });
    return { text, warned: flags.some(({ destination }) => warns(destination)), flags };
  });
}

/** The figures set by set, in the order in which the sets first come. */
export function figures(results: readonly Result[]): SetFigures[] {
  return [...new Set(results.map(({ text }) => text.set))].map((set) => {
    const of = results.filter(({ text }) => text.set === set);
    const emergencies = of.filter(({ text }) => text.warn);
    const others = of.filter(({ text }) => !text.warn);
    return {
      set,
      emergencies: emergencies.length,
      found: emergencies.filter(({ warned }) => warned).length,
      others: others.length,
      warned: others.filter(({ warned }) => warned).length,
    };
  });
}

/** Those that were read wrongly: emergencies missed, and others warned. */
export function wrong(results: readonly Result[]): Result[] {
  return results.filter(({ text, warned }) => text.warn !== warned);
}

/** "112 of 120, 93.3%"; empty where there was nothing of the kind. */
export function share(part: number, all: number): string {
  return all === 0 ? '' : `${part} of ${all}, ${((100 * part) / all).toFixed(1)}%`;
}
