import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPages } from '../src/create-pages.tsx';

const folder = join(import.meta.dirname, '../dist/client');

/** The built file with this ending, as the server would send it: of the pages, or the reader beside them. */
export function builtFile(
  ending: '.css' | '.js' | '.css.br' | '.js.br',
  of: 'patient' | 'reader' = 'patient',
) {
  const ours = (name: string) => name.startsWith(`${of}-`) && name.endsWith(ending);
  const name = existsSync(folder) ? readdirSync(folder).find(ours) : undefined;
  if (!name) throw new Error('The pages are not built: npx vite build --config apps/patient/vite.config.ts');
  return readFileSync(join(folder, name));
}

/** The pages from their sources, asking for the built files under short names. */
export const pages = createPages({ assets: { css: '/assets/patient.css', js: '/assets/patient.js' } });
