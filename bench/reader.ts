import { readFileSync } from 'node:fs';
import { readRuleBook } from '@frontdoor/content/rule-book';
import { compileRules, nothingKnown, screen } from '@frontdoor/safety';
import { median } from './rounds.ts';

const wordsEach = 500;
const rounds = 30;
const corpus = new URL('../packages/safety/corpus/development/ordinary.jsonl', import.meta.url);

const facts = { ...nothingKnown, ageYears: 40 };

/** What the reader of text takes for 500 words of ordinary messages, on one core: the median of many texts. Milliseconds. */
export function readText(): { ms: number; compileMs: number } {
  const began = performance.now();
  const rules = compileRules(readRuleBook());
  const compileMs = performance.now() - began;
  const texts = ordinary();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const text of texts) {
      const from = performance.now();
      screen(rules, { pieces: [{ field: 'words', text }], facts });
      // The first rounds only warm it up.
      if (round >= rounds / 3) times.push(performance.now() - from);
    }
  }
  return { ms: median(times), compileMs };
}

/** Ordinary messages put end to end, 500 words at a time. */
function ordinary(): string[] {
  const words = readFileSync(corpus, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/\s+/));
  return Array.from({ length: Math.floor(words.length / wordsEach) }, (_, at) =>
    words.slice(at * wordsEach, (at + 1) * wordsEach).join(' '),
  );
}
