import { readRuleBook } from '@frontdoor/content/rule-book';
import { type Part, parts, readPart, readReasons } from './corpus.ts';
import { figures, measure, type Result, share, wrong } from './measure.ts';

export const pagePath = 'docs/clinical-safety/red-flags.md';

const titles: Record<Part, string> = {
  development: 'Development set',
  'kept-apart': 'Kept-apart set',
};
const about: Record<Part, string> = {
  development: 'The texts the rules were written and tuned with.',
  'kept-apart':
    'Written by somebody else at the same time. Nobody who wrote rules read any of it before they were finished; its totals were looked at six times on the way, and one choice between two versions of the crisis rules was made with them in view.',
};

/** The whole page, made anew from the rules and the corpus. @throws Error naming a wrong reading without a reason */
export function currentPage(): string {
  const reasons = readReasons();
  const results = parts.map((part) => [part, measure(readPart(part))] as const);
  const all = results.flatMap(([, each]) => wrong(each));
  const without = all.find(({ text }) => !reasons[text.id]);
  if (without)
    throw new Error(`${without.text.id} is read wrongly: say why in packages/safety/corpus/why-wrong.json`);
  const stale = Object.keys(reasons).find((id) => !all.some(({ text }) => text.id === id));
  if (stale) throw new Error(`${stale} is read rightly now: take its reason out of why-wrong.json`);
  return `${[intro, ...results.map(([part, each]) => section(part, each, reasons)), rulesTable()].join('\n\n')}\n`;
}

const intro = `# How well the rules read

Made by \`npm run red-flags\`; do not edit by hand. A text counts as **found** when a rule warns: 999, A&E, maternity, crisis or
safeguarding. Help today (\`urgent-today\`) and notes for staff are no warning. Each text is read by itself, with the age and
sex that stand beside it. All texts are made up for this purpose; they are in \`packages/safety/corpus\`.

These are our own texts, so the figures say how the rules do on what we thought of. The aims are: at least 87% found in every
set of emergencies, 95% in crisis and safeguarding; at most 2% of ordinary messages warned, 3% under heavy negation, no admin
message. Because any reader misses some, every clinical request is also looked at by a person, by a clock (S5).`;

function section(part: Part, results: Result[], reasons: Record<string, string>): string {
  const rows = figures(results).map(
    ({ set, emergencies, found, others, warned }) =>
      `| ${set} | ${share(found, emergencies)} | ${share(warned, others)} |`,
  );
  const misses = wrong(results).filter(({ text }) => text.warn);
  const alarms = wrong(results).filter(({ text }) => !text.warn);
  return [
    `## ${titles[part]}`,
    `${about[part]} ${results.length} texts.`,
    ['| Set | Emergencies found | Others warned |', '| --- | --- | --- |', ...rows].join('\n'),
    `### Missed (${misses.length})`,
    listOf(misses, reasons),
    `### Warned without need (${alarms.length})`,
    listOf(alarms, reasons),
  ].join('\n\n');
}

function listOf(results: Result[], reasons: Record<string, string>): string {
  if (results.length === 0) return 'None.';
  return results
    .map(({ text, flags }) => {
      const by = flags.length > 0 ? ` Rules: ${flags.map(({ rule }) => rule).join(', ')}.` : '';
      return `- **${text.id}** (${text.set}): “${text.text.replace(/\s+/g, ' ')}” *${reasons[text.id]}*${by}`;
    })
    .join('\n');
}

function rulesTable(): string {
  const rows = readRuleBook().rules.map(
    ({ id, version, destination, title, source }) =>
      `| ${id} | ${version} | ${destination} | ${title} | ${source} |`,
  );
  return [
    `## The rules (${rows.length})`,
    'Their words and examples are in `packages/content/src/en/rules`. Every threshold and wording is the deployer’s clinical safety officer’s to sign.',
    [
      '| Rule | Version | Destination | What was written | Source |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ].join('\n\n');
}
