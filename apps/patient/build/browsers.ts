import type { BuildOptions } from 'vite';

/** What every script and style sheet for patients is built as. The phones people have: Safari 13 and what was current with it. */
export const forPhones = {
  outDir: 'dist/client',
  assetsDir: '',
  modulePreload: false,
  target: ['es2019', 'safari13', 'chrome80', 'firefox78'],
  cssTarget: ['safari13', 'chrome80', 'firefox78'],
} satisfies BuildOptions;

/** One file, with its hash in its name. */
export const oneFile = {
  entryFileNames: '[name]-[hash].js',
  assetFileNames: '[name]-[hash][extname]',
  codeSplitting: false,
} as const;
