import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createPages } from '../src/create-pages.tsx';

const folder = join(import.meta.dirname, '../dist/client');

/** The built file with this ending, as the server would send it: of the pages, the reader beside them, or a video call. */
export function builtFile(
  ending: '.css' | '.js' | '.css.br' | '.js.br',
  of: 'patient' | 'reader' | 'video' = 'patient',
) {
  const ours = (name: string) => name.startsWith(`${of}-`) && name.endsWith(ending);
  // A build of one part alone leaves its last file beside the new one.
  const name = existsSync(folder) ? readdirSync(folder).filter(ours).sort(byAge).at(-1) : undefined;
  if (!name)
    throw new Error(
      `Not built: npx vite build --config apps/patient/vite.${of === 'video' ? 'video.' : ''}config.ts`,
    );
  return readFileSync(join(folder, name));
}

const writtenAt = (name: string) => statSync(join(folder, name)).mtimeMs;
const byAge = (one: string, other: string) => writtenAt(one) - writtenAt(other);

/** The pages from their sources, asking for the built files under short names. */
export const pages = createPages({
  assets: {
    css: '/assets/patient.css',
    js: '/assets/patient.js',
    video: { css: '/assets/video.css', js: '/assets/video.js' },
  },
});
