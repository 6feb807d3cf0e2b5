import type { Tasks } from '@frontdoor/contract';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { callTask } from '../support/call-task.ts';
import { onBothDatabases } from '../support/databases.ts';
import { tasksFor } from '../support/reaching.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const hurtAtHome = {
  rule: 'hurt-at-home',
  version: 1,
  level: 'amber',
  destination: 'safeguarding',
  title: 'Hit by somebody at home',
  words: 'hits me',
  shown: '',
  choice: '',
  source: 'text',
  reason: 'Seen to today.',
} as const;

onBothDatabases('calls and tasks', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const list = async (desk: Desk) => ((await desk.get('/api/elm-tree/tasks')).body as Tasks).items;

  test('S32 the urgent stand first, then by when they are due; the left column counts them and the late ones', async () => {
    const [calm, urgent, later] = [await sent(site), await sent(site), await sent(site)];
    const hour = 60 * 60_000;
    const now = site.clock.now();
    await callTask(site, rosa, later, { urgent: false, dueAt: now + 3 * hour });
    await callTask(site, rosa, calm, { urgent: false, dueAt: now + hour });
    await callTask(site, rosa, urgent, { dueAt: now + 2 * hour });
    expect((await list(jo)).map(({ consultation }) => consultation)).toEqual([urgent, calm, later]);
    site.clock.advance(hour);
    expect((await list(jo)).map(({ late }) => late)).toEqual([false, true, false]);
    expect((await jo.get('/api/elm-tree/counts')).body).toMatchObject({ tasks: 3, tasksLate: 1 });
  });

  test('S32 one is opened once for what it is about', async () => {
    const id = await sent(site);
    await callTask(site, rosa, id);
    await callTask(site, rosa, id);
    expect(await tasksFor(rosa, id)).toHaveLength(1);
    await callTask(site, rosa, id, { subject: 'another message' });
    expect(await tasksFor(rosa, id)).toHaveLength(2);
  });

  test('S27 who may not see a request learns that there is a task, and neither whose nor why', async () => {
    const words = 'My uncle hits me';
    const id = await sent(site, {
      words,
      flags: [hurtAtHome],
      patient: { name: 'Mina Patel', birthDate: '2013-05-02' },
    });
    const task = await callTask(site, rosa, id, { doNotRing: true });
    expect((await tasksFor(rosa, id))[0]).toMatchObject({ name: 'Mina Patel' });
    const seen = (await tasksFor(jo, id))[0]!;
    expect(seen).toMatchObject({
      name: 'Clinician to open first',
      reference: '',
      words: 'Clinician to open first',
      todo: 'Do not ring. Ask a clinician to open the request.',
    });
    expect((await jo.open(id)).tasks).toEqual([seen]);
    expect(JSON.stringify(await list(jo))).not.toMatch(/Mina|hits|Hit by/);
    const end = await jo.post(`/api/elm-tree/tasks/${task}/end`, { outcome: 'not-needed' });
    expect(end.status).toBe(403);
    expect(await tasksFor(rosa, id)).toHaveLength(1);
  });

  test('S32 what ends it stands in the timeline under a name, and "another way" says which', async () => {
    const id = await sent(site);
    const task = await callTask(site, rosa, id);
    const end = (body: object) => jo.post(`/api/elm-tree/tasks/${task}/end`, body);
    expect((await end({ outcome: 'another-way' })).body.errors).toEqual([
      { path: 'text', message: 'Enter how they were reached' },
    ]);
    await end({ outcome: 'another-way', text: 'Her daughter told her' });
    const { timeline } = await jo.open(id);
    expect(timeline.find(({ who, what }) => who === 'Jo Mills' && what.startsWith('Ended'))?.what).toBe(
      'Ended the call: found another way. Her daughter told her',
    );
    expect((await end({ outcome: 'reached' })).body.type).toBe('urn:frontdoor:problem:task-done');
  });

  test('R58 a task that was done is no response: nobody has answered the patient', async () => {
    const id = await sent(site);
    const task = await callTask(site, rosa, id);
    await rosa.post(`/api/elm-tree/tasks/${task}/end`, { outcome: 'reached', text: 'Spoke' });
    expect((await rosa.open(id)).respondedAt).toBeNull();
  });

  test('S32 speaking to them ends the calls, and finishing ends what is left; wrong addresses stay wrong', async () => {
    const id = await sent(site);
    await callTask(site, rosa, id);
    await callTask(site, rosa, id, { kind: 'wrong-address', reason: 'not-for-me', subject: 'a delivery' });
    await callTask(site, rosa, id, { kind: 'decide', reason: 'still-silent', subject: 'a question' });
    await rosa.act(id, 'call', { reached: 'no-answer', text: 'Nobody' });
    expect(await tasksFor(rosa, id)).toHaveLength(3);
    await rosa.act(id, 'call', { reached: 'spoke', text: 'All is well', response: 'advice' });
    expect((await tasksFor(rosa, id)).map(({ kind }) => kind)).toEqual(['wrong-address']);
    await callTask(site, rosa, id, { subject: 'another message' });
    await rosa.act(id, 'finish', { outcome: 'advice-given' });
    expect((await tasksFor(rosa, id)).map(({ kind }) => kind)).toEqual(['wrong-address']);
  });
});
