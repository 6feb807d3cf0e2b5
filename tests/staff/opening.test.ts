import { type Opening, SaveHours, SaveSafetySettings, SaveServiceSettings } from '@frontdoor/contract';
import { getTableColumns } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../apps/server/src/config.ts';
import { receive } from '../../apps/server/src/features/consultations/receive.ts';
import { addMember } from '../../apps/server/src/features/staff/add.ts';
import { findOrganisation } from '../../apps/server/src/features/surgeries/find.ts';
import { type OpenTestDatabase, onBothDatabases } from '../support/databases.ts';
import { settingsDesk, settingsLog } from '../support/settings-desk.ts';
import { cookieIn, deskFor, kneeProblem, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const at = (iso: string) => Date.parse(iso);

const closure = {
  routes: ['clinical', 'admin'],
  startsAt: null,
  endsAt: at('2026-11-27T11:40:00Z'),
  reason: 'The internet line is down',
  commissionerContact: 'Pat Green, West Yorkshire ICB',
};

const begin = (open: OpenTestDatabase) => settingsDesk<Opening>(open, 'opening', fridayMorning);

onBothDatabases('when a practice is open', (open) => {
  let here: Awaited<ReturnType<typeof begin>>;
  beforeAll(async () => {
    here = await begin(open);
  });

  test('R1 is core hours on every route, and at night everything is taken in, until somebody sets something else', async () => {
    const opening = await here.read(here.jo);
    expect(opening).toMatchObject({
      mayEdit: false,
      today: '2026-11-27',
      closures: [],
      settings: { urgentBy: '17:30', dueSoonMinutes: 60 },
    });
    const core = { kind: 'core' };
    expect(opening.hours.routes).toEqual({ clinical: core, admin: core, phone: core, desk: core });
    expect(new Set(Object.values(opening.hours.outOfHours))).toEqual(new Set(['open']));
    expect(opening.now).toEqual(
      ['clinical', 'admin', 'phone', 'desk'].map((route) => ({
        route,
        state: 'core',
        words: 'Open until 6:30pm today',
      })),
    );
    expect(opening.holidays.dates.slice(0, 3)).toEqual(['2026-12-25', '2026-12-28', '2027-01-01']);
    expect(opening.holidays).toMatchObject({ refreshedAt: null, warnings: [] });
    expect(opening.links).toEqual([
      {
        name: 'You and Your General Practice',
        href: 'https://www.england.nhs.uk/publication/you-and-your-general-practice/',
        checkedAt: null,
        fault: null,
      },
    ]);
  });

  test('is changed by managers alone, in words, and of another surgery by nobody', async () => {
    const { read, save, jo, ravi, site } = here;
    const before = await read();
    const changes: [string, object][] = [
      ['hours', { ...before.hours, version: before.version }],
      ['settings', before.settings],
      ['closures', closure],
      ['closures/anything/end', {}],
    ];
    for (const [part, body] of changes) {
      const refused = await save(part, body, jo);
      expect([refused.status, refused.body.detail]).toEqual([
        403,
        'Only a manager changes the hours and closures. Nothing was changed: ask a manager.',
      ]);
      expect((await save(part, body, ravi)).status).toBe(404);
      expect((await save(part, body, site.nobody)).status).toBe(401);
    }
    expect(await read()).toEqual(before);
  });

  test('R12 R15 keeps other hours, says who changed them, and shows patients at once', async () => {
    const { read, save, site } = here;
    const { hours, version } = await read();
    const next = {
      ...hours,
      extra: [{ day: 'tuesday', range: { from: '18:30', to: '20:00' }, routes: ['phone'] }],
      outOfHours: { ...hours.outOfHours, admin: 'closed' },
    };
    const saved = await save('hours', { ...next, version });
    expect([saved.status, saved.body.hours]).toEqual([200, next]);
    expect((await findOrganisation(site.deps, 'elm-tree'))!.hours).toEqual(next);
    expect((await settingsLog(site)).at(-1)).toEqual({
      actor: site.members.amir,
      action: 'opening-hours',
      from: hours,
      to: next,
    });
  });

  test('a manager who opened the page before another one saved changes nothing', async () => {
    const { read, save } = here;
    const { hours, version } = await read();
    const changed = { ...hours, specialDays: [special('2026-12-24')] };
    expect((await save('hours', { ...changed, version })).status).toBe(200);
    const late = await save('hours', { ...hours, version });
    expect([late.status, late.body.title]).toEqual([409, 'The hours have changed since you opened them']);
    expect((await read()).hours.specialDays).toHaveLength(1);
    const { version: now } = await read();
    const both = await Promise.all([
      save('hours', { ...hours, version: now }),
      save('hours', { ...changed, extra: [], version: now }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test.each([
    [
      'times that overlap',
      {
        specialDays: [special('2026-12-24', { from: '08:00', to: '12:00' }, { from: '11:30', to: '13:00' })],
      },
      'Two of these times overlap. Make them one, or move one',
    ],
    [
      'one day twice',
      { specialDays: [special('2026-12-24'), special('2026-12-24')] },
      'This day is in the list already',
    ],
    [
      'a time that ends before it begins',
      { specialDays: [special('2026-12-24', { from: '12:00', to: '08:00' })] },
      'It must end after it begins',
    ],
    [
      'no half hour',
      { specialDays: [special('2026-12-24', { from: '08:10', to: '12:00' })] },
      'Choose a full or a half hour',
    ],
  ])('refuses %s, in words, and keeps what was', async (_case, change, message) => {
    const { read, save } = here;
    const before = await read();
    const { hours, version } = before;
    const res = await save('hours', { ...hours, ...change, version });
    expect([res.status, res.body.errors[0].message]).toEqual([422, message]);
    expect(await read()).toEqual(before);
  });

  test('R62 keeps what the practice promises itself', async () => {
    const { save, site } = here;
    const saved = await save('settings', { urgentBy: '17:00', dueSoonMinutes: 90 });
    expect(saved.body.settings).toEqual({ urgentBy: '17:00', dueSoonMinutes: 90 });
    expect((await settingsLog(site)).at(-1)).toMatchObject({ action: 'service-settings' });
    expect((await save('settings', { urgentBy: '21:00', dueSoonMinutes: 90 })).status).toBe(422);
  });
});

onBothDatabases('a closure within core hours', (open) => {
  let here: Awaited<ReturnType<typeof begin>>;
  beforeAll(async () => {
    here = await begin(open);
  });

  test.each([
    ['no reason', { reason: ' ' }, 'reason', 'Enter the reason: closing within core hours needs one.'],
    [
      'nobody told',
      { commissionerContact: '' },
      'commissionerContact',
      'Enter whom you told at the commissioner',
    ],
    [
      'an end before its start',
      { endsAt: at('2026-11-27T09:00:00Z') },
      'endsAt',
      'It must end after it begins',
    ],
    [
      'a start in the past',
      { startsAt: at('2026-11-27T09:00:00Z') },
      'startsAt',
      'Enter a start from now on, or leave it empty to close now',
    ],
    [
      'an end next year',
      { endsAt: at('2027-11-27T11:00:00Z') },
      'endsAt',
      'A closure lasts 31 days at most.',
    ],
    ['nothing closed', { routes: [] }, 'routes', 'Choose what is closed'],
  ])('R9 is refused with %s', async (_case, change, path, message) => {
    const { read, save } = here;
    const res = await save('closures', { ...closure, ...change });
    expect(res.status).toBe(422);
    expect(res.body.errors).toContainEqual({ path, message: expect.stringContaining(message) });
    expect((await read()).closures).toEqual([]);
  });

  test('R9 outside core hours needs neither', async () => {
    const { save, amir } = here;
    const night = {
      routes: ['clinical'],
      startsAt: at('2026-11-28T08:00:00Z'),
      endsAt: at('2026-11-28T20:00:00Z'),
      reason: '',
      commissionerContact: '',
    };
    const saved = await save('closures', night);
    expect([saved.status, saved.body.closures[0].inCoreHours]).toEqual([200, false]);
    const { id } = saved.body.closures[0];
    expect((await amir.post(`/api/elm-tree/opening/closures/${id}/end`)).status).toBe(200);
  });

  test('R9 R53 is made with its reason and contact, logged, and moves no due time', async () => {
    const { save, site } = here;
    const before = await receive(site.deps, kneeProblem(site.elmTree));
    const saved = await save('closures', closure);
    expect(saved.status).toBe(200);
    expect(saved.body.closures[0]).toMatchObject({
      routes: ['clinical', 'admin'],
      startsAt: at(fridayMorning),
      endsAt: closure.endsAt,
      inCoreHours: true,
      reason: closure.reason,
      commissionerContact: closure.commissionerContact,
      madeBy: 'Amir Khan',
      ended: null,
    });
    expect(saved.body.now).toEqual([
      { route: 'clinical', state: 'closed', words: 'Closed. Opens at 11:40am on Friday 27 November' },
      { route: 'admin', state: 'closed', words: 'Closed. Opens at 11:40am on Friday 27 November' },
      { route: 'phone', state: 'core', words: 'Open until 6:30pm today' },
      { route: 'desk', state: 'core', words: 'Open until 6:30pm today' },
    ]);
    expect((await settingsLog(site)).at(-1)).toMatchObject({
      actor: site.members.amir,
      action: 'closure-made',
      to: { reason: closure.reason, commissionerContact: closure.commissionerContact },
    });
    const during = await receive(site.deps, kneeProblem(site.elmTree));
    expect(during.dueAt).toBe(before.dueAt);
  });

  test('R10 ends by itself at its end', async () => {
    const { read, site } = here;
    site.clock.set('2026-11-27T11:40:00Z');
    const [{ state }] = (await read()).now as [Opening['now'][number]];
    expect(state).toBe('core');
  });

  test('is ended early once, and then it is over', async () => {
    const { read, save, amir, site } = here;
    const made = await save('closures', { ...closure, endsAt: at('2026-11-27T17:00:00Z') });
    const { id } = made.body.closures[0];
    site.clock.set('2026-11-27T12:00:00Z');
    const end = () => amir.post(`/api/elm-tree/opening/closures/${id}/end`);
    const ended = await end();
    expect(ended.status).toBe(200);
    expect((await read()).now[0]).toMatchObject({ route: 'clinical', state: 'core' });
    expect(ended.body.closures.find((one: { id: string }) => one.id === id).ended).toEqual({
      by: 'Amir Khan',
      at: at('2026-11-27T12:00:00Z'),
    });
    const again = await end();
    expect([again.status, again.body.title]).toEqual([409, 'This closure is over']);
    expect((await amir.post('/api/elm-tree/opening/closures/nothing/end')).status).toBe(404);
    expect((await settingsLog(site)).at(-1)).toMatchObject({ action: 'closure-ended' });
  });

  test('of another surgery is not there to be ended', async () => {
    const { site, save, amir } = here;
    await addMember(site.deps, {
      organisation: site.northgate,
      name: 'Mia Manager',
      email: 'mia@example.org',
      role: 'manager',
      password: 'a long enough password',
    });
    const made = await save('closures', { ...closure, endsAt: at('2026-11-27T18:00:00Z') });
    const { id } = made.body.closures[0];
    const signedIn = await site.nobody.post('/api/auth/sign-in/email', {
      email: 'mia@example.org',
      password: 'a long enough password',
    });
    const mia = deskFor(site.app, cookieIn(signedIn));
    expect((await mia.post(`/api/northgate/opening/closures/${id}/end`)).status).toBe(404);
    expect((await mia.get('/api/northgate/opening')).body.closures).toEqual([]);
    await amir.post(`/api/elm-tree/opening/closures/${id}/end`);
  });

  test('R11 can be exported with reason and period, and no cell of it is a formula', async () => {
    const { save, amir } = here;
    await save('closures', {
      ...closure,
      endsAt: at('2026-11-30T09:00:00Z'),
      reason: '=cmd|"/c calc"!A1',
      commissionerContact: '+44 113 496 0999, Pat',
    });
    const res = await amir.get('/api/elm-tree/opening/closures.csv');
    expect(res.headers['content-type']).toContain('text/csv');
    const [heading, ...rows] = res.text.split('\r\n');
    const newest = rows.find((row) => row.includes('calc'));
    expect(heading).toBe(
      'Closed,From,To,Planned end,In core hours,Minutes of core hours,Reason,Contact at the commissioner,Made by,Made at,Ended early by,Commissioner’s answer,Answered by',
    );
    // Friday from noon to 6:30pm, and Monday's first hour.
    expect(newest).toContain(',2026-11-27 12:00,2026-11-30 09:00,2026-11-30 09:00,Yes,450,');
    expect(newest).toContain(`"'=cmd|""/c calc""!A1","'+44 113 496 0999, Pat",Amir Khan,`);
  });
});

onBothDatabases('R7 R8 nothing caps requests', (open) => {
  test('no column, setting, part of the hours or environment variable holds a number of requests', async () => {
    const { database } = await open();
    const columns = Object.values(database.schema).flatMap((table) => Object.keys(getTableColumns(table)));
    const settings = [SaveHours, SaveServiceSettings, SaveSafetySettings].flatMap(({ shape }) =>
      Object.keys(shape),
    );
    const config = Object.keys(readConfig({}));
    expect(columns.length).toBeGreaterThan(100);
    for (const name of [...columns, ...settings, ...config])
      expect(name).not.toMatch(/cap$|capacity|quota|limit|most|(max|per)[A-Z]/);
  });

  test('on a closed online form the surgery itself still takes a request in by phone and at the desk', async () => {
    const site = await staffSite(await open(), fridayMorning);
    const amir = await site.signIn('amir');
    await amir.post('/api/elm-tree/opening/closures', closure);
    const entered = await amir.post('/api/elm-tree/consultations', {
      submission: 'a call during the closure',
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
        words: 'A letter for my landlord please',
        comeIn: ['yes'],
        noAddress: ['yes'],
      },
    });
    expect(entered.status).toBe(201);
  });
});

function special(date: string, ...times: { from: string; to: string }[]) {
  return { date, times, routes: ['desk'], note: '' };
}
