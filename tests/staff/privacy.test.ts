import { join } from 'node:path';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { createTransports } from '../../apps/server/src/features/outbox/create-transports.ts';
import { SendFault } from '../../apps/server/src/features/outbox/transports.ts';
import { startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { sqliteDatabases } from '../support/databases.ts';
import { linkIn, openMailBox } from '../support/mail-box.ts';
import { staffSite } from '../support/staff-site.ts';

/** Words that only this patient and this doctor write; none may be found in the log of the process. */
const secrets = [
  'Zebedee',
  'Quillfeather',
  '1958',
  'sciatica-of-the-left',
  '9990000018',
  '07700 900456',
  '07700900456',
  'zebedee.q@example.org',
  'LS1 4DY',
  'take-two-a-day',
  'rosa.shah@example.org',
  'a long enough password',
];

describe('the log of the process, at its most talkative', () => {
  const open = sqliteDatabases();

  test('holds no answer, name, number, address or token of a whole request, faults included', async () => {
    const lines: string[] = [];
    const mail = await openMailBox();
    const site = await staffSite(await open(), '2026-11-27T10:00:00Z', {
      smtpUrl: mail.url,
      log: { level: 'trace', stream: { write: (line: string) => lines.push(line) } },
    });
    const outbox = startOutbox(site.deps, createTransports(site.deps), outboxKinds);
    const tokens: string[] = [];
    const jar: string[] = [];
    const asPatient = async (path: string, form: Record<string, string | string[]>) => {
      const res = await request(site.app)
        .post(path)
        .redirects(0)
        .type('form')
        .set('Sec-Fetch-Site', 'same-origin')
        .set('Cookie', jar.join('; '))
        .send(form);
      for (const line of ([] as string[]).concat(res.get('Set-Cookie') ?? [])) {
        jar.push(line.split(';')[0]!);
        tokens.push(line.split(';')[0]!.split('=')[1]!);
      }
      return res;
    };

    const birth = { 'birthDate-day': '12', 'birthDate-month': '3', 'birthDate-year': '1958' };
    const draft = (await asPatient('/elm-tree/request', { who: 'self' })).headers
      .location!.split('/')
      .slice(0, 4)
      .join('/');
    const pages: [string, Record<string, string | string[]>][] = [
      ['patient', { name: 'Zebedee Quillfeather', ...birth, registered: 'yes' }],
      ['emergency', { emergency: 'none' }],
      ['kind', { kind: 'health-problem' }],
      ['words', { words: 'sciatica-of-the-left' }],
      ['course', { started: 'weeks', change: 'worse', before: 'no' }],
      ['wanted', {}],
      ['photos', { next: 'without' }],
      ['contact', { phone: '07700 900456', email: 'zebedee.q@example.org', safe: ['email'] }],
      ['about', { postcode: 'LS1 4DY', nhsNumber: '9990000018' }],
      ['needs', {}],
      ['check', {}],
    ];
    const tooLong = { words: 'sciatica-of-the-left'.repeat(900) };
    for (const [page, form] of pages) {
      if (page === 'course') expect((await asPatient(`${draft}/words`, tooLong)).status).toBe(422);
      const res = await asPatient(`${draft}/${page}`, form);
      expect([page, res.status]).toEqual([page, 303]);
    }
    const rosa = await site.signIn('rosa');
    tokens.push(rosa.cookie.split('=')[1]!);
    const { items } = (await rosa.get('/api/elm-tree/consultations?search=Quillfeather')).body;
    const { id } = items[0];
    await rosa.get('/api/elm-tree/consultations?search=9990000018&limit=nonsense');
    await rosa.act(id, 'reply', { submission: 'a private box', text: 'take-two-a-day', response: 'advice' });
    await rosa.act(id, 'note', { text: '' });
    await request(site.app)
      .post(`/api/elm-tree/consultations/${id}/note`)
      .set('Cookie', rosa.cookie)
      .set('Sec-Fetch-Site', 'same-origin')
      .set('Content-Type', 'application/json')
      .send('{"text":"take-two-a-day');
    await request(site.app)
      .post(`/api/elm-tree/consultations/${id}/files`)
      .set('Cookie', rosa.cookie)
      .set('Sec-Fetch-Site', 'same-origin')
      .attach('file', join(import.meta.dirname, 'privacy.test.ts'), 'Zebedee Quillfeather.pdf');

    site.clock.advance(10_000);
    await outbox.runDue();
    const link = linkIn(await mail.next('zebedee.q@example.org'));
    tokens.push(link.split('/').at(-1)!);
    const gate = new URL(link).pathname;
    await request(site.app).get(gate);
    expect((await asPatient(gate, birth)).status).toBeLessThan(400);
    await request(site.app).get(`${gate}%zz`);
    await outbox.stop();

    // Faults of ours: a broken database, and a mail server that answers with the address.
    const failing = startOutbox(
      site.deps,
      {
        email: async () => {
          throw new SendFault('EENVELOPE 550', true);
        },
        text: null,
        close: () => {},
      },
      outboxKinds,
    );
    await rosa.act(id, 'reply', { submission: 'a second box', text: 'take-two-a-day', response: 'advice' });
    site.clock.advance(10_000);
    await failing.runDue();
    await failing.stop();
    await mail.close();
    const broken = { ...site.deps.database };
    site.deps.database.within = () => Promise.reject(new Error('refused: Zebedee Quillfeather 9990000018'));
    expect((await rosa.get(`/api/elm-tree/consultations/${id}`)).status).toBe(500);
    site.deps.database.within = broken.within;

    const log = lines.join('');
    expect(lines.length).toBeGreaterThan(25);
    expect(log).toContain('"status":500');
    // Some cookies only say that there is a form; those are no secret.
    const secretTokens = tokens.filter((token) => token.length > 8);
    expect(secretTokens.length).toBeGreaterThan(2);
    const found = [...secrets, ...secretTokens].filter(
      (secret) => log.includes(secret) || log.includes(encodeURIComponent(secret)),
    );
    expect(found).toEqual([]);
  });
});
