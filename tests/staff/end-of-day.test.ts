import type { AllClear } from '@frontdoor/contract';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { callTask } from '../support/call-task.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type Desk, fever, type StaffSite, sent, staffSite } from '../support/staff-site.ts';
import { uncount } from '../support/uncount.ts';

const path = '/api/elm-tree/all-clear';

onBothDatabases('the end of a day', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-26T10:00:00Z');
  });
  beforeEach(async () => {
    site.clock.set('2026-11-27T18:00:00Z');
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
  });

  const partOf = async (desk: Desk, part: string) =>
    ((await desk.get(path)).body as AllClear).parts.find((each) => each.part === part)!;
  const looked = { enteredBy: 'jo', urgency: 'routine' } as const;
  const said = async () => (await jo.post(path)).body.detail;

  test('R64 R119 a test that was urgent, and what the practice began, are no urgent requests in time or late', async () => {
    site.clock.set('2026-11-20T10:00:00Z');
    for (const how of [{ test: true }, { door: 'practice' }] as const) {
      const id = await sent(site, { ...looked, urgency: 'urgent' });
      await rosa.act(id, 'call', { reached: 'spoke', text: 'Spoke', response: 'advice' });
      await rosa.act(id, 'finish', { outcome: 'advice-given' });
      await uncount(site, id, how);
    }
    expect((await jo.get(path)).body.urgentInTime).toEqual({ inTime: 0, all: 0 });
  });

  test('S5 what is due today, overdue, urgent, to be called, not delivered or set aside unseen refuses it', async () => {
    site.clock.set('2026-11-25T10:00:00Z');
    const overdue = await sent(site, { ...looked, patient: { name: 'Old Request' } });
    site.clock.set('2026-11-26T10:00:00Z');
    const today = await sent(site, { ...looked, patient: { name: 'Due Today' } });
    site.clock.set('2026-11-27T10:00:00Z');
    const urgent = await sent(site, { ...looked, urgency: 'urgent', patient: { name: 'Urgent One' } });
    const calm = await sent(site, looked);
    site.clock.set('2026-11-27T18:00:00Z');
    await callTask(site, rosa, calm, { kind: 'not-delivered', reason: 'delivery-failed' });
    await callTask(site, rosa, calm, { dueAt: Date.parse('2026-11-27T18:30:00Z') });
    await callTask(site, rosa, calm, { subject: 'later', dueAt: Date.parse('2026-11-30T18:30:00Z') });
    expect(await said()).toBe(
      '1 urgent request is not dealt with, 1 request is due today, 1 request is overdue, 1 call or task is to be done today, and 1 message reached nobody.',
    );
    expect((await partOf(jo, 'urgent')).first).toEqual([
      {
        consultation: urgent,
        name: 'Urgent One',
        words: 'Urgent, due by 6:30pm',
        at: Date.parse('2026-11-27T18:30:00Z'),
      },
    ]);
    expect((await partOf(jo, 'due-today')).first).toMatchObject([
      { name: 'Due Today', words: 'Due by 6:30pm' },
    ]);
    expect((await partOf(jo, 'overdue')).first).toMatchObject([
      { name: 'Old Request', words: 'Overdue since 6:30pm on Thursday 26 November' },
    ]);
    for (const id of [overdue, today, urgent]) {
      await rosa.act(id, 'call', { reached: 'spoke', text: 'Spoke', response: 'advice' });
    }
    expect(await said()).toBe('1 call or task is to be done today, and 1 message reached nobody.');
    for (const { id } of (await rosa.open(calm)).tasks) {
      await rosa.post(`/api/elm-tree/tasks/${id}/end`, { outcome: 'put-right' });
    }
    const clear = (await jo.post(path)).body as AllClear;
    expect(clear.said).toEqual({ who: 'Jo Mills', at: site.clock.now() });
    expect(clear.parts.every(({ count, first }) => count === 0 && first.length === 0)).toBe(true);
  });

  test('S5 it is true of a moment: what comes later the same day shows that it no longer is', async () => {
    const before = (await jo.post(path)).body as AllClear;
    expect(before.said).not.toBeNull();
    const id = await sent(site, { flags: [fever] });
    const after = (await jo.get(path)).body as AllClear;
    expect(after.said).toEqual(before.said);
    expect(after.parts.filter(({ count }) => count > 0).map(({ part }) => part)).toEqual([
      'first-looks',
      'urgent',
    ]);
    expect((await jo.post(path)).status).toBe(409);
    await rosa.act(id, 'urgency', { urgency: 'urgent' });
    await rosa.act(id, 'call', { reached: 'spoke', text: 'Spoke', response: 'advice' });
  });

  test('S37 S27 what is set aside and unseen counts, and what is hidden names nobody', async () => {
    const harm = {
      ...fever,
      rule: 'hurt-at-home',
      destination: 'safeguarding',
      title: 'Hit at home',
    } as const;
    const id = await sent(site, { flags: [harm], aside: 'flood', patient: { name: 'Mina Patel' } });
    expect((await partOf(rosa, 'set-aside')).first).toMatchObject([{ consultation: id, name: 'Mina Patel' }]);
    const whole = (await jo.get(path)).body as AllClear;
    expect(JSON.stringify(whole)).not.toContain('Mina');
    expect(whole.parts.find(({ part }) => part === 'set-aside')).toMatchObject({
      count: 1,
      first: [{ name: 'Clinician to open first', words: 'Set aside at 6pm. Nobody has looked at it' }],
    });
  });
});
