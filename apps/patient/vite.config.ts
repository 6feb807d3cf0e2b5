import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { brotliBeside } from '../../scripts/build/brotli.ts';
import { forPhones, oneFile } from './build/browsers.ts';
import { purgeStyles } from './build/purge.ts';
import { readerRules } from './build/reader-rules.ts';
import { rightToLeft } from './build/right-to-left.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Two builds of the same pages. `vite build -c apps/patient/vite.config.ts` makes what browsers fetch (dist/client, with
 * `.vite/manifest.json`: source name to hashed name); with `--ssr` it makes what the server imports (dist/server/server.js).
 * What a video call loads besides has a config of its own, `vite.video.config.ts`.
 */
export default defineConfig(({ isSsrBuild, command }) => ({
  root: here,
  base: '/assets/',
  plugins: [react(), ...(isSsrBuild ? [] : [brotliBeside()])],
  define: command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {},
  // Everything goes into one file: React in its fast form, and a start without hundreds of small reads. While
  // developing node loads packages itself, because React's own files are no ES modules.
  ssr: command === 'build' ? { noExternal: true } : {},
  // The reader of what is typed is a file of its own, which a page asks for once it is usable.
  worker: {
    format: 'iife',
    plugins: () => [readerRules()],
    rolldownOptions: { output: { entryFileNames: '[name]-[hash].js' } },
  },
  css: { postcss: { plugins: [purgeStyles(here), rightToLeft()] } },
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        target: 'node26',
        rolldownOptions: { input: 'src/index.ts', output: { entryFileNames: 'server.js' } },
      }
    : {
        ...forPhones,
        manifest: true,
        rolldownOptions: { input: { patient: 'src/browser/main.tsx' }, output: oneFile },
      },
  resolve: isSsrBuild
    ? {}
    : {
        // The NHS components load their behaviour by name from one large package; only these are used here.
        alias: [{ find: /^nhsuk-frontend$/, replacement: `${here}src/browser/nhs-behaviour.ts` }],
      },
}));
