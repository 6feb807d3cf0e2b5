import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A line nobody may write, where, and the words Biome must answer with. */
const forbidden: [where: string, line: string, words: string][] = [
  ['packages/questionnaire/src/a.ts', "import '@frontdoor/hours';", 'stand alone'],
  ['packages/safety/src/a.ts', "import '@frontdoor/questionnaire';", 'stand alone'],
  ['packages/hours/src/a.ts', "import '@frontdoor/contract';", 'stand alone'],
  ['packages/hours/src/deep/a.ts', "import '@frontdoor/server/config.ts';", 'stand alone'],
  ['packages/safety/src/b.ts', "import '../../hours/src/index.ts';", 'by its name'],
  ['packages/contract/src/a.ts', "import '@frontdoor/hours';", 'only the types of questionnaire'],
  [
    'packages/contract/src/b.ts',
    "import '@frontdoor/questionnaire/define';",
    'only the types of questionnaire',
  ],
  ['packages/contract/src/c.ts', "import { a } from '@frontdoor/questionnaire';", 'write `import type`'],
  ['packages/contract/src/d.ts', "export { a } from '@frontdoor/questionnaire';", 'write `import type`'],
  ['packages/contract/src/e.ts', "export * from '@frontdoor/questionnaire';", 'write `import type`'],
  ['packages/content/src/a.ts', "import '@frontdoor/contract';", 'content imports only'],
  ['packages/content/src/b.ts', "import '@frontdoor/practice';", 'content imports only'],
  ['packages/database/src/a.ts', "import '@frontdoor/contract';", 'database imports no other'],
  ['packages/database/src/b.ts', "import '@frontdoor/server/app.ts';", 'database imports no other'],
  ['packages/content/src/c.ts', "import 'drizzle-orm';", 'know SQL'],
  ['apps/server/src/a.ts', "import '@frontdoor/patient';", 'No app imports another'],
  ['apps/server/src/features/drafts/store.ts', "import '@frontdoor/practice';", 'No app imports another'],
  ['apps/server/src/b.ts', "await import('@frontdoor/patient/pages');", 'No app imports another'],
  ['apps/server/src/c.ts', "import '../../patient/src/server.tsx';", 'by its name'],
  ['apps/server/src/features/drafts/pages.ts', "import 'drizzle-orm/sqlite-core';", 'know SQL'],
  ['apps/server/src/features/drafts/send.ts', "import 'better-sqlite3';", 'know SQL'],
  ['apps/server/src/features/drafts/api.ts', "import 'pg';", 'know SQL'],
  ['apps/patient/src/a.tsx', "import '@frontdoor/server';", 'No app imports another'],
  ['apps/patient/src/b.tsx', "import '@frontdoor/database';", 'Runs in old phones'],
  ['apps/patient/src/c.tsx', "import 'zod';", 'Runs in old phones'],
  ['apps/patient/src/d.tsx', "import '@frontdoor/questionnaire/define';", 'Runs in old phones'],
  ['apps/practice/src/a.tsx', "import '@frontdoor/server';", 'No app imports another'],
  ['apps/practice/src/b.tsx', "import '@frontdoor/patient';", 'No app imports another'],
  ['apps/practice/src/c.tsx', "import '@frontdoor/database';", 'Runs in the browser'],
  ...['questionnaire', 'safety', 'hours', 'contract'].map((name): [string, string, string] => [
    `packages/${name}/src/node.ts`,
    "import 'node:fs';",
    'a Node.js builtin module',
  ]),
  ['apps/patient/src/node.tsx', "import 'node:crypto';", 'a Node.js builtin module'],
];

/** Lines that must stay allowed, or the rules forbid everything. */
const allowed: [where: string, line: string][] = [
  ['packages/contract/src/ok.ts', "import type { A } from '@frontdoor/questionnaire';"],
  ['packages/contract/src/ok-2.ts', "export type { A } from '@frontdoor/questionnaire';"],
  ['packages/content/src/ok.ts', "import '@frontdoor/questionnaire/define';\nimport '@frontdoor/hours';"],
  ['packages/content/src/ok-node.ts', "import 'node:fs';"],
  ['packages/database/src/ok.ts', "import 'drizzle-orm';\nimport 'better-sqlite3';\nimport 'pg';"],
  ['packages/hours/src/ok.test.ts', "import 'node:fs';"],
  ['apps/server/src/features/drafts/ok/store.ts', "import 'drizzle-orm';"],
  ['apps/server/src/features/drafts/file-store.ts', "import 'drizzle-orm';"],
  [
    'apps/server/src/ok.ts',
    "import '@frontdoor/database';\nimport '@frontdoor/contract';\nimport 'node:fs';",
  ],
  ['apps/patient/src/ok.tsx', "import '@frontdoor/questionnaire';\nimport '@frontdoor/contract';"],
  ['apps/practice/src/ok.tsx', "import '@frontdoor/contract';\nimport './src/index.ts';"],
];

let folder = '';
let faults: Map<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frontdoor-directions-'));
  await cp('biome.json', join(folder, 'biome.json'));
  await cp('scripts/check', join(folder, 'scripts/check'), { recursive: true });
  for (const [where, line] of [...forbidden, ...allowed]) {
    await mkdir(join(folder, dirname(where)), { recursive: true });
    await writeFile(join(folder, where), `${line}\n`);
  }
  faults = await lint(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('import directions', () => {
  it.each(forbidden)('%s may not say %s', (where, _line, words) => {
    expect(faults.get(where)).toContain(words);
  });

  it.each(allowed)('%s may say %s', (where) => {
    expect(faults.get(where)).toBeUndefined();
  });
});

/** What Biome, with this repository's rules, says of each file under a folder; about imports alone. */
async function lint(where: string): Promise<Map<string, string>> {
  const words = [
    'lint',
    '--reporter=json',
    '--max-diagnostics=none',
    '--vcs-enabled=false',
    'packages',
    'apps',
  ];
  const said = new Map<string, string>();
  for (const { category, message, location } of (await biome(where, words)).diagnostics) {
    if (!/noRestrictedImports|noNodejsModules|plugin/.test(category)) continue;
    said.set(location.path, `${said.get(location.path) ?? ''}${message}\n`);
  }
  return said;
}

type Said = { diagnostics: { category: string; message: string; location: { path: string } }[] };

function biome(cwd: string, words: string[]): Promise<Said> {
  const tool = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');
  const { promise, resolve } = Promise.withResolvers<Said>();
  // It ends with 1 because it finds faults, which is the point: only what it printed counts.
  execFile(process.execPath, [tool, ...words], { cwd, maxBuffer: 2 ** 24 }, (_fault, out) =>
    resolve(JSON.parse(out)),
  );
  return promise;
}
