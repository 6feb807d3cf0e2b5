import postcss, { type Plugin, type Rule } from 'postcss';

const logical: [RegExp, string][] = [
  [/^(margin|padding)-left$/, '$1-inline-start'],
  [/^(margin|padding)-right$/, '$1-inline-end'],
  [/^border-left(-\w+)?$/, 'border-inline-start$1'],
  [/^border-right(-\w+)?$/, 'border-inline-end$1'],
];
const other: Record<string, string> = { left: 'right', right: 'left' };

/**
 * Makes the NHS style sheet, written for English, right in Arabic and Urdu too: sides become start and end. What old
 * phones do not know as start and end (positions, floats) gets a second rule for pages that read from the right.
 */
export function rightToLeft(): Plugin {
  return {
    postcssPlugin: 'right-to-left',
    OnceExit(style) {
      style.walkRules((rule) => {
        if (rule.selector.includes('[dir=')) return;
        const mirrored = mirror(rule);
        if (mirrored) rule.after(mirrored);
      });
    },
  };
}

function mirror(rule: Rule): Rule | null {
  const swapped: { prop: string; value: string }[] = [];
  const own = new Set<string>();
  rule.each((node) => {
    if (node.type === 'decl') own.add(node.prop);
  });
  rule.each((node) => {
    if (node.type !== 'decl') return;
    const side = logical.find(([pattern]) => pattern.test(node.prop));
    if (side) node.prop = node.prop.replace(side[0], side[1]);
    else if (node.prop === 'text-align' && other[node.value])
      node.value = node.value === 'left' ? 'start' : 'end';
    else if ((node.prop === 'float' || node.prop === 'clear') && other[node.value])
      swapped.push({ prop: node.prop, value: other[node.value]! });
    else if (other[node.prop]) {
      const across = other[node.prop]!;
      if (!own.has(across)) swapped.push({ prop: node.prop, value: 'auto' });
      swapped.push({ prop: across, value: node.value });
    }
  });
  if (swapped.length === 0) return null;
  const selectors = rule.selectors.map((selector) => `[dir=rtl] ${selector}`);
  const { source } = rule;
  return postcss.rule({ selectors, source, nodes: swapped.map((each) => postcss.decl({ ...each, source })) });
}
