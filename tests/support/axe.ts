import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Node = { html: string; failureSummary?: string; any: { data?: { messageKey?: string } }[] };
type Finding = { id: string; nodes: Node[] };
type Result = { violations: Finding[]; incomplete: Finding[] };

/** What axe finds against WCAG 2.0 to 2.2 A and AA, one readable line each. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const result = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} })`)) as Result;
  // Text in the very colour of its ground is only "incomplete" to axe: it may be hidden on purpose. Ours never is.
  const unseen = result.incomplete.map(({ id, nodes }) => ({
    id,
    nodes: nodes.filter(({ any }) => any.some(({ data }) => data?.messageKey === 'equalRatio')),
  }));
  return [...result.violations, ...unseen].flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}
