import { beforeAll, describe, expect, test } from 'vitest';
import type { NewRequest } from '../../apps/server/src/features/consultations/new-request.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type Desk, fever, kneeProblem, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const nhsNumber = '9990000026';

/** The knee problem's answers with what the course page asks: told before, and how it goes. */
function course(before: 'yes' | 'no', change: 'same' | 'worse'): NewRequest['answered'] {
  const [words] = kneeProblem('any').answered;
  const ask = (field: string, answer: string) => ({
    ...words!,
    page: 'course',
    field,
    answer,
    value: answer,
  });
  return [words!, ask('before', before), ask('change', change)];
}

onBothDatabases('a problem the surgery was told of before', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-02-02T10:00:00Z');
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
  });

  test('R46 R69 HSSIB a year later and worse: it is flagged, the first stands beside it, and reception cannot finish it by any way', async () => {
    const mole = {
      patient: { name: 'Janet Holmes', birthDate: '1961-07-08', nhsNumber },
      words: 'The mole on my back has changed',
    };
    const first = await sent(site, { ...mole, answered: course('no', 'same') });
    await rosa.act(first, 'response', { response: 'advice', text: 'Looked at a photo: watch it' });
    await rosa.act(first, 'finish', { outcome: 'advice-given' });

    site.clock.set('2026-11-27T10:00:00Z');
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
    const second = await sent(site, {
      ...mole,
      words: 'The same mole, now it bleeds',
      answered: course('yes', 'worse'),
    });
    const seen = await jo.open(second);
    expect(seen.row).toMatchObject({
      flagLevel: 'note',
      flag: 'Told us before, and says it is worse',
      urgency: 'soon',
      alarm: null,
    });
    expect(seen.flags).toMatchObject([
      { rule: 'told-before-and-worse', source: 'repeat', destination: 'staff-only', level: 'note' },
    ]);
    expect(seen.earlier).toMatchObject([
      { id: first, match: 'same', words: 'The mole on my back has changed', outcome: 'advice-given' },
    ]);
    expect(seen.may).toMatchObject({
      finish: false,
      finishWhyNot: 'The patient told us before and says it is worse. A clinician finishes it.',
      lower: false,
    });
    for (const outcome of ['no-action', 'admin-done', 'advice-given']) {
      expect([outcome, (await jo.act(second, 'finish', { outcome })).status]).toEqual([outcome, 403]);
    }
    const box = { submission: 'the box of jo', text: 'Thank you', response: 'advice', finish: 'admin-done' };
    expect((await jo.act(second, 'reply', box)).status).toBe(403);
    // Calling it something else is no way round either.
    expect((await jo.act(second, 'type', { type: 'admin' })).status).toBe(403);
    await rosa.act(second, 'response', { response: 'appointment', text: 'Today at 4' });
    expect((await rosa.act(second, 'finish', { outcome: 'referral' })).status).toBe(200);
  });

  test('R46 told before and no worse, or worse and new, raises nothing', async () => {
    for (const answered of [course('yes', 'same'), course('no', 'worse')]) {
      expect((await jo.open(await sent(site, { answered }))).flags).toEqual([]);
    }
  });

  test('R69 what is older than a year stands beside it no more', async () => {
    const patient = { name: 'Omar Aziz', birthDate: '1970-01-02', nhsNumber: '9990000034' };
    site.clock.set('2026-01-10T10:00:00Z');
    const old = await sent(site, { patient });
    site.clock.set('2027-01-09T10:00:00Z');
    rosa = await site.signIn('rosa');
    const within = await sent(site, { patient });
    expect((await rosa.open(within)).earlier.map(({ id }) => id)).toEqual([old]);
    site.clock.set('2027-01-11T10:00:00Z');
    const later = await sent(site, { patient });
    rosa = await site.signIn('rosa');
    expect((await rosa.open(later)).earlier.map(({ id }) => id)).toEqual([within]);
  });

  describe('while the earlier one is open', () => {
    test('S38 the new one shows its flag and its due time', async () => {
      site.clock.set('2027-02-01T10:00:00Z');
      [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
      const patient = { name: 'Grace Okoro', birthDate: '1980-02-01', nhsNumber: '9990000042' };
      const first = await sent(site, { patient, flags: [fever] });
      site.clock.set('2027-02-01T11:00:00Z');
      const second = await sent(site, { patient, words: 'Still the same' });
      expect((await jo.open(second)).earlier).toMatchObject([
        {
          id: first,
          match: 'same',
          state: 'to-triage',
          flagLevel: 'amber',
          flag: 'Shivering with a high temperature',
          dueAt: Date.parse('2027-02-01T18:30:00Z'),
        },
      ]);
    });
  });
});
