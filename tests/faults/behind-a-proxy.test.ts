import request from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../apps/server/src/app.ts';
import { sqliteDatabases } from '../support/databases.ts';
import { patientSite } from '../support/patient-site.ts';

/** TLS ends in front of us and the proxy says nothing of it: only the settings know that the site is https. */
describe('behind a proxy that forwards no protocol', () => {
  const open = sqliteDatabases();
  let app: ReturnType<typeof createApp>['app'];
  beforeAll(async () => {
    const { deps } = await patientSite(await open(), '2026-11-27T10:00:00Z');
    const config = { ...deps.config, url: 'https://requests.example.org' };
    const apps = { pages: deps.pages, patientAssets: null, staffApp: null, middlewares: [] };
    app = createApp({ ...deps, config }, { ...apps, stop: async () => {} }).app;
  });
  const begin = () =>
    request(app).post('/elm-tree/request').redirects(0).set('Host', 'requests.example.org').type('form');

  test('patients’ cookies travel over https alone', async () => {
    const begun = await begin().set('Sec-Fetch-Site', 'same-origin').send({ who: 'self' });
    const cookies = [begun.headers['set-cookie']].flat() as string[];
    expect(cookies).toHaveLength(4);
    for (const cookie of cookies) expect(cookie).toContain('; Secure');
  });

  test('an old browser, which sends an Origin and no more, is let in from our own pages', async () => {
    const send = (origin: string) => begin().set('Origin', origin).send({ who: 'self' });
    expect((await send('https://requests.example.org')).status).toBe(303);
    expect((await send('https://requests.example.org.evil.example')).status).toBe(403);
    expect((await send('null')).status).toBe(403);
  });
});
