import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hazardPage } from './hazard-page.ts';
import { readHazards } from './hazards.ts';
import { type Requirements, requirementsPage } from './page.ts';
import { proofsIn } from './proofs.ts';

/** This script's own tests speak of items as examples: they prove none. */
const testFiles = '{apps,packages,tests,bench}/**/*.test.{ts,tsx}';

/** Both pages as they should be now, by their paths from the repository's folder, which is `root`. */
export function currentPages(root: string): Record<string, string> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const requirements: Requirements = JSON.parse(read('docs/requirements/items.json'));
  const hazards = readHazards(read('docs/clinical-safety/hazards.json'));
  const files = globSync(testFiles, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] }).sort();
  const proofs = files.flatMap((file) => proofsIn(file, read(file)));
  return {
    'docs/requirements.md': requirementsPage(requirements, proofs),
    'docs/clinical-safety/hazard-log.md': hazardPage(requirements.items, hazards, proofs),
  };
}
