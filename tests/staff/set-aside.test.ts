import type { Counts, List, Queue } from '@frontdoor/contract';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { patientWrites } from '../support/patient-writes.ts';
import { alarmOf, sentRed } from '../support/ringing.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('what was set aside as possible abuse', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const queue = async (name: Queue, desk = rosa) => {
    const { items } = (await desk.get(`/api/elm-tree/consultations?queue=${name}&limit=100`)).body as List;
    return items.map(({ id }) => id);
  };
  const counted = async () => ((await rosa.get('/api/elm-tree/counts')).body as Counts).queues;

  test('S37 it stands in a queue of its own, not among what is to be triaged, and both are counted', async () => {
    const before = await counted();
    const [plain, flood] = [await sent(site), await sent(site, { aside: 'flood' })];
    expect(await queue('set-aside')).toEqual([flood]);
    expect(await queue('to-triage')).toContain(plain);
    expect(await queue('to-triage')).not.toContain(flood);
    expect(await queue('all')).toContain(flood);
    const after = await counted();
    expect(after['set-aside'] - before['set-aside']).toBe(1);
    expect(after['to-triage'] - before['to-triage']).toBe(1);
    expect(after.all - before.all).toBe(2);
    const row = (await rosa.open(flood)).row;
    expect(row.aside).toBe('flood');
    expect((await rosa.open(flood)).aside).toBe('flood');
  });

  test('S37 its first look is watched like any, and late it is late', async () => {
    const id = await sent(site, { aside: 'honeypot' });
    expect(await queue('first-look')).toContain(id);
    site.clock.set('2026-11-27T17:00:00Z');
    expect(((await rosa.get('/api/elm-tree/counts')).body as Counts).firstLooksLate).toBeGreaterThan(0);
  });

  test('S37 a red flag in it alarms, and stands among the red flags', async () => {
    const id = await sentRed(site, { aside: 'flood' });
    expect(await queue('red-flags')).toContain(id);
    expect(await queue('first-look')).toContain(id);
    expect(await alarmOf(rosa, id)).toMatchObject({ state: 'raised' });
  });

  test('S37 overdue it stands among what is overdue; due today it does not crowd out the others', async () => {
    site.clock.set('2026-11-26T10:00:00Z');
    const id = await sent(site, { aside: 'flood' });
    site.clock.set('2026-11-27T10:00:00Z');
    const before = await counted();
    expect(await queue('due-today')).not.toContain(id);
    site.clock.set('2026-11-27T18:30:01Z');
    expect(await queue('overdue')).toContain(id);
    site.clock.set('2026-11-27T10:00:10Z');
    const plain = await queue('due-today');
    expect(before['due-today']).toBe(plain.length);
  });

  test('S37 one key lets it in, done twice it is one, and the timeline says who', async () => {
    const id = await sent(site, { aside: 'flood' });
    const first = await jo.act(id, 'let-in');
    expect([first.status, first.body.lock]).toEqual([200, 1]);
    expect((await jo.act(id, 'let-in')).body.lock).toBe(1);
    expect(await queue('set-aside')).not.toContain(id);
    expect(await queue('to-triage')).toContain(id);
    const { timeline, aside } = await jo.open(id);
    expect(aside).toBeNull();
    expect(timeline.map(({ who, what }) => `${who}: ${what}`)).toContain(
      'Jo Mills: Let it in: it was set aside because many like it came at once',
    );
  });

  test('S37 once somebody has looked at it, it is triaged with the others, let in or not', async () => {
    const id = await sent(site, { aside: 'flood' });
    const before = await counted();
    const looked = await rosa.act(id, 'urgency', { urgency: 'soon' });
    expect(looked.status).toBe(200);
    expect(await queue('to-triage')).toContain(id);
    expect(await queue('set-aside')).toContain(id);
    const after = await counted();
    expect(after['to-triage'] - before['to-triage']).toBe(1);
    expect(after['set-aside']).toBe(before['set-aside']);
  });

  test('once somebody works on it, it stands with the others', async () => {
    const id = await sent(site, { aside: 'honeypot' });
    await jo.act(id, 'urgency', { urgency: 'soon' });
    await jo.act(id, 'assign', { assignee: site.members.jo, team: null });
    expect(await queue('in-progress')).toContain(id);
    expect(await queue('mine', jo)).toContain(id);
    expect(await queue('set-aside')).toContain(id);
  });

  test('S37 what its patient writes after somebody answered stands among what is to be triaged', async () => {
    const id = await sent(site, { aside: 'flood' });
    const answered = await rosa.act(id, 'reply', {
      submission: `about ${id}`,
      text: 'Which knee?',
      response: 'more',
    });
    expect([answered.status, (await rosa.open(id)).row.state]).toEqual([200, 'waiting']);
    site.clock.advance(10_000);
    await patientWrites(site, id, 'The left one');
    expect(await queue('to-triage')).toContain(id);
    expect((await rosa.open(id)).aside).toBeNull();
  });

  test('S37 what its patient writes before anybody worked on it leaves it aside', async () => {
    const id = await sent(site, { aside: 'flood' });
    await patientWrites(site, id, 'The left one');
    expect(await queue('to-triage')).not.toContain(id);
    expect(await queue('set-aside')).toContain(id);
  });
});
