import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Leaves a `.br` beside every script and style sheet, so that the server never compresses one while people wait. */
export function brotliBeside(): Plugin {
  return {
    name: 'brotli-beside',
    apply: 'build',
    writeBundle({ dir }, files) {
      for (const name of Object.keys(files)) {
        if (!/\.(js|css)$/.test(name)) continue;
        const path = join(dir!, name);
        writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
      }
    },
  };
}
