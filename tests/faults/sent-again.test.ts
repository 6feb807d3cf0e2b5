import { beforeAll, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

/** The answer to the first send was lost on the line; the words were put right and sent again from the same box. */
onBothDatabases('sent, changed and sent again', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-27T10:00:00Z');
    rosa = await site.signIn('rosa');
  });

  test('S35 a changed reply is not taken for the first one: its writer is shown what went, and decides', async () => {
    const id = await sent(site);
    const path = `/api/elm-tree/consultations/${id}/reply`;
    const given = { lock: 0, submission: 'one box, a bad line', response: 'advice' };
    expect((await rosa.post(path, { ...given, text: 'Take 10 tablets a day' })).status).toBe(200);
    const changed = await rosa.post(path, { ...given, text: 'Take 1 tablet a day' });
    expect([changed.status, changed.body.type]).toEqual([409, 'urn:frontdoor:problem:stale']);
    expect(changed.body.detail).toContain('Your words are kept.');
    const { messages } = await rosa.open(id);
    expect(messages.map(({ text }) => text)).toEqual(['Take 10 tablets a day']);
  });

  test('R65 a changed call is a request of its own: nothing that was told us is dropped', async () => {
    const call = {
      submission: 'one call, a bad line',
      door: 'phone',
      kind: 'admin',
      typed: {
        who: 'self',
        name: 'Grace Okoro',
        'birthDate-day': '1',
        'birthDate-month': '2',
        'birthDate-year': '1980',
        registered: 'yes',
        category: 'letter',
        words: 'A letter for my landlord',
        comeIn: ['yes'],
        noAddress: ['yes'],
      },
    };
    const enter = (typed: object) =>
      rosa.post('/api/elm-tree/consultations', { ...call, typed: { ...call.typed, ...typed } });
    const first = await enter({});
    expect((await enter({})).body).toEqual(first.body);
    const second = await enter({ words: 'A letter for my landlord, and my chest hurts' });
    expect(second.status).toBe(201);
    expect((await rosa.open(second.body.id)).row.words).toContain('my chest hurts');
  });
});
