import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a command as if it had been started itself: same terminal, same signals, same exit code.
 * @param {string} node path of the node to run
 * @param {string[]} words
 * @param {{ cwd: string, env: Record<string, string | undefined> }} place
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it
 */
export function run(node, words, place) {
  const child = spawn(node, words, { ...place, stdio: 'inherit' });
  // In a terminal Ctrl-C reaches the child by itself; passed on as well it would count as two.
  const passed = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of passed) process.on(signal, () => child.kill(/** @type {NodeJS.Signals} */ (signal)));
  if (process.stdin.isTTY) process.on('SIGINT', () => {});
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)));
  });
}
