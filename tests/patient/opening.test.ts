import { type Kind, kinds } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import { coreEverywhere, type OpeningHours } from '@frontdoor/hours';
import { beforeAll, describe, expect, test } from 'vitest';
import { insertClosure } from '../../apps/server/src/features/opening/closures-store.ts';
import { keptHours, replaceHours } from '../../apps/server/src/features/opening/hours-store.ts';
import { forgetOrganisation } from '../../apps/server/src/features/surgeries/find.ts';
import { onBothDatabases, sqliteDatabases } from '../support/databases.ts';
import {
  aboutMe,
  answer,
  begin,
  browser,
  filledIn,
  healthProblem,
  patientSite,
  rows,
  type Site,
} from '../support/patient-site.ts';

const friday = '2026-11-27T10:00:00Z';
const core = coreEverywhere(kinds);
const everything = ['clinical', 'admin', 'phone', 'desk'] as const;
const nightly = { ...core.outOfHours, 'health-problem': 'closed', question: 'closed' } as const;

async function setHours({ deps, elmTree }: Site, changes: Partial<OpeningHours<Kind>>): Promise<void> {
  const next = JSON.stringify({ ...core, ...changes });
  await deps.database.within(elmTree, async (tx) => replaceHours(tx, await keptHours(tx), next));
  forgetOrganisation(deps.database, 'elm-tree');
}

async function close(
  { deps, elmTree }: Site,
  routes: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  await deps.database.within(elmTree, (tx) =>
    insertClosure(tx, {
      id: newId(),
      routes: routes.join(),
      startsAt: Date.parse(from),
      endsAt: Date.parse(to),
      inCoreHours: true,
      reason: 'A flood',
      commissionerContact: 'Pat Green',
      madeBy: 'm1',
      madeAt: Date.parse(from),
      endedAt: null,
      endedBy: null,
      answer: null,
      answerNote: null,
      answeredBy: null,
      answeredAt: null,
    }),
  );
  forgetOrganisation(deps.database, 'elm-tree');
}

/** A surgery of its own for each test, on the database that does not matter to it. */
function opened() {
  const open = sqliteDatabases();
  return async (at: string) => patientSite(await open(), at);
}

onBothDatabases('a surgery that takes nothing in at night', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), '2026-11-27T18:40:00Z');
    const outOfHours = Object.fromEntries(kinds.map((kind) => [kind, 'closed'])) as typeof core.outOfHours;
    await setHours(site, { outOfHours });
  });

  test('R12 R13 R17 R18 says so on a page of its own, before anything is typed', async () => {
    const page = await browser(site).get('/elm-tree/request');
    expect(page.status).toBe(200);
    expect(page.words).toContain('The online form is closed now');
    expect(page.words).toContain('It opens at 8am on Monday 30 November. You cannot use it before then.');
    expect(page.words).toContain('Call 999');
    expect(page.words).toContain('Call 111 Now, while the surgery is closed');
    // R22: not "call us" as if somebody answered.
    expect(page.words).toContain('When we are open, you can call us on 0113 496 0123');
    expect(page.html).not.toContain('<form');
    expect(page.html).not.toMatch(/role="dialog"|<dialog|aria-modal/);
  });

  test('R13 its own page says the same, and leads there', async () => {
    const { words, html } = await browser(site).get('/elm-tree');
    expect(words).toContain('The surgery is closed. It opens at 8am on Monday 30 November.');
    expect(words).toContain('You can use the online form when it is open again.');
    expect(words).not.toContain('You can fill in the online form now');
    expect(html).toMatch(/href="\/elm-tree\/request"[^>]*>See when it opens/);
  });

  test('nothing is begun by a button pressed after closing', async () => {
    const before = (await rows(site, 'draft')).length;
    const pressed = await browser(site).post('/elm-tree/request', { who: 'self' });
    expect([pressed.status, pressed.location]).toEqual([303, '/elm-tree/request']);
    expect(await rows(site, 'draft')).toHaveLength(before);
  });

  test('R1 R10 opens by itself at eight on the next working day', async () => {
    site.clock.set('2026-11-30T07:59:59Z');
    expect((await browser(site).get('/elm-tree/request')).words).toContain('The online form is closed now');
    site.clock.set('2026-11-30T08:00:00Z');
    expect((await browser(site).get('/elm-tree/request')).words).toContain('Who is this for?');
  });

  test('R14 what was begun in time is finished and sent after closing, with the words and clock of the night', async () => {
    site.clock.set('2026-11-30T18:20:00Z');
    const me = browser(site);
    const draft = await begin(me);
    site.clock.set('2026-11-30T18:40:00Z');
    const { kind: asked } = healthProblem;
    await answer(me, draft, { patient: aboutMe, emergency: { emergency: 'none' } });
    expect((await me.get(`${draft}/kind`)).words).not.toContain('Closed until');
    await answer(me, draft, { ...healthProblem, kind: asked! });
    expect((await me.get(`${draft}/check`)).words).toContain(
      'The surgery closed at 6:30pm today. Nobody will read this until 8am on Tuesday 1 December. Do not wait for us.',
    );
    const sent = await me.post(`${draft}/check`, {});
    expect((await me.get(sent.location)).words).toContain('by 6:30pm on Tuesday 1 December');
    const request = (await rows(site, 'consultation')).find(({ submission }) => draft.endsWith(submission))!;
    expect(request).toMatchObject({
      receivedOpen: false,
      dueAt: Date.parse('2026-12-01T18:30:00Z'),
    });
  });
});

describe('R12 a form that is closed in part', () => {
  const open = opened();

  test('names what it takes in and what not, before anything is typed', async () => {
    const site = await open('2026-11-27T20:00:00Z');
    await setHours(site, { outOfHours: nightly });
    const page = await browser(site).get('/elm-tree/request');
    expect(page.words).toContain(
      'Part of the online form is closed now You can use it now for Something we are already helping with Medicine A letter, note, form or result New name, address or contact details Start the online form Closed until 8am on Monday 30 November A health problem A health question',
    );
    expect(page.html).toContain('href="/elm-tree/request?go=on"');
    expect((await browser(site).get('/elm-tree/request?go=on')).words).toContain('Who is this for?');
    expect((await browser(site).get('/elm-tree')).words).toContain(
      'You can fill in the online form for some things now. Nobody will read it until then.',
    );
  });

  test('does not offer what it does not take in, and takes none of it by hand', async () => {
    const site = await open('2026-11-27T20:00:00Z');
    await setHours(site, { outOfHours: nightly });
    const me = browser(site);
    const draft = await begin(me);
    await answer(me, draft, { patient: aboutMe, emergency: { emergency: 'none' } });
    const page = await me.get(`${draft}/kind`);
    expect(page.words).toContain(
      'Closed until 8am on Monday 30 November: A health problem, A health question.',
    );
    expect(page.html).not.toContain('value="health-problem"');
    const forged = await me.post(`${draft}/kind`, { kind: 'health-problem' });
    expect(forged.status).toBe(422);
    const taken = await me.post(`${draft}/kind`, { kind: 'admin' });
    expect([taken.status, taken.location]).toEqual([303, `${draft}/words`]);
  });

  test('R14 what was taken in when a form was begun stays on offer for it', async () => {
    const site = await open('2026-11-27T18:20:00Z');
    await setHours(site, { outOfHours: nightly });
    const me = browser(site);
    const draft = await begin(me);
    site.clock.set('2026-11-27T18:40:00Z');
    await answer(me, draft, { patient: aboutMe, emergency: { emergency: 'none' } });
    expect((await me.get(`${draft}/kind`)).html).toContain('value="health-problem"');
  });

  test('an emergency is never stopped by it: the short page sends whatever is closed', async () => {
    const site = await open('2026-11-27T20:00:00Z');
    await setHours(site, { outOfHours: nightly });
    const me = browser(site);
    const draft = await begin(me);
    await answer(me, draft, { patient: aboutMe });
    expect((await me.post(`${draft}/emergency`, { emergency: 'chest-pain' })).location).toBe(
      `${draft}/advice`,
    );
    await me.post(`${draft}/advice`, { choice: 'called' });
    expect((await me.get(`${draft}/send-now`)).status).toBe(200);
  });
});

describe('R9 a closure within core hours', () => {
  const open = opened();

  test('of the form is seen at once, sends nobody to 111, and ends by itself (R10, R23)', async () => {
    const site = await open(friday);
    await close(site, ['clinical', 'admin'], friday, '2026-11-27T11:40:00Z');
    const page = await browser(site).get('/elm-tree/request');
    expect(page.words).toContain('The online form is closed now It opens at 11:40am on Friday 27 November.');
    expect(page.words).toContain('Call 111 When the surgery is closed');
    expect(page.words).toContain('You can call us on 0113 496 0123');
    const home = await browser(site).get('/elm-tree');
    expect(home.words).toContain('The online form is closed until 11:40am on Friday 27 November.');
    expect(home.words).toContain('If you cannot wait: call us or visit the surgery.');
    expect(home.words).toContain('If you need help today, call us or visit the surgery.');
    site.clock.set('2026-11-27T11:40:00Z');
    expect((await browser(site).get('/elm-tree/request')).words).toContain('Who is this for?');
    expect((await browser(site).get('/elm-tree')).words).not.toContain('The online form is closed');
  });

  test('R14 S3 lets who began before it send, and promises no reader before its end', async () => {
    const site = await open(friday);
    const me = browser(site);
    const draft = await filledIn(me);
    await close(site, ['clinical', 'admin'], friday, '2026-11-27T11:40:00Z');
    expect((await me.get(`${draft}/check`)).words).toContain(
      'Nobody will read this until 11:40am on Friday 27 November. Do not wait for us.',
    );
    const sent = await me.post(`${draft}/check`, {});
    const words = (await me.get(sent.location)).words;
    expect(words).toContain('Nobody will read this until 11:40am on Friday 27 November.');
    // R53: a closure moves no due time; R23: in core hours help is the surgery.
    expect(words).toContain('by 6:30pm on Monday 30 November');
    expect(words).toContain('If you get worse, call us on 0113 496 0123.');
  });

  test('leaves the other part of the form as it is', async () => {
    const site = await open(friday);
    await close(site, ['admin'], friday, '2026-11-27T11:40:00Z');
    const page = await browser(site).get('/elm-tree/request');
    expect(page.words).toContain('Closed until 11:40am on Friday 27 November A letter, note, form or result');
    const home = await browser(site).get('/elm-tree');
    expect(home.words).not.toContain('Nobody reads the online form');
    expect(home.words).toContain(
      'Health problems, questions and medicines Open now Monday to Friday 8am to 6:30pm',
    );
    expect(home.words).toContain(
      'Fit notes, letters, referrals and results Closed. Opens at 11:40am on Friday 27 November',
    );
  });

  test('R129 of everything: 111 and 999, for nobody is there', async () => {
    const site = await open(friday);
    await close(site, everything, friday, '2026-11-27T11:40:00Z');
    const { words } = await browser(site).get('/elm-tree/request');
    expect(words).toContain('Call 111 Now, while the surgery is closed');
  });
});

describe('S31e', () => {
  const open = opened();

  test('an evening session is open, takes requests in, and promises no reader', async () => {
    const site = await open('2026-11-24T18:40:00Z');
    const range = { from: '18:30', to: '20:00' };
    await setHours(site, { extra: [{ day: 'tuesday', range, routes: ['clinical', 'phone', 'desk'] }] });
    const { words } = await browser(site).get('/elm-tree');
    expect(words).toContain(
      'We are open for extra appointments until 8pm today. You can fill in the online form now. Nobody may read it until 8am on Wednesday 25 November. If you cannot wait: go to 111.nhs.uk or call 111.',
    );
    expect(words).toContain('Call us');
    const me = browser(site);
    const draft = await filledIn(me);
    expect((await me.get(`${draft}/check`)).words).toContain(
      'The surgery is open only for extra appointments until 8pm today. Nobody may read this until 8am on Wednesday 25 November. Do not wait for us.',
    );
  });

  test('a covered afternoon says who answers, on what number, and until when', async () => {
    const site = await open('2026-11-11T14:00:00Z');
    await setHours(site, { covered: [cover] });
    const { words } = await browser(site).get('/elm-tree');
    expect(words).toContain(
      'The surgery is closed. It opens at 8am on Thursday 12 November. Moortown Hub answers for us until 6:30pm today.',
    );
    expect(words).toContain('If you cannot wait: call Moortown Hub on 0113 496 0350.');
    expect(words).toContain('Call Moortown Hub on 0113 496 0350 They answer for us now.');
    // R1: covered or not, within core hours the form takes requests in.
    expect((await browser(site).get('/elm-tree/request')).words).toContain('Who is this for?');
    const question = (await browser(site).get('/elm-tree/request')).words;
    expect(question).toContain('call Moortown Hub, who answer for us, on 0113 496 0350');
  });

  test('R12 a closure in a covered afternoon says who covers', async () => {
    const site = await open('2026-11-11T14:00:00Z');
    await setHours(site, { covered: [cover] });
    await close(site, everything, '2026-11-11T13:30:00Z', '2026-11-11T17:00:00Z');
    const { words } = await browser(site).get('/elm-tree/request');
    expect(words).toContain('The online form is closed now It opens at 5pm on Wednesday 11 November.');
    expect(words).toContain('Moortown Hub answers for us until 6:30pm today. Call them on 0113 496 0350.');
  });
});

describe('R15 the page of opening times', () => {
  const open = opened();

  test('R15 R16 R17 shows every route, all that differs, and how to reach the surgery otherwise', async () => {
    const site = await open(friday);
    await setHours(site, {
      specialDays: [
        {
          date: '2026-12-24',
          routes: ['desk'],
          times: [{ from: '08:00', to: '13:00' }],
          note: 'Carols at noon',
        },
        { date: '2026-11-20', routes: ['desk'], times: [], note: 'Long past' },
      ],
      extra: [{ day: 'tuesday', range: { from: '18:30', to: '20:00' }, routes: ['phone', 'desk'] }],
      covered: [cover],
    });
    await close(site, ['clinical', 'admin'], friday, '2026-11-30T09:00:00Z');
    const { words, html } = await browser(site).get('/elm-tree/opening');
    expect(words).toContain('Opening times of Elm Tree Surgery');
    for (const title of [
      'Online form: health problems, questions and medicines Closed. Opens at 9am on Monday 30 November',
      'Online form: fit notes, letters, referrals and results Closed. Opens at 9am on Monday 30 November',
      'Phone Open now Monday to Friday 8am to 6:30pm Saturday and Sunday Closed Bank holidays Closed',
      'At the surgery Open now',
      'Closed for now 10am on Friday 27 November to 9am on Monday 30 November Online form',
      'Thursday 24 December: 8am to 1pm At the surgery. Carols at noon',
      'Tuesday: 6:30pm to 8pm Phone and at the surgery',
      'The second Wednesday of the month, 1pm to 6:30pm We are closed for learning. Moortown Hub answers for us: 0113 496 0350. Next: Wednesday 9 December. Online form, phone and at the surgery',
      'Bank holidays Friday 25 December 2026 Monday 28 December 2026 Friday 1 January 2027',
      'Call 0113 496 0123.',
      'Use an online form on our website, call us or visit the surgery.',
    ])
      expect(words).toContain(title);
    expect(words).not.toContain('Long past');
    expect(html).toContain('https://www.england.nhs.uk/publication/you-and-your-general-practice/');
  });

  test('R15 every page of the surgery leads to it', async () => {
    const site = await open(friday);
    for (const path of ['/elm-tree', '/elm-tree/request'])
      expect((await browser(site).get(path)).html).toContain('href="/elm-tree/opening"');
  });
});

const cover = {
  day: 'wednesday',
  weeks: [2],
  range: { from: '13:00', to: '18:30' },
  routes: everything,
  by: 'Moortown Hub',
  number: '0113 496 0350',
} as const;
