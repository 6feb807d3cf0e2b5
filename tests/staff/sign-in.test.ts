import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import { removeMember } from '../../apps/server/src/features/staff/add.ts';
import { sessionSecret } from '../../apps/server/src/features/staff/secret.ts';
import { onBothDatabases, sqliteDatabases } from '../support/databases.ts';
import { cookieIn, type StaffSite, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const password = 'a long enough password';

onBothDatabases('signing in', (open) => {
  let site: StaffSite;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
  });

  const signIn = (email: string, secret: string) =>
    site.nobody.post('/api/auth/sign-in/email', { email, password: secret });

  test('says who is signed in and where they work', async () => {
    const jo = await site.signIn('jo');
    const { body } = await jo.get('/api/me');
    expect(body).toEqual({
      user: { id: expect.any(String), name: 'Jo Mills', email: 'jo.mills@example.org' },
      memberships: [
        {
          organisation: site.elmTree,
          slug: 'elm-tree',
          name: 'Elm Tree Surgery',
          member: site.members.jo,
          role: 'reception',
          kind: 'practice',
        },
      ],
    });
    expect((await site.nobody.get('/api/me')).status).toBe(401);
  });

  test('the practice says when it is open, and who and which teams there are', async () => {
    const jo = await site.signIn('jo');
    const { body } = await jo.get('/api/elm-tree/practice');
    expect(body).toMatchObject({
      name: 'Elm Tree Surgery',
      open: true,
      openWords: 'Open · closes 6:30pm',
      teams: [{ id: site.team, name: 'Duty clinician' }],
      demoOutbox: false,
      channels: ['email'],
    });
    expect(body.members.map(({ name }: { name: string }) => name)).toEqual([
      'Amir Khan',
      'Dr Rosa Shah',
      'Jo Mills',
    ]);
    site.clock.set('2026-11-28T12:00:00Z');
    expect((await jo.get('/api/elm-tree/practice')).body.openWords).toBe(
      'Closed · opens 8am on Monday 30 November',
    );
    site.clock.set(fridayMorning);
  });

  test('the cookie is out of reach of scripts and other sites, and goes to the API only', async () => {
    const res = await signIn('jo.mills@example.org', password);
    const [line] = ([] as string[]).concat(res.get('Set-Cookie') ?? []);
    expect(line).toMatch(/^frontdoor\.session_token=/);
    expect(line).toContain('; Max-Age=43200; Path=/api; HttpOnly; SameSite=Strict');
    expect(line).not.toContain('Domain');
    expect(res.body).toEqual({ signedIn: true });
  });

  test('a wrong password and an unknown address are told in the same words', async () => {
    const wrong = await signIn('jo.mills@example.org', 'not the password');
    const unknown = await signIn('nobody@example.org', 'not the password');
    expect(wrong.status).toBe(401);
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
    expect(wrong.get('Set-Cookie')).toBeUndefined();
  });

  test('whoever guesses is paused with kind words, and the account is not locked for the others', async () => {
    const guess = () => signIn('amir.khan@example.org', 'guess');
    for (let tries = 0; tries < 8; tries++) expect((await guess()).status).toBe(401);
    const paused = await guess();
    expect([paused.status, paused.body.detail]).toEqual([
      429,
      'For safety, signing in is paused. Try again in 15 minutes.',
    ]);
    expect((await signIn('jo.mills@example.org', password)).status).toBe(200);
  });

  test('nobody makes an account for themself, and no other door of the library is open', async () => {
    for (const path of [
      'sign-up/email',
      'forget-password',
      'change-email',
      'list-sessions',
      'sign-in/social',
    ]) {
      expect((await site.nobody.post(`/api/auth/${path}`, { email: 'x@example.org' })).status).toBe(404);
    }
  });

  test('after signing out the same cookie opens nothing', async () => {
    const jo = await site.signIn('jo');
    expect((await jo.get('/api/elm-tree/counts')).status).toBe(200);
    await jo.post('/api/auth/sign-out');
    expect((await jo.get('/api/elm-tree/counts')).status).toBe(401);
  });

  test('a forged cookie opens nothing', async () => {
    const res = await signIn('jo.mills@example.org', password);
    const forged = cookieIn(res).replace(/.{6}$/, 'AAAAAA');
    expect((await request(site.app).get('/api/me').set('Cookie', forged)).status).toBe(401);
  });

  test('a leaver is out with their next request, and gone from the list', async () => {
    const other = await site.signIn('jo');
    expect((await other.get('/api/elm-tree/counts')).status).toBe(200);
    await removeMember(site.deps, site.elmTree, site.members.jo);
    expect((await other.get('/api/elm-tree/counts')).status).toBe(404);
    const rosa = await site.signIn('rosa');
    const { body } = await rosa.get('/api/elm-tree/practice');
    expect(body.members.map(({ name }: { name: string }) => name)).not.toContain('Jo Mills');
  });
});

describe('the secret that signs sessions', () => {
  const open = sqliteDatabases();
  test('in the demo is made once and kept for its owner alone', async () => {
    const { folder } = await open();
    const config = { secret: null, data: join(folder, 'data') };
    const secret = sessionSecret(config);
    expect(sessionSecret(config)).toBe(secret);
    const file = join(folder, 'data', 'session-secret');
    expect(readFileSync(file, 'utf8')).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(sessionSecret({ ...config, secret: 'from the configuration' })).toBe('from the configuration');
  });
});
