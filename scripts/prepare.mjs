#!/usr/bin/env node
/**
 * Stands before every npm script: installs what is missing, builds what is stale, then runs the command with node 26.
 * Plain JavaScript that node 18 reads, and nothing from node_modules: it must work before anything is installed.
 * It speaks on stderr, and only when it does something: a command's stdout is the command's own.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apps, build, isStale } from './prepare/builds.mjs';
import { commands } from './prepare/commands.mjs';
import { install, needsInstall } from './prepare/dependencies.mjs';
import { findNode, nodeCure } from './prepare/node.mjs';
import { run } from './prepare/run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = '', ...words] = process.argv.slice(2);
const command = commands[name];
process.exitCode = command
  ? await prepareAndRun(command)
  : stop(`Usage: npm run <${Object.keys(commands).join(' | ')}>`);

/** @param {import('./prepare/commands.mjs').Command} command @returns {Promise<number>} the exit code */
async function prepareAndRun(command) {
  if (needsInstall(root)) {
    say('Installing packages (npm install) ...');
    if (!install(root)) return stop('npm install failed: see its message above.');
  }
  const node = findNode(root);
  if (!node) return stop(nodeCure);
  if (command.builds && !(await buildStale(node))) return stop('The build failed: see its message above.');
  const env = { ...process.env, ...command.env };
  return run(node, [...command.run, ...words], { cwd: root, env });
}

/** @param {string} node @returns {Promise<boolean>} whether every build is up to date now */
async function buildStale(node) {
  const stale = apps.filter((app) => isStale(root, app));
  if (stale.length > 0) say(`Building ${stale.map((app) => app.what).join(' and ')} ...`);
  const faults = await Promise.all(stale.map((app) => build(root, app, node)));
  for (const fault of faults) if (fault) say(fault);
  return faults.every((fault) => !fault);
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {string} line @returns {number} the exit code of a command that could not start */
function stop(line) {
  say(line);
  if (command?.closing) process.stdout.write(`${command.closing}\n`);
  return 1;
}
