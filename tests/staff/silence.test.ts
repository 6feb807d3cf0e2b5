import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import { opens } from '../support/opens.ts';
import { patientWrites, writesByReference } from '../support/patient-writes.ts';
import { type Reaching, reachingSite, stepsOf, tasksFor } from '../support/reaching.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('a patient who was asked and is silent', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  let way: Reaching;
  let box = 0;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning, { notify: notifyForTexts, mailBy: 'smtp' });
    way = reachingSite(site);
  });
  afterAll(() => way.outbox.stop());
  beforeEach(() => at(fridayMorning));

  /** It is another time, and everybody signs in again. */
  async function at(iso: string): Promise<void> {
    await way.at(iso);
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
  }

  type Changes = NonNullable<Parameters<typeof sent>[1]>;
  /** Asked at ten on Friday, and read at once. */
  async function asked(changes: Changes & { urgent?: boolean } = {}): Promise<string> {
    const { urgent = false, ...rest } = changes;
    const id = await sent(site, rest);
    if (urgent) await rosa.act(id, 'urgency', { urgency: 'urgent' });
    await rosa.act(id, 'reply', {
      submission: `asked for more ${++box}`,
      text: 'Is it swollen?',
      response: 'more',
    });
    site.clock.advance(10_000);
    await way.outbox.runDue();
    await opens(site, id);
    way.left.length = 0;
    return id;
  }

  test('S34 a reminder after one working day, a call after two, then a clinician decides', async () => {
    const id = await asked();
    await at('2026-11-30T09:59:00Z');
    expect(way.left).toEqual([]);
    await at('2026-11-30T10:00:10Z');
    expect(way.to('alan@example.org')).toEqual(['Mon 10:00 email']);
    expect(stepsOf(await rosa.open(id))).toContain('They have not answered: reminded by email');
    expect(await tasksFor(jo, id)).toEqual([]);

    await at('2026-12-01T10:00:10Z');
    const [call] = await tasksFor(jo, id);
    expect(call).toMatchObject({
      kind: 'call',
      reason: 'silent',
      words: 'They have not answered the question of 10am on Friday 27 November',
    });
    const tried = await jo.post(`/api/elm-tree/tasks/${call!.id}/end`, {
      outcome: 'not-reached',
      text: 'Rang twice',
    });
    expect(tried.body.items.map(({ id: open }: { id: string }) => open)).toContain(call!.id);
    await jo.post(`/api/elm-tree/tasks/${call!.id}/end`, { outcome: 'not-reached' });
    expect((await jo.open(id)).timeline.filter(({ what }) => what.startsWith('Tried'))).toMatchObject([
      { who: 'Jo Mills', what: 'Tried to reach them (first try). Rang twice' },
      { who: 'Jo Mills', what: 'Tried to reach them (try 2)' },
    ]);

    await at('2026-12-02T10:00:10Z');
    const decide = (await tasksFor(jo, id)).find(({ kind }) => kind === 'decide')!;
    expect(decide).toMatchObject({
      reason: 'still-silent',
      words: 'They have still not answered the question of 10am on Friday 27 November',
      todo: 'A clinician decides what happens now: a visit, the family, a letter, or that it is safe to wait, and why.',
    });
    const request = await jo.open(id);
    expect(request.row.state).toBe('waiting');
    const finished = await jo.act(id, 'finish', { outcome: 'advice-given' });
    expect([finished.status, finished.body.detail]).toEqual([
      403,
      'A clinician has to decide what happens now. Then it can be finished.',
    ]);
    const end = (desk: Desk, body: object) => desk.post(`/api/elm-tree/tasks/${decide.id}/end`, body);
    expect((await end(jo, { outcome: 'decided', text: 'Can wait' })).body.detail).toBe(
      'Only a clinician can decide.',
    );
    expect((await end(jo, { outcome: 'not-needed' })).body.detail).toBe(
      'It is clinical. A clinician decides what happens now.',
    );
    expect((await end(rosa, { outcome: 'decided' })).body.errors).toEqual([
      { path: 'text', message: 'Enter what you decided, and why' },
    ]);
    expect(
      (await end(rosa, { outcome: 'decided', text: 'Safe to wait: seen last week' })).body.items,
    ).toEqual([]);
    const after = await rosa.open(id);
    expect(after.row.state).toBe('in-progress');
    expect(after.timeline.map(({ what }) => what)).toContain(
      'Ended the decision: decided. Safe to wait: seen last week',
    );
    expect((await end(rosa, { outcome: 'decided', text: 'Again' })).status).toBe(409);
    expect((await jo.act(id, 'finish', { outcome: 'advice-given' })).status).toBe(200);
  });

  test('S34 urgent: reminded after two hours, a call the same day, and the duty person is told', async () => {
    site.clock.set('2026-11-27T14:00:00Z');
    const id = await asked({ urgent: true });
    await way.at('2026-11-27T16:00:10Z');
    expect(way.to('alan@example.org')).toEqual(['Fri 16:00 email']);
    way.calls();
    await way.at('2026-11-27T17:30:00Z');
    expect(await tasksFor(jo, id)).toMatchObject([{ reason: 'silent', urgent: true }]);
    expect(way.calls()).toContain('Fri 17:30 duty@example.org: somebody is to be called now');
    await way.at('2026-11-27T18:00:00Z');
    expect((await tasksFor(jo, id)).map(({ kind }) => kind)).toEqual(['call', 'decide']);
  });

  test('S34 an answer of the patient ends it all', async () => {
    const id = await asked();
    await at('2026-12-02T10:01:00Z');
    expect(await tasksFor(jo, id)).toHaveLength(2);
    await patientWrites(site, id, 'Yes, it is swollen');
    expect(await tasksFor(jo, id)).toEqual([]);
    way.left.length = 0;
    await at('2026-12-10T10:00:00Z');
    expect(way.left).toEqual([]);
    expect(await tasksFor(jo, id)).toEqual([]);
  });

  test('S34 by reference nobody proved who wrote: the call ends, a clinician’s decision stays', async () => {
    const id = await asked();
    await at('2026-12-02T10:01:00Z');
    await writesByReference(site, id, 'All is well');
    expect(await tasksFor(jo, id)).toMatchObject([{ kind: 'decide', reason: 'still-silent' }]);
    await patientWrites(site, id, 'Yes, it is swollen');
    expect(await tasksFor(jo, id)).toEqual([]);
  });

  test('S34 so does speaking to them', async () => {
    const id = await asked();
    await at('2026-12-01T10:01:00Z');
    await jo.act(id, 'call', { reached: 'no-answer', text: 'No answer' });
    expect(await tasksFor(jo, id)).toHaveLength(1);
    await jo.act(id, 'call', { reached: 'spoke', text: 'It is swollen' });
    expect(await tasksFor(jo, id)).toEqual([]);
    await at('2026-12-10T10:00:00Z');
    expect(await tasksFor(jo, id)).toEqual([]);
  });

  test('S34 "reached" on the task ends it too, and it is with staff again', async () => {
    const id = await asked();
    await at('2026-12-01T10:01:00Z');
    const [call] = await tasksFor(jo, id);
    await jo.post(`/api/elm-tree/tasks/${call!.id}/end`, { outcome: 'reached', text: 'They will come in' });
    expect((await jo.open(id)).row.state).toBe('in-progress');
    await at('2026-12-10T10:00:00Z');
    expect(await tasksFor(jo, id)).toEqual([]);
  });

  test('S34 a call that was called off leaves the decision to a clinician', async () => {
    const id = await asked();
    await at('2026-12-01T10:01:00Z');
    const [call] = await tasksFor(jo, id);
    await jo.post(`/api/elm-tree/tasks/${call!.id}/end`, { outcome: 'not-needed' });
    await at('2026-12-02T10:01:00Z');
    expect(await tasksFor(jo, id)).toMatchObject([{ kind: 'decide' }]);
  });

  test('S34 for plain admin the call is the end of it', async () => {
    const id = await asked({ kind: 'admin', category: 'letter' });
    await at('2026-12-02T10:01:00Z');
    expect((await tasksFor(jo, id)).map(({ kind }) => kind)).toEqual(['call']);
  });

  test('S34 S23 where nothing is safe no reminder goes, and the call comes all the same', async () => {
    const safe = { text: false, email: false, call: false, voicemail: false };
    const id = await sent(site, { contact: { safe } });
    await rosa.act(id, 'call', { reached: 'spoke', text: 'Asked for a photo', response: 'more' });
    way.left.length = 0;
    await at('2026-12-01T10:01:00Z');
    expect(way.left).toEqual([]);
    expect(await tasksFor(jo, id)).toMatchObject([{ reason: 'silent', doNotRing: true }]);
  });

  test('S35 a question that was taken back asks for nothing, and what the reply had ended is open again', async () => {
    const id = await asked();
    await at('2026-12-01T10:01:00Z');
    expect(await tasksFor(jo, id)).toHaveLength(1);
    const again = await rosa.act(id, 'reply', {
      submission: 'asked again',
      text: 'Rest it',
      response: 'advice',
    });
    expect(await tasksFor(jo, id)).toEqual([]);
    await rosa.post(`/api/elm-tree/consultations/${id}/messages/${again.body.message}/take-back`);
    expect(await tasksFor(jo, id)).toMatchObject([{ reason: 'silent' }]);
  });
});
