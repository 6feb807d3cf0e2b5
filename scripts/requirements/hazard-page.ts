import { type Hazard, hazardFaults } from './hazards.ts';
import type { Item } from './page.ts';
import type { Proof } from './proofs.ts';

const preface = `# Hazard log

Made by \`npm run requirements\` from \`hazards.json\` beside it and the names of the tests: a test that proves hazard S17 begins with
\`S17\`. Do not edit this page; a test fails when it is stale, and when a row claims a proof that is not there.

Each row has the hazard, its severity if it happens, what this release does about it and the tests that prove that, or "not yet" with
what is missing and what whoever deploys it does meanwhile. A passing test proves what the software does, not that it is enough.

**Likelihood and residual risk are for a clinical safety officer to judge**, and the repository names none. DCB0129 asks for

- severity (minor, significant, considerable, major, catastrophic) against likelihood (very low, low, medium, high, very high),
- a risk from 1 to 5 for each pair; 4 and 5 are unacceptable, and 3 needs a reason to be accepted;
- once before the controls and once with them: the second is the residual risk, and the officer signs it for each release.

The rules behind the hazards, with their thresholds and exact words, stand in [requirements](../requirements.md) under the same
numbers. New hazards go at the end and keep their number.
`;

const toJudge = 'safety officer';

/** The hazard log as Markdown. Throws, naming each, when a row is missing or claims what the tests do not show. */
export function hazardPage(items: Item[], hazards: Hazard[], proofs: Proof[]): string {
  const faults = hazardFaults(items, hazards, proofs);
  if (faults.length > 0) throw new Error(`docs/clinical-safety/hazards.json: ${faults.join('\n')}`);
  const rows = items.flatMap((item) => {
    const hazard = hazards.find(({ id }) => id === item.id);
    return hazard ? [{ item, hazard, proofs: proofs.filter((proof) => proof.items.includes(item.id)) }] : [];
  });
  const count = (state: Hazard['state']) => hazards.filter((hazard) => hazard.state === state).length;
  const counts = `Of ${hazards.length} hazards ${count('proved')} have their control, ${count('in part')} have it in part, ${count('not yet')} not yet.\n`;
  const table = [
    '| | Hazard | Severity | Control | Likelihood | Residual risk |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(tableRow),
    '',
  ];
  return [preface, counts, table.join('\n'), ...rows.map(part)].join('\n');
}

type Row = { item: Item; hazard: Hazard; proofs: Proof[] };

function tableRow({ item, hazard: { id, hazard, state } }: Row): string {
  return `| [${id}](#${id.toLowerCase()}) | ${hazard} | ${item.severity} | ${state} | ${toJudge} | ${toJudge} |`;
}

function part({ item, hazard, proofs }: Row): string {
  const lines = [
    `- **Severity**: ${item.severity}. **Likelihood**: ${toJudge}. **Residual risk**: ${toJudge}.`,
    `- **Cause**: ${hazard.cause}`,
    ...(hazard.state === 'not yet' ? [] : [`- **Control**: ${hazard.control}`]),
    ...(hazard.state === 'proved'
      ? []
      : [`- **Not yet**: ${hazard.missing}`, `- **Meanwhile**: ${hazard.meanwhile}`]),
    ...(hazard.state === 'not yet' ? [] : [`- **Tests**: ${tests(hazard.telling, proofs)}`]),
    ...(item.toSign ? ['- Holds a number or a wording that the safety officer must sign.'] : []),
  ];
  return `## ${hazard.id}\n\n${hazard.hazard}\n\n${lines.join('\n')}\n`;
}

/** The telling names first, then every file with how many of its tests carry the number. */
function tests(telling: string[], proofs: Proof[]): string {
  const byFile = Map.groupBy(proofs, ({ file }) => file);
  const files = [...byFile].map(
    ([file, found]) => `\`${file}\` (${new Set(found.map(({ name }) => name)).size})`,
  );
  return `${telling.map((name) => `“${name}”`).join('; ')}. In ${files.join(', ')}`;
}
