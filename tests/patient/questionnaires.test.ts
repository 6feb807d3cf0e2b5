import { newId } from '@frontdoor/database';
import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { KeptAnswers } from '../../apps/server/src/features/questionnaires/kept.ts';
import { hashSecret, newSecret } from '../../apps/server/src/platform/secrets.ts';
import { askQuestions, setScoring } from '../support/asked.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type Browser, born, browser, type Form, rows, unsealed } from '../support/patient-site.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const minute = 60_000;
const day = 24 * 60 * minute;
const right = born('1958-03-12');

const rarely = (...fields: string[]): Form =>
  Object.fromEntries(fields.map((field) => [field, 'several-days']));
const feelings = rarely('interest', 'down', 'sleep', 'tired');
const moreFeelings = rarely('appetite', 'failure', 'concentrating', 'slow');
const item9 = { thoughts: 'nearly-every-day' };
const calm = { thoughts: 'not-at-all' };
const difficulty = { difficulty: 'somewhat', words: 'I sleep better since I walk more.' };

onBothDatabases('questions the surgery sends', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    rosa = await site.signIn('rosa');
  });
  beforeEach(async () => {
    site.clock.set(fridayMorning);
    await setScoring(surgery(), false);
  });

  const surgery = () => ({ deps: site.deps, organisation: site.elmTree });
  async function asked(questionnaire = 'phq-9', how: Parameters<typeof askQuestions>[2] = {}) {
    const sent = await askQuestions(surgery(), questionnaire, how);
    const me = browser(site);
    await me.post(sent.link, right);
    return { ...sent, me, questions: `${sent.link}/questions` };
  }
  /** Answers pages in order; gives where the last one led. */
  async function fill(me: Browser, questions: string, pages: Record<string, Form>): Promise<string> {
    let location = '';
    for (const [page, form] of Object.entries(pages))
      ({ location } = await me.post(`${questions}/${page}`, form));
    return location;
  }
  const calmly = { feelings, 'more-feelings': moreFeelings, thoughts: calm, difficulty };
  const of = async <T extends 'message' | 'flag' | 'alarm'>(table: T, id: string) => {
    const read = await site.deps.database.read(site.elmTree, ({ q, t }) =>
      q
        .select()
        .from(t[table])
        .where(and(eq(t[table].organisation, site.elmTree), eq(t[table].consultation, id))),
    );
    return read as Record<string, unknown>[];
  };
  const outreachOf = async (id: string) => {
    const [row] = await site.deps.database.read(site.elmTree, ({ q, t }) =>
      q
        .select()
        .from(t.outreach)
        .where(and(eq(t.outreach.organisation, site.elmTree), eq(t.outreach.consultation, id))),
    );
    return row!;
  };
  const textsOf = async (id: string) =>
    (await of('message', id))
      .filter(({ kind }) => kind === 'from-patient')
      .map(({ text }) => site.deps.database.vault.unseal(site.elmTree, String(text)));
  const keptIn = async (id: string): Promise<KeptAnswers> =>
    unsealed(site, String((await outreachOf(id)).answers));

  test('E00090 S31b answered page by page, checked and sent: a message with a first look and a clock of its own', async () => {
    const { me, id, link, questions } = await asked('phq-9', { answerBy: '2026-11-30T18:30:00Z' });
    const first = await me.get(questions);
    expect(first.words).toContain('How you have been feeling (PHQ-9)');
    expect(first.words).toContain('Please send your answers by Monday 30 November.');
    expect(first.html).toContain('<title>Elm Tree Surgery</title>');
    expect(await fill(me, questions, calmly)).toBe(`${questions}/check`);
    const check = await me.get(`${questions}/check`);
    expect(check.words).toContain('Little interest or pleasure in doing things Several days');
    expect(check.words).toContain('I sleep better since I walk more.');
    expect((await of('message', id)).filter(({ kind }) => kind === 'from-patient')).toEqual([]);

    expect((await me.post(`${questions}/check`, {})).location).toBe(`${link}?just=sent`);
    const [text] = await textsOf(id);
    expect(text!.split('\n').slice(0, 4)).toEqual([
      'My answers: How you have been feeling (PHQ-9)',
      'Over the last 2 weeks, how often have you been bothered by any of these?',
      'Little interest or pleasure in doing things: Several days',
      'Feeling down, depressed, or hopeless: Several days',
    ]);
    const { row, messages, outreach } = await rosa.open(id);
    expect(row).toMatchObject({ state: 'to-triage', unread: true, flagLevel: null, reading: 'nothing' });
    expect(row.firstLookDue).not.toBeNull();
    expect(messages.at(-1)).toMatchObject({ kind: 'from-patient', dueAt: row.dueAt });
    expect(outreach!.answers[0]).toEqual({
      question: 'Little interest or pleasure in doing things',
      answer: 'Several days',
      points: null,
    });
    expect(outreach!.answeredAt).not.toBeNull();
  });

  test('R38 the questions are kept as they were asked, with set and version', async () => {
    const { me, id, questions } = await asked('audit-c');
    await fill(me, questions, { often: { often: 'never' }, words: { words: '' } });
    await me.post(`${questions}/check`, {});
    expect(await keptIn(id)).toEqual({
      questionnaire: 'audit-c',
      version: 1,
      title: 'Your drinking (AUDIT-C)',
      by: 'patient',
      answered: [
        {
          set: 'audit-c',
          version: 1,
          page: 'often',
          field: 'often',
          kind: 'radios',
          question: 'How often do you have a drink containing alcohol?',
          answer: 'Never',
          value: 'never',
          heading: null,
          points: null,
        },
      ],
      score: null,
      raised: [],
    });
  });

  test('S13 item 9 above nought is told at once, whatever the rest adds up to: alarm, crisis advice, and the rest can wait', async () => {
    const { me, id, link, questions } = await asked();
    await fill(me, questions, {
      feelings: rarelyNever(feelings),
      'more-feelings': rarelyNever(moreFeelings),
    });
    const told = await me.post(`${questions}/thoughts`, { thoughts: 'several-days' });
    expect(told.location).toBe(`${link}/advice`);
    const advice = await me.get(`${link}/advice`);
    expect(advice.words).toContain('You deserve help right now.');
    expect(advice.words).toContain('116 123');
    expect(await of('flag', id)).toEqual([
      expect.objectContaining({
        rule: 'phq-9-item-9-above-nought',
        destination: 'crisis',
        level: 'red',
        source: 'answers',
        shown: 'You deserve help right now.',
      }),
    ]);
    expect(await of('alarm', id)).toHaveLength(1);
    expect(await textsOf(id)).toEqual([
      'Sent at once, from the questions: How you have been feeling (PHQ-9)\nOver the last 2 weeks, how often have you been bothered by any of these?\nThoughts that you would be better off dead, or of hurting yourself in some way: Several days',
    ]);
    const { flags, outreach } = await rosa.open(id);
    expect(flags[0]).toMatchObject({
      title: 'Answered that they have thoughts of being better off dead or of hurting themself',
      words: 'Thoughts that you would be better off dead, or of hurting yourself in some way: Several days',
    });
    expect(outreach!.answers).toEqual([]);

    const on = await me.post(`${link}/advice`, { choice: 'called' });
    expect(on.location).toBe(`${link}?just=sent`);
    expect((await me.get(questions)).words).toContain('Carry on');
    expect(await fill(me, questions, { difficulty: { difficulty: 'not', words: '' } })).toBe(
      `${questions}/check`,
    );
    expect((await me.post(`${questions}/check`, {})).location).toBe(`${link}?just=sent`);
    expect(await of('flag', id)).toHaveLength(1);
    expect((await textsOf(id))[1]).toContain('My answers: How you have been feeling (PHQ-9)');
    expect((await rosa.open(id)).row).toMatchObject({ flagLevel: 'red', reading: 'matched' });
  });

  test('S13 R82 it is told just the same with scoring on, and with the answer given again nobody is told twice', async () => {
    await setScoring(surgery(), true);
    const { me, id, link, questions } = await asked();
    await fill(me, questions, { feelings, 'more-feelings': moreFeelings });
    expect((await me.post(`${questions}/thoughts`, item9)).location).toBe(`${link}/advice`);
    // Pressed twice, it is shown all the same.
    expect((await me.post(`${questions}/thoughts`, item9)).location).toBe(`${link}/advice`);
    expect(await of('flag', id)).toHaveLength(1);
    await me.post(`${link}/advice`, { choice: 'called' });
    expect((await me.post(`${questions}/thoughts`, item9)).location).toBe(`${questions}/difficulty`);
    const less = await me.post(`${questions}/thoughts`, { thoughts: 'several-days' });
    expect(less.location).toBe(`${link}/advice`);
    expect(await of('flag', id)).toHaveLength(2);
  });

  test('S4 words of danger go at once too, also from a page that is not whole', async () => {
    const { me, id, link, questions } = await asked('gad-7');
    await fill(me, questions, {
      worries: rarely('nervous', 'control', 'worrying', 'relaxing'),
      'more-worries': rarely('restless', 'annoyed', 'afraid'),
    });
    const words = 'I have had crushing chest pain since this morning';
    expect((await me.post(`${questions}/difficulty`, { words })).location).toBe(`${link}/advice`);
    expect((await me.get(`${link}/advice`)).words).toContain('Call 999 now.');
    expect((await textsOf(id))[0]).toContain(words);
    expect((await rosa.open(id)).flags[0]).toMatchObject({ destination: '999', source: 'text' });
    const again = await me.get(`${questions}/difficulty`);
    expect(again.html).toContain(words);
  });

  describe('S14 measured at home', () => {
    const days = (top: string) => ({
      'day-1': { day1am1Top: '132', day1am1Bottom: '84' },
      'day-2': { day2am1Top: top, day2am1Bottom: '95' },
    });

    test('a top number of 180 is help today, on the day it is filled in', async () => {
      const { me, id, link, questions } = await asked('blood-pressure-at-home');
      expect(await fill(me, questions, days('179'))).toBe(`${questions}/day-3`);
      expect((await me.post(`${questions}/day-3`, { day3am1Top: '180' })).location).toBe(`${link}/advice`);
      expect((await me.get(`${link}/advice`)).words).toContain('You need help today.');
      expect((await rosa.open(id)).flags[0]).toMatchObject({
        destination: 'urgent-today',
        words: 'Day 3, morning: first top number: 180 mmHg',
      });
    });

    test('with chest pain ticked beside it, it is 999', async () => {
      const { me, id, link, questions } = await asked('blood-pressure-at-home');
      await fill(me, questions, days('182'));
      await me.post(`${link}/advice`, { choice: 'called' });
      await fill(me, questions, {
        'day-3': { day3am1Top: '140' },
        'day-4': { day4am1Top: '140' },
        'day-5': {},
        'day-6': {},
        'day-7': {},
      });
      const today = { bpSymptoms: ['chest', 'headache'], bpTablets: 'none', words: '' };
      expect((await me.post(`${questions}/bp-today`, today)).location).toBe(`${link}/advice`);
      const found = (await rosa.open(id)).flags.map(({ rule }) => rule);
      expect(found).toContain('very-high-blood-pressure-with-symptoms');
      expect((await me.get(`${link}/advice`)).words).toContain('Call 999 now.');
    });

    test('a day with no reading is asked for again, and a value nobody has is queried', async () => {
      const { me, questions } = await asked('blood-pressure-at-home');
      expect((await me.post(`${questions}/day-1`, {})).words).toContain(
        'Enter at least one reading for day 1',
      );
      const odd = await me.post(`${questions}/day-1`, { day1am1Top: '1320' });
      expect([odd.status, odd.words]).toEqual([
        422,
        expect.stringContaining('Check the top number: it is usually between 50 and 260.'),
      ]);
      expect(odd.words).not.toContain('minutes left');
    });
  });

  test('what was filled in is there on another device after the date of birth, and what could not be taken with it', async () => {
    const { me, link, questions } = await asked();
    await fill(me, questions, { feelings });
    const half = await me.post(`${questions}/more-feelings`, { appetite: 'nearly-every-day' });
    expect([half.status, half.words]).toEqual([
      422,
      expect.stringContaining('Select how often: feeling bad about yourself'),
    ]);

    const phone = browser(site);
    expect((await phone.get(questions)).words).toContain('date of birth');
    expect((await phone.get(questions)).words).not.toContain('PHQ-9');
    await phone.post(link, right);
    const start = await phone.get(questions);
    expect(start.words).toContain('Carry on');
    expect(start.html).toContain(`href="${questions}/more-feelings"`);
    const page = await phone.get(`${questions}/more-feelings`);
    expect(page.html).toMatch(
      /name="appetite"[^>]*checked[^>]*value="nearly-every-day"|value="nearly-every-day"[^>]*checked/,
    );
    expect((await phone.get(`${questions}/feelings`)).html).toContain('checked');
    expect((await phone.get(`${questions}/check`)).location).toBe(`${questions}/more-feelings`);
    expect((await phone.get(`${questions}/difficulty`)).location).toBe(`${questions}/more-feelings`);
  });

  test('S20 on a page left open too long the answers are kept, and shown after the date of birth alone', async () => {
    const { me, link, questions } = await asked();
    site.clock.advance(30 * minute);
    const late = await me.post(`${questions}/feelings`, feelings);
    expect([late.status, late.words]).toEqual([200, expect.stringContaining('date of birth')]);
    await me.post(link, right);
    expect((await me.get(questions)).html).toContain(`href="${questions}/more-feelings"`);
    const nobody = browser(site);
    expect((await nobody.post(`${questions}/feelings`, feelings)).words).toContain('date of birth');
    expect((await nobody.post(`${questions}/check`, {})).words).toContain('date of birth');
  });

  test('R51 pressed twice it is sent once, from two devices as well', async () => {
    const { me, id, link, questions } = await asked();
    await fill(me, questions, calmly);
    const phone = browser(site);
    await phone.post(link, right);
    const all = await Promise.all([me, me, phone].map((who) => who.post(`${questions}/check`, {})));
    expect(all.map(({ location }) => location)).toEqual(Array(3).fill(`${link}?just=sent`));
    expect(await textsOf(id)).toHaveLength(1);
    const done = await me.get(questions);
    expect([done.status, done.words]).toEqual([200, expect.stringContaining('Your answers have been sent')]);
    expect((await me.post(`${questions}/feelings`, feelings)).location).toBe(questions);
    expect((await outreachOf(id)).progress).toBeNull();
  });

  test('S13 a page that comes after the answers were sent, or after their time, is told at once all the same where it says danger', async () => {
    const { me, id, link, questions } = await asked('phq-9', { expiresDays: 2 });
    await fill(me, questions, calmly);
    await me.post(`${questions}/check`, {});
    expect((await me.post(`${questions}/thoughts`, calm)).location).toBe(questions);
    expect((await me.post(`${questions}/thoughts`, item9)).location).toBe(`${link}/advice`);
    expect(await of('flag', id)).toHaveLength(1);
    expect(await textsOf(id)).toHaveLength(2);

    const late = await asked('phq-9', { expiresDays: 2 });
    site.clock.advance(2 * day);
    await late.me.post(late.link, right);
    expect((await late.me.post(`${late.questions}/thoughts`, item9)).location).toBe(`${late.link}/advice`);
    expect((await late.me.get(`${late.link}/advice`)).words).toContain('You deserve help right now.');
    expect(await of('flag', late.id)).toHaveLength(1);
  });

  test('once it has ended it says so, takes nothing, and says what to do', async () => {
    const { me, id, link, questions } = await asked('phq-9', { expiresDays: 2 });
    await fill(me, questions, { feelings });
    site.clock.advance(2 * day);
    await me.post(link, right);
    const over = await me.get(questions);
    expect([over.status, over.words]).toEqual([410, expect.stringContaining('These questions have ended')]);
    expect(over.words).toContain('0113 496 0123');
    expect((await me.post(`${questions}/more-feelings`, moreFeelings)).location).toBe(questions);
    expect((await me.post(`${questions}/check`, {})).status).toBe(410);
    expect(await textsOf(id)).toEqual([]);
  });

  test('S13 the first page says where to find help at once, and while closed that nobody reads it', async () => {
    const { me, link, questions } = await asked();
    const open = await me.get(questions);
    expect(open.words).toContain('If you need help right now');
    expect(open.words).toContain('116 123');
    expect(open.words).not.toContain('Nobody will read this');
    site.clock.set('2026-11-28T10:00:00Z');
    await me.post(link, right);
    expect((await me.get(questions)).words).toContain(
      'The surgery is closed. Nobody will read this until 8am on Monday 30 November.',
    );
  });

  test('R82 points are off by default; on, staff see points, band, version and purpose; the patient sees none of it', async () => {
    const off = await asked();
    await fill(off.me, off.questions, calmly);
    await off.me.post(`${off.questions}/check`, {});
    await setScoring(surgery(), true);
    expect((await rosa.open(off.id)).outreach).toMatchObject({ score: null });

    const on = await asked();
    await fill(on.me, on.questions, calmly);
    await on.me.post(`${on.questions}/check`, {});
    const { outreach, row } = await rosa.open(on.id);
    expect(outreach!.score).toEqual({
      points: 8,
      most: 27,
      band: 'Mild',
      version: 'phq-9-points-1',
      purpose:
        'Adds up the patient’s own nine answers as the form’s authors say, for a clinician who reads them. It is no diagnosis, and sorts, raises or lowers nothing.',
    });
    expect(outreach!.answers[0]!.points).toBe(1);
    expect(row).toMatchObject({ urgency: 'routine', flagLevel: null });
    const thread = await on.me.get(on.link);
    expect(thread.words).toContain('My answers: How you have been feeling (PHQ-9)');
    expect(thread.words).not.toMatch(/points|Mild/);
    await setScoring(surgery(), false);
    expect((await rosa.open(on.id)).outreach).toMatchObject({ score: null });
    expect((await rosa.open(on.id)).outreach!.answers[0]!.points).toBeNull();
  });

  test('R82 the highest sum raises nothing by itself', async () => {
    await setScoring(surgery(), true);
    const worst = (form: Form) =>
      Object.fromEntries(Object.keys(form).map((field) => [field, 'nearly-every-day']));
    const { me, id, questions } = await asked();
    await fill(me, questions, {
      feelings: worst(feelings),
      'more-feelings': worst(moreFeelings),
      thoughts: calm,
      difficulty: { difficulty: 'extremely', words: '' },
    });
    await me.post(`${questions}/check`, {});
    const { outreach, row, flags } = await rosa.open(id);
    expect(outreach!.score).toMatchObject({ points: 24, band: 'Severe' });
    expect([row.urgency, flags]).toEqual(['routine', []]);
  });

  test('E00090 any question set can be sent: a kind’s own questions, and what it measures is read', async () => {
    const { me, id, link, questions } = await asked('health-problem');
    const led = await fill(me, questions, {
      words: { words: 'My chest feels tight when I walk', measured: ['oxygen'] },
    });
    expect(led).toMatch(/advice$|readings$/);
    expect((await me.post(`${questions}/readings`, { oxygen: '91' })).location).toBe(`${link}/advice`);
    expect((await rosa.open(id)).flags.map(({ words }) => words)).toContain('Oxygen 91%');
  });

  describe('S27 S29 a carer with a link of their own', () => {
    /** A link of its own to the same conversation. */
    async function carerOf(id: string): Promise<{ carer: Browser; link: string }> {
      const token = newSecret();
      await site.deps.database.within(site.elmTree, async ({ q, t }) => {
        await q.insert(t.link).values({
          organisation: site.elmTree,
          id: newId(),
          consultation: id,
          recipient: 'carer',
          tokenHash: hashSecret(token),
          createdAt: site.clock.now(),
          opens: 0,
        });
      });
      const link = `/elm-tree/m/${token}`;
      const carer = browser(site);
      await carer.post(link, right);
      return { carer, link };
    }

    test('is not shown what the patient has begun, nor the other way', async () => {
      const { me, id, questions } = await asked('gad-7');
      await fill(me, questions, { worries: rarely('nervous', 'control', 'worrying', 'relaxing') });
      const { carer, link } = await carerOf(id);
      expect((await carer.get(`${link}/questions`)).words).toContain('Start');
      expect((await carer.get(`${link}/questions/worries`)).html).not.toContain('checked=""');
      await carer.post(`${link}/questions/worries`, { nervous: 'nearly-every-day' });
      expect((await me.get(`${questions}/worries`)).html).not.toMatch(
        /value="nearly-every-day"[^>]*checked=""/,
      );
      expect((await me.get(`${questions}/worries`)).html).toContain('checked=""');
    });

    test('who writes of abuse is shown nothing, and it is raised when it is sent', async () => {
      const { id } = await asked('audit-c');
      const { carer, link } = await carerOf(id);
      const questions = `${link}/questions`;
      const words = 'My husband hits me when he has been drinking';
      expect(await fill(carer, questions, { often: { often: 'never' }, words: { words } })).toBe(
        `${questions}/check`,
      );
      expect(await of('flag', id)).toEqual([]);
      expect((await carer.post(`${questions}/check`, {})).location).toBe(`${link}?just=sent`);
      const destinations = (await of('flag', id)).map(({ destination }) => destination);
      expect([...new Set(destinations)]).toEqual(['safeguarding']);
      expect((await rosa.open(id)).row.flagLevel).toBe('red');
      const jo = await site.signIn('jo');
      expect((await jo.open(id)).outreach).toBeNull();
    });
  });

  test('a request nobody asked anything in has no such page', async () => {
    const { me, id, link } = await asked();
    await site.deps.database.within(site.elmTree, async ({ q, t }) => {
      await q
        .update(t.outreach)
        .set({ questionnaire: null })
        .where(and(eq(t.outreach.organisation, site.elmTree), eq(t.outreach.consultation, id)));
    });
    expect((await me.get(`${link}/questions`)).status).toBe(404);
    expect((await me.post(`${link}/questions/check`, {})).status).toBe(404);
    expect(await rows(site, 'message')).not.toEqual([]);
  });
});

const rarelyNever = (form: Form): Form =>
  Object.fromEntries(Object.keys(form).map((field) => [field, 'not-at-all']));
