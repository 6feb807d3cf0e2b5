import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Requirements, requirementsPage } from './page.ts';
import { proofsIn } from './proofs.ts';

/** Where the page lives, from the repository's folder. */
export const pagePath = 'docs/requirements.md';

/** This script's own tests speak of items as examples: they prove none. */
const testFiles = '{apps,packages,tests,bench}/**/*.test.{ts,tsx}';

/** The page as it should be now. `root` is the repository's folder. */
export function currentPage(root: string): string {
  const requirements: Requirements = JSON.parse(
    readFileSync(join(root, 'docs/requirements/items.json'), 'utf8'),
  );
  const files = globSync(testFiles, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] }).sort();
  return requirementsPage(
    requirements,
    files.flatMap((file) => proofsIn(file, readFileSync(join(root, file), 'utf8'))),
  );
}
