import { readFileSync } from 'node:fs';
import request from 'supertest';
import { beforeEach, expect, test } from 'vitest';
import { limits } from '../../apps/server/src/features/abuse/limits.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
  answer,
  begin,
  born,
  browser,
  filledIn,
  fixture,
  healthProblem,
  patientSite,
  rows,
  type Site,
} from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('possible abuse of the form', (open) => {
  let site: Site;
  // Each test begins with a server that has counted nothing yet.
  beforeEach(async () => {
    site = await patientSite(await open(), fridayMorning);
  });

  const sent = async (draft: string) =>
    (await rows(site, 'consultation')).find(({ submission }) => draft.endsWith(submission))!;

  async function send(changes: Parameters<typeof filledIn>[1] = {}, extra = {}) {
    const me = browser(site);
    const draft = await filledIn(me, changes);
    const answered = await me.post(`${draft}/check`, extra);
    return { me, draft, answered };
  }

  test('S37 whoever fills in the field nobody sees gets the same answer, and people look at it', async () => {
    const { me, draft, answered } = await send({}, { website: 'https://pills.example' });
    expect([answered.status, answered.location]).toEqual([303, `${draft}/sent`]);
    expect((await me.get(answered.location)).words).toContain(
      'Your request has been sent to Elm Tree Surgery',
    );
    const request = await sent(draft);
    expect(request).toMatchObject({ aside: 'honeypot', state: 'to-triage', nationalType: 'clinical' });
    expect(request.firstLookDue).toBe(Date.parse('2026-11-27T10:30:00Z'));
    expect((await rows(site, 'delivery')).map(({ template }) => template)).toEqual(['received']);
  });

  test('the field is hidden from people and screen readers, skipped by the keyboard and not filled in by browsers', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const { html } = await me.get(`${draft}/check`);
    expect(html).toMatch(/<div class="fd-left-empty" aria-hidden="true">/);
    const [field = ''] = /<input[^>]*name="website"[^>]*>/.exec(html) ?? [];
    expect(field).toContain('tabindex="-1"');
    expect(field).toContain('autoComplete="off"');
    expect(field).toContain('type="text"');
    await me.post(`${draft}/check`, { website: ' ' });
    expect((await sent(draft)).aside).toBeNull();
  });

  test('S37 on the short page after advice, too', async () => {
    const me = browser(site);
    const draft = await begin(me);
    await me.post(`${draft}/patient`, { name: 'Alan Whitcombe', ...born('1958-03-12'), registered: 'yes' });
    await me.post(`${draft}/emergency`, { emergency: 'chest-pain' });
    await me.post(`${draft}/advice`, { choice: 'called' });
    const [field = ''] = /<input id="website"[^>]*>/.exec((await me.get(`${draft}/send-now`)).html) ?? [];
    expect(field).toContain('form="form"');
    const short = { name: 'Alan Whitcombe', phone: '07700 900123', place: 'At home', website: 'x' };
    expect((await me.post(`${draft}/send-now`, short)).location).toBe(`${draft}/sent`);
    expect(await sent(draft)).toMatchObject({ aside: 'honeypot', flagLevel: 'red', rank: 0 });
  });

  test('S37 the sixth request about one patient in an hour is received and set aside; another patient’s is not', async () => {
    const asides: (string | null)[] = [];
    for (let count = 0; count < 6; count++) {
      const { draft, answered } = await send();
      expect(answered.status).toBe(303);
      asides.push((await sent(draft)).aside);
    }
    expect(asides).toEqual([null, null, null, null, null, 'flood']);
    const patient = { name: 'Grace Okoro', ...born('1949-02-01'), registered: 'yes' };
    expect((await sent((await send({ patient })).draft)).aside).toBeNull();
  });

  /** Begins a form from another address than this machine's, as a proxy says it. */
  const beginFrom = (address: string, form: object, practice = 'elm-tree') =>
    request(site.app)
      .post(`/${practice}/request`)
      .set('X-Forwarded-For', address)
      .set('Sec-Fetch-Site', 'same-origin')
      .redirects(0)
      .type('form')
      .send(form);

  test('R8 of very many forms from one place the next takes one press more, and loses no answer', async () => {
    site.app.set('trust proxy', 1);
    const { most } = limits.begunInPlace;
    for (let count = 0; count < most; count++)
      expect((await beginFrom('203.0.113.7', { who: 'self' })).status).toBe(303);
    const kept = (await rows(site, 'draft')).length;
    const asked = await beginFrom('203.0.113.7', { who: 'other' });
    expect(asked.status).toBe(200);
    for (const words of ['Press Continue to go on', 'tel:01134960123', 'tel:999', 'name="who" value="other"'])
      expect(asked.text).toContain(words);
    expect(await rows(site, 'draft')).toHaveLength(kept);
    const [, ticket = ''] = /name="ticket" value="([^"]+)"/.exec(asked.text) ?? [];
    const pressed = await beginFrom('203.0.113.7', { who: 'other', ticket });
    expect([pressed.status, pressed.get('Location')]).toEqual([303, expect.stringMatching(/\/carer$/)]);
    // It is good once and from there: a program needs a page for each form.
    expect((await beginFrom('203.0.113.7', { who: 'other', ticket })).status).toBe(200);
    expect((await beginFrom('203.0.113.7', { who: 'other', ticket: 'made up' })).status).toBe(200);
    // Another place, and another surgery, count for themselves.
    expect((await beginFrom('198.51.100.7', { who: 'self' })).status).toBe(303);
    expect((await beginFrom('203.0.113.7', { who: 'self' }, 'northgate')).status).toBe(303);
  });

  test('R8 behind a proxy nobody counted all patients are one address, and none is asked to press on', async () => {
    for (let count = 0; count <= limits.begunInPlace.most; count++) await begin(browser(site));
    expect(await rows(site, 'draft')).toHaveLength(limits.begunInPlace.most + 1);
  });

  /** What becomes of three requests whose words no language has, each from another browser. */
  async function threeOfNoWords(address?: string) {
    const asides: (string | null)[] = [];
    for (let count = 0; count < 3; count++) {
      const me = browser(site, undefined, address);
      const patient = { name: `Grace Okoro ${count}`, ...born(`194${count}-02-01`), registered: 'yes' };
      const draft = await filledIn(me, { patient, words: { words: 'xkcdq bvnmp qwrtzx' } });
      await me.post(`${draft}/check`, {});
      asides.push((await sent(draft)).aside);
    }
    return asides;
  }

  test('S37 the third request without words from one place in an hour is set aside', async () => {
    site.app.set('trust proxy', 1);
    expect(await threeOfNoWords('203.0.113.7')).toEqual([null, null, 'flood']);
  });

  test('S37 behind a proxy nobody counted it is not: it may be anybody’s', async () => {
    expect(await threeOfNoWords()).toEqual([null, null, null]);
  });

  test('photos beyond what one form may send are left out in kind words, and the words still go', async () => {
    const me = browser(site);
    const draft = await begin(me);
    const before = Object.entries(healthProblem).slice(0, 6);
    await answer(me, draft, Object.fromEntries(before));
    const file = { name: 'broken.jpg', bytes: Buffer.from('no picture') };
    const upload = () =>
      me.send(`${draft}/photos/upload`, { notIntimate: 'yes' }, [file], 'application/json');
    for (let count = 0; count < limits.photosOfForm.most; count++)
      expect((await upload()).html).toContain('is not a photo or a PDF');
    const refused = await upload();
    expect([refused.status, JSON.parse(refused.html).message]).toEqual([
      422,
      'broken.jpg was not added: too many photos came from your internet connection in the last hour. Continue without it. You can bring it to us, or tell us about it on the phone.',
    ]);
    const page = await me.send(`${draft}/photos`, { next: 'on', notIntimate: 'yes' }, [
      { name: 'rash.jpg', bytes: readFileSync(fixture('rotated-with-place.jpg')) },
    ]);
    expect(page.status).toBe(422);
    expect(page.words).toContain('In an emergency call 999.');
    expect((await me.send(`${draft}/photos`, { next: 'without' }, [])).location).toBe(`${draft}/contact`);
  });

  test('S22 Exit takes the name of this browser away with the rest', async () => {
    const me = browser(site);
    await begin(me);
    expect(me.cookies('/elm-tree').join()).toContain('fdn=');
    await me.get('/elm-tree/request/exit');
    expect(me.cookies('/elm-tree')).toEqual([]);
  });
});
