import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createLog } from '../../apps/server/src/platform/log.ts';
import { sqliteDatabases } from '../support/databases.ts';
import { born, browser, filledIn, fixture, patientSite, rows, unsealed } from '../support/patient-site.ts';

const open = sqliteDatabases();

test('the log of a whole request and its answer holds no answer, name, draft or token', async () => {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const site = await patientSite(await open(), '2026-11-27T10:00:00Z', log);
  const me = browser(site);
  const draft = await filledIn(me);
  const photo = { name: 'my rash.jpg', bytes: await readFile(fixture('truncated.jpg')) };
  await me.send(`${draft}/photos`, { notIntimate: 'yes', next: 'on' }, [photo]);
  await me.post(`${draft}/check`, {});
  await me.get(`${draft}/sent`);
  const [delivery] = await rows(site, 'delivery');
  const { token } = unsealed(site, delivery!.content);
  const link = `/elm-tree/m/${token}`;
  await me.post(link, born('1958-12-03'));
  await me.post(link, born('1958-03-12'));
  await me.send(`${link}/reply`, { text: 'Thank you kindly' }, []);
  await me.get(`${draft}/%zz`);
  await me.raw(`${draft}/words`, 'application/x-www-form-urlencoded', `words=${'secret '.repeat(40_000)}`);

  const all = lines.join('');
  expect(lines.length).toBeGreaterThan(15);
  expect(all).toContain('/:practice/request/:draft/:page');
  for (const word of [
    'knee',
    'Alan',
    'Whitcombe',
    '1958',
    'LS1',
    'example.org',
    'rash',
    'kindly',
    'secret',
    token,
  ])
    expect([word, all.includes(word)]).toEqual([word, false]);
  expect(all).not.toContain(draft.split('/').at(-1));
});

test('the number on a page or in an answer about a fault is the one that stands in the log', async () => {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const site = await patientSite(await open(), '2026-11-27T10:00:00Z', log);
  const page = await browser(site).get('/elm-tree/m/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
  const [, onPage] = /give this number: (\w+)/.exec(page.words)!;
  const answer = await browser(site).get('/api/elm-tree/counts');
  const { requestId, status } = JSON.parse(answer.html);
  expect(status).toBe(401);
  const logged = lines.map((line) => JSON.parse(line) as { id?: string; status?: number });
  expect(logged).toContainEqual(expect.objectContaining({ id: onPage, status: 404 }));
  expect(logged).toContainEqual(expect.objectContaining({ id: requestId, status: 401 }));
});
