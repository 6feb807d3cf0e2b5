import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What Vite builds, and by which commands, one after the other.
 * @typedef {{ folder: string, what: string, steps: string[][] }} App
 * @type {App[]}
 */
export const apps = [
  {
    folder: 'apps/patient',
    what: "the patients' site",
    steps: [
      ['build', '--config', 'apps/patient/vite.config.ts'],
      // After it: the first build empties the folder that both write into.
      ['build', '--config', 'apps/patient/vite.video.config.ts'],
      ['build', '--config', 'apps/patient/vite.config.ts', '--ssr'],
    ],
  },
  {
    folder: 'apps/practice',
    what: 'the staff app',
    steps: [['build', '--config', 'apps/practice/vite.config.ts']],
  },
];

/**
 * Whether an app's build is missing or was made from other sources than those there now.
 * @param {string} root the repository's folder
 * @param {App} app
 * @returns {boolean}
 */
export function isStale(root, app) {
  const stamp = stampOf(root, app);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint(root, app);
}

/**
 * Builds an app, and notes what it was built from. Silent unless it fails.
 * @param {string} root
 * @param {App} app
 * @param {string} node path of node 26
 * @returns {Promise<string | undefined>} what Vite said when it failed
 */
export async function build(root, app, node) {
  const stamp = stampOf(root, app);
  rmSync(stamp, { force: true });
  // Taken before the build: what is edited meanwhile makes it stale again.
  const madeFrom = fingerprint(root, app);
  for (const step of app.steps) {
    const said = await vite(root, step, node);
    if (said) return said;
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, madeFrom);
}

/** @param {string} root @param {App} app */
function stampOf(root, app) {
  return join(root, app.folder, 'dist', '.built-from');
}

/**
 * Names, sizes and times of everything the build reads; a deleted file changes it too.
 * @param {string} root @param {App} app
 */
function fingerprint(root, app) {
  const hash = createHash('sha256');
  const sources = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/src`);
  for (const source of [app.folder, ...sources, 'scripts/build', 'package-lock.json']) {
    for (const path of filesUnder(root, source)) {
      const { size, mtimeMs } = statSync(join(root, path));
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} path @returns {string[]} without what no build reads */
function filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(full)
    .filter((name) => name !== 'dist' && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}

/** @param {string} root @param {string[]} step @param {string} node @returns {Promise<string | undefined>} */
function vite(root, step, node) {
  const words = [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), ...step];
  const env = { ...process.env, NODE_ENV: 'production' };
  return new Promise((resolve) => {
    const child = spawn(node, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece) => {
        said += piece;
      });
    }
    child.on('error', (fault) => resolve(fault.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : said || `vite ended with ${code}`));
  });
}
