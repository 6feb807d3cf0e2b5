import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Node = { html: string; failureSummary?: string; any: { data?: { messageKey?: string } }[] };
type Finding = { id: string; nodes: Node[] };
type Result = { violations: Finding[]; incomplete: Finding[] };

/** What axe finds against WCAG 2.0 to 2.2 A and AA, one readable line each. */
export async function axeViolations(page: Page): Promise<string[]> {
  // As text: what vitest makes of an import does not exist in the page.
  await page.evaluate(axe.source);
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
