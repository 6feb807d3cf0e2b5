import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { brotliBeside } from '../../scripts/build/brotli.ts';

/** The staff app: one page under `/staff/`, hashed assets, nothing inline, as the content security policy asks. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/staff/',
  plugins: [react(), brotliBeside()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    /** An icon as a data address would need `data:` in the content security policy. */
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    /** Loaded once, then kept by the browser: staff have it open all day. */
    chunkSizeWarningLimit: 900,
  },
});
