import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

/** The phones people have, as the patients' site is built for them. */
const browsers = ['es2019', 'safari13', 'chrome80', 'firefox78'];

export type Built = { js: string; css: string; bytes: number };
let built: Promise<Built> | undefined;

/** The call screen with React, as a browser gets it. Bytes: of the script, as sent. */
export function builtPage(): Promise<Built> {
  built ??= make();
  return built;
}

async function make(): Promise<Built> {
  const made = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    // As a built app has it, though tests run in another mode.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: browsers,
      cssTarget: browsers.slice(1),
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('page.tsx', import.meta.url)),
        output: { codeSplitting: false },
      },
    },
  });
  const outputs = [made].flat().flatMap((each) => ('output' in each ? each.output : []));
  const js = outputs.flatMap((each) => (each.type === 'chunk' ? [each.code] : [])).join('');
  const css = outputs
    .flatMap((each) => (each.type === 'asset' && each.fileName.endsWith('.css') ? [String(each.source)] : []))
    .join('');
  return { js, css, bytes: brotliCompressSync(js).length };
}
