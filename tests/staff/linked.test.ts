import { beforeAll, beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { chestPain, type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const monday = '2026-11-23T10:00:00Z';
const when = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 16));

onBothDatabases('two requests of one patient', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  let number = 9990000018;
  beforeAll(async () => {
    site = await staffSite(await open(), monday);
  });
  beforeEach(() => at(monday));
  async function at(iso: string): Promise<void> {
    site.clock.set(iso);
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
  }

  /** Numbers in the range for tests whose check digit is right, a new one for each test. */
  function nhsNumber(): string {
    for (;;) {
      number += 1;
      const digits = String(number).split('').map(Number);
      const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
      const check = (11 - (sum % 11)) % 11;
      if (check === digits[9]) return String(number);
    }
  }
  const row = async (id: string) => (await rosa.open(id)).row;

  test('S38 the older clock counts for both, and each is answered by itself', async () => {
    const patient = { nhsNumber: nhsNumber() };
    const older = await sent(site, { patient });
    await at('2026-11-24T10:00:00Z');
    const newer = await sent(site, { patient });
    expect(when((await row(newer)).dueAt)).toBe('2026-11-24T18:30');
    expect((await row(newer)).lock).toBe(0);
    await rosa.act(older, 'reply', { submission: 'answered one', text: 'Rest it', response: 'advice' });
    expect((await row(older)).dueAt).toBeNull();
    expect((await rosa.open(newer)).respondedAt).toBeNull();
    expect(when((await row(newer)).dueAt)).toBe('2026-11-25T18:30');
  });

  test('S38 a red flag of one lifts the other to the top, and only a clinician finishes that', async () => {
    const patient = { nhsNumber: nhsNumber() };
    const flagged = await sent(site, { patient, flags: [chestPain] });
    const plain = await sent(site, { patient, kind: 'admin', category: 'letter' });
    expect(await row(plain)).toMatchObject({
      flagLevel: null,
      flag: 'Another open request of this patient has a red flag',
    });
    const { items } = (await jo.get('/api/elm-tree/consultations?queue=red-flags')).body;
    expect(items.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([flagged, plain]));
    await jo.act(plain, 'call', { reached: 'spoke', text: 'Letter sent', response: 'advice' });
    const refused = await jo.act(plain, 'finish', { outcome: 'admin-done' });
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      'It has a red flag. A clinician finishes it.',
    ]);
    expect((await rosa.act(plain, 'finish', { outcome: 'admin-done' })).status).toBe(200);
    expect((await row(flagged)).state).toBe('to-triage');
  });

  test('S38 what is more than 7 days apart stands alone', async () => {
    const patient = { nhsNumber: nhsNumber() };
    await sent(site, { patient });
    await at('2026-11-30T10:00:01Z');
    const later = await sent(site, { patient });
    expect(when((await row(later)).dueAt)).toBe('2026-12-01T18:30');
  });

  test('S38 S18 joined by staff they count together, and taken apart they do not', async () => {
    const patient = { name: 'Asha Rao', birthDate: '1970-05-05' };
    const older = await sent(site, { patient });
    await at('2026-11-24T10:00:00Z');
    const newer = await sent(site, { patient });
    expect(when((await row(newer)).dueAt)).toBe('2026-11-25T18:30');
    const other = (await rosa.open(newer)).earlier.find(({ id }) => id === older)!.patient;
    await rosa.act(newer, 'match', { patient: other, same: true });
    expect(when((await row(newer)).dueAt)).toBe('2026-11-24T18:30');
    await rosa.act(newer, 'match', { patient: other, same: false });
    expect(when((await row(newer)).dueAt)).toBe('2026-11-25T18:30');
  });

  test('S38 R53 an urgent later one moves the older up, and an answered one gets no clock again', async () => {
    const patient = { nhsNumber: nhsNumber() };
    const answered = await sent(site, { patient });
    await rosa.act(answered, 'reply', { submission: 'answered two', text: 'Rest it', response: 'advice' });
    const waiting = await sent(site, { patient });
    const urgent = await sent(site, { patient });
    await rosa.act(urgent, 'urgency', { urgency: 'urgent' });
    expect(when((await row(waiting)).dueAt)).toBe('2026-11-23T18:30');
    expect((await row(answered)).dueAt).toBeNull();
    expect((await row(waiting)).urgency).toBe('routine');
  });
});
