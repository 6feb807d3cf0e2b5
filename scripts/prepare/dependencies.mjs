import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const workspaceFolders = ['packages', 'apps'];
const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/**
 * Whether what is installed differs from what the lock file and the manifests ask for.
 * Compares contents, not times: a fresh clone, an older branch and a copied folder all get the right answer.
 * @param {string} root the repository's folder
 * @returns {boolean}
 */
export function needsInstall(root) {
  const locked = readJson(join(root, 'package-lock.json'))?.packages;
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!locked || !installed) return true;
  return manifests(root).some((folder) => asksForMore(root, folder, locked)) || isBehind(locked, installed);
}

/**
 * Runs npm's own install. Its output goes to stderr, so that a command's stdout stays its own.
 *
 * Packages' install scripts run only where `allowScripts` in package.json says so. npm 11 keeps to that by itself; an older one
 * would compile better-sqlite3, which comes compiled, and fail where there is no compiler.
 * @param {string} root
 * @returns {boolean} whether it went well
 */
export function install(root) {
  // `--include=dev`: the build tools are needed also where NODE_ENV=production is exported.
  const words = [
    'install',
    '--no-audit',
    '--no-fund',
    '--include=dev',
    '--ignore-scripts',
    '--loglevel=error',
  ];
  // The lock file changes only when a manifest asks for more: an older npm would rewrite it in its own style.
  const locked = readJson(join(root, 'package-lock.json'))?.packages;
  if (locked && !manifests(root).some((folder) => asksForMore(root, folder, locked))) words.push('--no-save');
  if (!npm(root, words)) return false;
  const allowed = Object.entries(readJson(join(root, 'package.json'))?.allowScripts ?? {})
    .filter(([name, yes]) => yes && existsSync(join(root, 'node_modules', name)))
    .map(([name]) => name);
  return allowed.length === 0 || npm(root, ['rebuild', '--loglevel=error', ...allowed]);
}

/** @param {string} root @param {string[]} words @returns {boolean} whether npm ended well */
function npm(root, words) {
  const shell = process.platform === 'win32';
  return spawnSync('npm', words, { cwd: root, stdio: ['ignore', 2, 2], shell }).status === 0;
}

/** @param {string} root the folders that hold a package.json, '' for the root's own */
function manifests(root) {
  const folders = workspaceFolders.flatMap((group) =>
    existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => `${group}/${name}`) : [],
  );
  return ['', ...folders].filter((folder) => existsSync(join(root, folder, 'package.json')));
}

/** @param {string} root @param {string} folder @param {Record<string, any>} locked */
function asksForMore(root, folder, locked) {
  const manifest = readJson(join(root, folder, 'package.json')) ?? {};
  const known = locked[folder];
  return !known || kinds.some((kind) => !sameWords(manifest[kind] ?? {}, known[kind] ?? {}));
}

/** @param {Record<string, string>} one @param {Record<string, string>} other */
function sameWords(one, other) {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** Optional packages may be absent: most are for other platforms. @param {Record<string, any>} locked @param {Record<string, any>} installed */
function isBehind(locked, installed) {
  return Object.entries(locked).some(([path, wanted]) => {
    if (!path.includes('node_modules/')) return false;
    const found = installed[path];
    return found ? found.version !== wanted.version : !wanted.optional;
  });
}

/** @param {string} path @returns {Record<string, any> | undefined} undefined when there is no such file */
function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
