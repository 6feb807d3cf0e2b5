import { readFileSync } from 'node:fs';
import { readRuleBook } from '@frontdoor/content/rule-book';
import { compileRules, type Destination, type Facts, screen, warns } from '@frontdoor/safety';

/** One text of a corpus, with what a clinician would want of it. */
export type Text = {
  id: string;
  set: string;
  text: string;
  age?: number;
  sex?: 'female' | 'male';
  pregnant?: boolean;
  author?: 'self' | 'other';
  warn: boolean;
  destination: Destination[] | null;
  flag?: string | null;
};

export type Result = {
  text: Text;
  warned: boolean;
  destination: Destination | null;
  rules: string[];
  words: string[];
};

const rules = compileRules(readRuleBook());

export function readTexts(file: string | URL): Text[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Text);
}

export function measure(texts: Text[]): Result[] {
  return texts.map((text) => {
    const facts: Facts = {
      ageYears: text.age ?? null,
      sex: text.sex ?? null,
      pregnant: text.pregnant ?? null,
      weeksPregnant: null,
      recentBirth: false,
      author: text.author ?? 'self',
    };
    const { flags } = screen(rules, { pieces: [{ field: 'words', text: text.text }], facts });
    return {
      text,
      warned: flags.some(({ destination }) => warns(destination)),
      destination: flags[0]?.destination ?? null,
      rules: flags.map(({ rule }) => rule),
      words: flags.flatMap(({ words }) => words),
    };
  });
}

const args = process.argv.slice(2);
const files = args.filter((each) => !each.startsWith('--'));
const only = args.find((each) => each.startsWith('--set='))?.slice(6);
const show = args.includes('--wrong');
const find = new RegExp(args.find((each) => each.startsWith('--find='))?.slice(7) ?? '', 'i');
const results = measure(files.flatMap(readTexts)).filter(
  ({ text }) =>
    (!only || text.set === only) && find.test(`${text.flag ?? ''} ${text.destination ?? ''} ${text.text}`),
);
const sets = [...new Set(results.map(({ text }) => text.set))];
for (const set of sets) {
  const of = results.filter(({ text }) => text.set === set);
  const should = of.filter(({ text }) => text.warn);
  const found = should.filter(({ warned }) => warned);
  const calm = of.filter(({ text }) => !text.warn);
  const alarmed = calm.filter(({ warned }) => warned);
  const part = (n: number, all: number) => (all ? `${n}/${all} ${((100 * n) / all).toFixed(1)}%` : '-');
  console.log(
    `${set.padEnd(14)} found ${part(found.length, should.length).padEnd(16)} warned wrongly ${part(alarmed.length, calm.length)}`,
  );
}
if (show) {
  for (const { text, warned, rules: fired, words } of results) {
    if (text.warn === warned) continue;
    console.log(
      `\n${text.warn ? 'MISSED' : 'WARNED'} ${text.id} ${text.set} age ${text.age ?? '-'} ${text.sex ?? ''} ${text.author ?? ''} ${text.destination ?? ''} (${text.flag ?? ''})`,
    );
    console.log(`  ${text.text}`);
    if (fired.length) console.log(`  by ${fired.join(', ')}: ${words.join(' | ')}`);
  }
}
