/**
 * What each npm script runs once everything is there. Names are the scripts' own in package.json.
 *
 * - `run`: the words handed to node 26
 * - `builds`: whether it serves the built pages
 * - `env`: NODE_ENV is always production outside dev and the tests: React renders twice as fast so.
 * - `closing`: its last line on stdout when it could not even start
 *
 * @typedef {{ run: string[], builds: boolean, env: Record<string, string>, closing?: string }} Command
 * @type {Record<string, Command>}
 */
export const commands = {
  start: { run: ['apps/server/src/main.ts'], builds: true, env: { NODE_ENV: 'production' } },
  dev: {
    run: ['--watch', '--watch-preserve-output', 'apps/server/src/main.ts'],
    builds: false,
    env: { NODE_ENV: 'development', FRONTDOOR_DEV: '1' },
  },
  test: { run: ['scripts/test.ts'], builds: true, env: { NODE_ENV: 'test' }, closing: '0 passed, 1 failed' },
  check: { run: ['scripts/check.ts'], builds: false, env: {} },
  requirements: { run: ['scripts/requirements.ts'], builds: false, env: {} },
  'red-flags': { run: ['scripts/red-flags.ts'], builds: false, env: {} },
  'word-lists': { run: ['scripts/word-lists.ts'], builds: false, env: {} },
  bench: { run: ['bench/main.ts'], builds: true, env: { NODE_ENV: 'production' } },
  frontdoor: { run: ['apps/server/src/cli.ts'], builds: false, env: { NODE_ENV: 'production' } },
};
