import type { Proof } from './proofs.ts';

/** What the NHS asks (R) and what safety asks (S); `docs/requirements/items.json` holds them. */
export type Item = {
  id: string;
  group: string;
  text: string;
  /** S items: the hazard, in a few words. */
  title?: string;
  severity?: 'catastrophic' | 'major' | 'considerable';
  /** Keys of `Requirements.sources`. */
  sources?: string[];
  epics?: string[];
  /** Other items it leans on. */
  see?: string[];
  /** Rests on memory, or on our reading of an unclear source. */
  unsure?: boolean;
  /** Holds a number or wording that the deployer's clinical safety officer must sign. */
  toSign?: boolean;
};

export type Requirements = { sources: Record<string, string>; items: Item[] };

const preface = `# Requirements, and what proves each

Made by \`npm run requirements\` from \`docs/requirements/items.json\` and the names of the tests: a test that proves item R57
begins with \`R57\`. Do not edit this page; a test fails when it is stale.

R items are what the NHS asks of an online consultation platform; S items are rules against hazards we know of. "Config" means
a setting of the practice, with the default stated. † rests on memory or on our reading of an unclear source. ‡ holds a number or
a wording that the deployer's clinical safety officer must sign.
`;

/** The page as Markdown. Throws when a test names an item, or an item names a source, that does not exist. */
export function requirementsPage({ sources, items }: Requirements, proofs: Proof[]): string {
  refuseUnknown(sources, items, proofs);
  const proven = items.filter((item) => proofs.some((proof) => proof.items.includes(item.id)));
  const parts = [preface, `${proven.length} of ${items.length} items are proved by at least one test.\n`];
  let group = '';
  for (const item of items) {
    if (item.group !== group) parts.push(`## ${item.group}\n`);
    group = item.group;
    parts.push(itemPart(item, proofs));
  }
  const list = Object.entries(sources).map(([key, words]) => `- **${key}**: ${words}`);
  return [...parts, '## Sources\n', `${list.join('\n')}\n`].join('\n');
}

function itemPart(item: Item, proofs: Proof[]): string {
  const title = item.title ? ` ${item.title} (${item.severity}).` : '';
  const marks = `${item.unsure ? ' †' : ''}${item.toSign ? ' ‡' : ''}`;
  const from = [...(item.sources ?? []), ...(item.epics ?? []), ...(item.see ?? []).map((id) => `see ${id}`)];
  const origin = from.length > 0 ? ` *[${from.join(', ')}]*` : '';
  return `**${item.id}**${title} ${item.text}${marks}${origin}\n\n${proofLines(item.id, proofs)}\n`;
}

function proofLines(id: string, proofs: Proof[]): string {
  const byFile = Map.groupBy(
    proofs.filter((proof) => proof.items.includes(id)),
    (proof) => proof.file,
  );
  if (byFile.size === 0) return '- not yet';
  return [...byFile]
    .map(([file, tests]) => `- \`${file}\`: ${[...new Set(tests.map((test) => test.name))].join('; ')}`)
    .join('\n');
}

function refuseUnknown(sources: Record<string, string>, items: Item[], proofs: Proof[]) {
  const known = new Set(items.map((item) => item.id));
  for (const { file, name, items: proved } of proofs) {
    const unknown = proved.find((id) => !known.has(id));
    if (unknown) throw new Error(`${file} proves ${unknown}, which is no requirement: ${name}`);
  }
  for (const { id, sources: named = [], see = [] } of items) {
    const unknown = [
      ...named.filter((key) => !(key in sources)),
      ...see.filter((other) => !known.has(other)),
    ];
    if (unknown.length > 0)
      throw new Error(`Item ${id} refers to ${unknown.join(', ')}, which does not exist.`);
  }
}
