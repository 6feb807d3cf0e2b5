import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { brotliBeside } from '../../scripts/build/brotli.ts';
import { forPhones, oneFile } from './build/browsers.ts';
import { rightToLeft } from './build/right-to-left.ts';

/**
 * What the pages of a video call load, and no other: a script and a style sheet of their own. It is built after the
 * pages, into the same folder (`dist/client`, with `.vite/video.json` for a manifest).
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/assets/',
  plugins: [react(), brotliBeside()],
  define: { 'process.env.NODE_ENV': '"production"' },
  css: { postcss: { plugins: [rightToLeft()] } },
  build: {
    ...forPhones,
    emptyOutDir: false,
    copyPublicDir: false,
    manifest: '.vite/video.json',
    rolldownOptions: { input: { video: 'src/video/main.tsx' }, output: oneFile },
  },
});
