import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../apps/server/src/config.ts';
import { mustFindOrganisation } from '../../apps/server/src/features/surgeries/find.ts';
import { startServer } from '../../apps/server/src/start.ts';
import { fillSafety } from '../support/live.ts';

const cli = join(import.meta.dirname, '../../apps/server/src/cli.ts');
const data = mkdtempSync(join(tmpdir(), 'frontdoor-operator-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const settings = {
  FRONTDOOR_DATA: data,
  FRONTDOOR_MODE: 'live',
  FRONTDOOR_URL: 'http://localhost',
  FRONTDOOR_SECRET: 'a secret for one test, thrown away after it',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'elm-tree@example.org',
  FRONTDOOR_HOLIDAYS_URL: 'off',
};
const elmTree = ['--name', 'Elm Tree Surgery', '--slug', 'elm-tree', '--town', 'Leeds'];
const where = ['--phone', '0113 496 0123', '--address', '1 Elm Road, Leeds'];
const rosa = ['--practice', 'elm-tree', '--name', 'Dr Rosa Shah', '--email', 'rosa@example.org'];

/** Runs the operator's command as `npm run frontdoor` does. Gives its exit code and everything it said. */
function frontdoor(words: string[], typed = '', env: Record<string, string> = settings) {
  const child = spawn(process.execPath, [cli, ...words], { env: { PATH: process.env.PATH, ...env } });
  const { promise, resolve } = Promise.withResolvers<{ code: number | null; said: string }>();
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => {
      said += piece;
    });
  }
  child.stdin.end(typed);
  child.on('close', (code) => resolve({ code, said }));
  return promise;
}

const started = () => startServer(readConfig({ ...settings, PORT: '0', LOG_LEVEL: 'silent' }));

describe('the operator', () => {
  test('is told how, when the command is none', async () => {
    const { code, said } = await frontdoor(['practise', 'add']);
    expect(code).toBe(2);
    expect(said).toContain('Usage: npm run frontdoor -- <command>');
  });

  test('adds a practice once, and not under an address of our own', async () => {
    const reserved = await frontdoor(['practice', 'add', ...elmTree, ...where, '--slug', 'staff']);
    expect([reserved.code, reserved.said]).toEqual([
      1,
      expect.stringContaining('The address staff is used by Frontdoor itself.'),
    ]);
    const missing = await frontdoor(['practice', 'add', ...elmTree]);
    expect([missing.code, missing.said]).toEqual([1, expect.stringMatching(/--phone.*--address/s)]);
    const added = await frontdoor(['practice', 'add', ...elmTree, ...where]);
    expect([added.code, added.said]).toEqual([
      0,
      expect.stringContaining('Elm Tree Surgery is at /elm-tree.'),
    ]);
    const again = await frontdoor(['practice', 'add', ...elmTree, ...where]);
    expect([again.code, again.said]).toEqual([
      1,
      expect.stringContaining('There is an organisation at /elm-tree already.'),
    ]);
  });

  test('adds somebody who can then sign in; the password is typed, and never said', async () => {
    const add = ['staff', 'add', ...rosa, '--role', 'clinician'];
    const short = await frontdoor(add, 'too short\n');
    expect([short.code, short.said]).toEqual([1, expect.stringContaining('at least 12 characters')]);
    const added = await frontdoor(add, 'a long enough password\n');
    expect([added.code, added.said]).toEqual([0, expect.stringContaining('Dr Rosa Shah can sign in')]);
    expect(added.said).not.toContain('a long enough password');

    const server = await started();
    const signedIn = await fetch(`${server.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ email: 'rosa@example.org', password: 'a long enough password' }),
    });
    expect(signedIn.status).toBe(200);
    await server.stop();
  });

  test('S2 S11 lets a practice go live once nothing is missing, and is told what is until then', async () => {
    const live = (slug: string) => frontdoor(['practice', 'live', '--practice', slug]);
    expect((await live('no-such')).said).toContain(
      'There is no practice at /no-such. Add it first: practice add',
    );
    expect((await frontdoor(['doctor'])).said).toContain(
      'FAULT /elm-tree: it is not live, so patients cannot use its form\n      Run: npm run frontdoor -- practice live --practice elm-tree',
    );
    const refused = await live('elm-tree');
    expect(refused.code).toBe(1);
    expect(refused.said).toContain(
      'The practice cannot go live yet. 4 things are missing.\n  - The duty rota is empty.',
    );
    expect(refused.said).toContain('  - Maternity triage has no number. Ring it to check it,');
    expect(refused.said).toContain(
      'A manager of the practice does this at /staff/elm-tree/safety, then try again.',
    );

    const server = await started();
    const organisation = await mustFindOrganisation(server.deps, 'elm-tree');
    await fillSafety(server.deps, organisation.id);
    await server.stop();
    const done = await live('elm-tree');
    expect([done.code, done.said]).toEqual([
      0,
      'Elm Tree Surgery is live: patients can use /elm-tree from now on.\n',
    ]);
    expect((await frontdoor(['doctor'])).said).not.toContain('not live');
  });

  test('asks the doctor, who names what is well, and what is not with its cure', async () => {
    const sick = await frontdoor(['doctor']);
    expect(sick.code).toBe(1);
    expect(sick.said).toContain('ok    settings (live)');
    expect(sick.said).toContain('ok    SQLite, migrations applied');
    expect(sick.said).toContain('ok    1 organisation\n');
    expect(sick.said).toMatch(
      /FAULT mail: the server of SMTP_URL said no \(\w+\)\n {6}Check its host, port, user and password/,
    );
    const { FRONTDOOR_SECRET: _secret, ...forgotten } = settings;
    const unset = await frontdoor(['doctor'], '', forgotten);
    expect([unset.code, unset.said]).toEqual([
      1,
      expect.stringContaining('FAULT settings: FRONTDOOR_SECRET is missing'),
    ]);
  });
});
