import { spawn } from 'node:child_process';

/** One thing `npm run check` looks at: `ok`, or everything the tool said. */
export type Checked = { name: string; ok: boolean; said: string; seconds: number };

const bin = 'node_modules';
const directions = ['style/noRestrictedImports', 'correctness/noNodejsModules'];

/** Each tool's own entry file, run by the node that runs this one; no shell, no PATH. */
const steps: { name: string; words: string[] }[] = [
  { name: 'types', words: [`${bin}/typescript/bin/tsc`, '--noEmit', '-p', '.'] },
  {
    name: 'lint and format',
    words: [
      `${bin}/@biomejs/biome/bin/biome`,
      'check',
      '--error-on-warnings',
      ...directions.map((rule) => `--skip=${rule}`),
    ],
  },
  {
    name: 'import directions',
    words: [
      `${bin}/@biomejs/biome/bin/biome`,
      'lint',
      '--diagnostic-level=error',
      ...directions.map((rule) => `--only=${rule}`),
    ],
  },
  { name: 'unused code', words: [`${bin}/knip/bin/knip.js`, '--no-progress'] },
];

/** Runs every check, whatever the others find. Gives them in order; `root` is the repository's folder. */
export function runChecks(root: string): Promise<Checked[]> {
  return Promise.all(steps.map((step) => runStep(root, step)));
}

function runStep(root: string, step: { name: string; words: string[] }): Promise<Checked> {
  const began = performance.now();
  const { promise, resolve } = Promise.withResolvers<Checked>();
  const child = spawn(process.execPath, step.words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => {
      said += piece;
    });
  }
  const end = (ok: boolean) =>
    resolve({ name: step.name, ok, said, seconds: (performance.now() - began) / 1000 });
  child.on('error', (fault) => {
    said += fault.message;
    end(false);
  });
  child.on('close', (code) => end(code === 0));
  return promise;
}

/** What a person reads: one line for each check, and all that a failed one said. */
export function report(checks: Checked[]): string {
  return checks
    .map(({ name, ok, said, seconds }) => {
      const line = `${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`;
      return ok ? line : `${line}\n${said.trimEnd()}\n`;
    })
    .join('\n');
}
