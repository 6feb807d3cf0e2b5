import { beforeAll, beforeEach, expect, test } from 'vitest';
import { askQuestions } from '../support/asked.ts';
import { changeRequest, sentRequest } from '../support/conversation.ts';
import { onBothDatabases } from '../support/databases.ts';
import { linkOf, starts } from '../support/outreach.ts';
import { born, browser } from '../support/patient-site.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const day = 24 * 60 * 60_000;
/** Twelve: what is read of harm at home is never answered on the screen (S27). */
const child = '2014-02-01';
const harm = 'My dad hits me every night';

onBothDatabases('danger where nothing can be written any more', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
  });
  beforeEach(async () => {
    site.clock.set(fridayMorning);
    rosa = await site.signIn('rosa');
  });

  const flagsOf = async (id: string) => {
    rosa = await site.signIn('rosa');
    return [...new Set((await rosa.open(id)).flags.map(({ destination }) => destination))];
  };

  test('S27 a child who writes where replies are off is told the same as anybody, and staff hear of it', async () => {
    const to = { name: 'Tam Young', birthDate: child };
    const { body } = await starts(rosa, { to, replies: false });
    const link = await linkOf(site, body.id);
    const me = browser(site);
    await me.post(link, born(child));
    const harmless = await me.post(`${link}/reply`, { text: 'Thank you' });
    expect([harmless.status, await flagsOf(body.id)]).toEqual([422, []]);
    const told = await me.post(`${link}/reply`, { text: harm });
    expect(told.status).toBe(422);
    expect(told.words).toContain('You cannot write to us here.');
    expect(await flagsOf(body.id)).toEqual(['safeguarding']);
    const { row, messages } = await rosa.open(body.id);
    expect([row.state, row.looked]).toEqual(['to-triage', false]);
    expect(messages.at(-1)!.text).toBe(harm);
  });

  test('S27 S13 and so on a page of questions that came too late', async () => {
    const surgery = { deps: site.deps, organisation: site.elmTree };
    const { id, link } = await askQuestions(surgery, 'phq-9', {
      ...{ name: 'Pia Young', birthDate: child, email: 'pia@example.org', expiresDays: 1 },
    });
    const me = browser(site);
    await me.post(link, born(child));
    site.clock.advance(2 * day);
    await me.post(link, born(child));
    await me.post(`${link}/questions/difficulty`, { difficulty: 'somewhat', words: harm });
    expect(await flagsOf(id)).toEqual(['safeguarding']);
  });

  test('S27 S13 and so on the last page of questions, sent too late', async () => {
    const surgery = { deps: site.deps, organisation: site.elmTree };
    const { id, link } = await askQuestions(surgery, 'phq-9', {
      ...{ name: 'Una Young', birthDate: child, email: 'una@example.org', expiresDays: 1 },
    });
    const me = browser(site);
    await me.post(link, born(child));
    const calm = (...fields: string[]) => Object.fromEntries(fields.map((each) => [each, 'not-at-all']));
    await me.post(`${link}/questions/feelings`, calm('interest', 'down', 'sleep', 'tired'));
    await me.post(`${link}/questions/more-feelings`, calm('appetite', 'failure', 'concentrating', 'slow'));
    await me.post(`${link}/questions/thoughts`, calm('thoughts'));
    await me.post(`${link}/questions/difficulty`, { difficulty: 'somewhat', words: harm });
    site.clock.advance(2 * day);
    await me.post(link, born(child));
    await me.post(`${link}/questions/check`, {});
    expect(await flagsOf(id)).toEqual(['safeguarding']);
  });

  test('S4 R79 what somebody writes who has said before what they think is read all the same', async () => {
    const { id, link } = await sentRequest(site);
    await changeRequest(site, id, { state: 'finished', finishedAt: site.clock.now() });
    const me = browser(site);
    await me.post(link, born('1958-03-12'));
    await me.post(`${link}/feedback`, { answer: '1', words: 'Quick' });
    const sent = await me.post(`${link}/feedback`, { answer: '1', words: 'I want to kill myself' });
    expect(sent.location).toBe(`${link}/advice`);
    expect(await flagsOf(id)).toEqual(['crisis']);
  });
});
