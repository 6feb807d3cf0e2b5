import type { Safety } from '@frontdoor/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { addMember, removeMember } from '../../apps/server/src/features/staff/add.ts';
import { onBothDatabases } from '../support/databases.ts';
import { settingsDesk, settingsLog } from '../support/settings-desk.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const password = 'a long enough password';

const rosa = { name: 'Dr Rosa Shah', phone: '07700900101', email: 'rosa.shah@example.org' };
const locum = { name: 'Dr Lee Locum', member: null, phone: '0113 496 0301', email: 'lee@example.org' };
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const wholeWeek = weekdays.flatMap((day) => [
  { day, half: 'am' },
  { day, half: 'pm' },
]);
const crisis = {
  service: 'crisis',
  name: 'Leeds crisis team',
  number: '01134960203',
  checkedBy: 'Amir Khan',
  checkedOn: '2026-11-27',
};

onBothDatabases('what a practice sets about danger', (open) => {
  let here: Awaited<ReturnType<typeof settingsDesk<Safety>>>;
  beforeAll(async () => {
    here = await settingsDesk<Safety>(open, 'safety', fridayMorning);
  });

  test('is read by everybody who works there, and changed by managers alone, in words', async () => {
    const { jo, read, save } = here;
    const before = await read(jo);
    expect([before.mayEdit, before.live, before.rota.length]).toEqual([false, true, 10]);
    const changes: [string, object][] = [
      ['rota', { slots: [{ day: 'monday', half: 'am' }], duty: null, second: null }],
      ['numbers', crisis],
      ['settings', { ...before.settings, firstLookMinutes: 15 }],
      ['live', {}],
    ];
    for (const [part, body] of changes) {
      const res = await save(part, body, jo);
      expect([res.status, res.body.detail]).toEqual([
        403,
        'Only a manager changes the safety settings. Nothing was changed: ask a manager.',
      ]);
    }
    expect(await read(jo)).toEqual(before);
  });

  test('looks like no page to a manager of another surgery', async () => {
    const { site, ravi, save } = here;
    await addMember(site.deps, {
      organisation: site.northgate,
      name: 'Mo Manager',
      email: 'mo@example.org',
      role: 'manager',
      password,
    });
    for (const part of ['rota', 'numbers', 'settings', 'live'])
      expect((await save(part, {}, ravi)).status).toBe(404);
    expect((await ravi.get('/api/elm-tree/safety')).status).toBe(404);
    expect((await ravi.get('/api/elm-tree/safety/warnings')).status).toBe(404);
  });

  describe('the duty rota', () => {
    const monday = { day: 'monday', half: 'am' };
    const dutyOf = (safety: Safety, day: string, half = 'am') =>
      safety.rota.find((slot) => slot.day === day && slot.half === half);

    test('S2 takes the same two people for several half-days, tidied, and logs each', async () => {
      const { site, save } = here;
      const duty = { ...rosa, name: 'Somebody else', member: site.members.rosa };
      const res = await save('rota', {
        slots: [monday, { day: 'tuesday', half: 'pm' }],
        duty,
        second: locum,
      });
      expect(res.status).toBe(200);
      const kept = { ...rosa, member: site.members.rosa, phone: '07700 900101' };
      expect(dutyOf(res.body, 'monday')).toEqual({ ...monday, duty: kept, second: locum });
      expect(dutyOf(res.body, 'tuesday', 'pm')!.duty).toEqual(kept);
      expect(await settingsLog(site)).toMatchObject([
        { actor: site.members.amir, action: 'rota', day: 'monday', from: { duty: { name: 'Dr Dana Duty' } } },
        { actor: site.members.amir, action: 'rota', day: 'tuesday', to: { duty: kept, second: locum } },
      ]);
    });

    test('S2 a date stands before its weekday until it is taken out', async () => {
      const { read, save } = here;
      const slots = [{ day: '2026-11-30', half: 'am' }];
      const ahead = (safety: Safety) =>
        safety.ahead.find(({ date, half }) => date === '2026-11-30' && half === 'am')!;
      const second = { ...rosa, member: null };
      const over = (await save('rota', { slots, duty: locum, second })).body as Safety;
      expect([ahead(over).day, ahead(over).duty!.name]).toEqual(['2026-11-30', 'Dr Lee Locum']);
      await save('rota', { slots, duty: null, second: null });
      expect([ahead(await read()).day, ahead(await read()).duty!.name]).toEqual(['monday', 'Dr Rosa Shah']);
    });

    test.each([
      [
        'a date gone by',
        { slots: [{ day: '2026-11-26', half: 'am' }] },
        'day',
        'Enter today’s date or a later one',
      ],
      [
        'a bank holiday',
        { slots: [{ day: '2026-12-25', half: 'am' }] },
        'day',
        'The surgery has no core hours on that day, so nobody is needed',
      ],
      [
        'a phone number nobody can ring',
        { duty: { ...locum, phone: '496 0301' } },
        'duty.phone',
        'Enter a phone number with its area code, like 0113 496 0123',
      ],
      [
        'an address that is none',
        { second: { ...locum, email: 'lee at example' } },
        'second.email',
        'Enter an email address like name@example.org',
      ],
      ['nobody by name', { duty: { ...locum, name: ' ' } }, 'duty.name', 'Enter a name'],
      [
        'a member of another surgery',
        { duty: { ...locum, member: 'somebody' } },
        'duty.member',
        'Choose somebody who works here',
      ],
      [
        'one person twice',
        { duty: locum, second: { ...locum, name: 'Lee' } },
        'second.name',
        'The second contact must be another person, with another phone number and email address',
      ],
    ])('S2 refuses %s, and keeps the rota as it was', async (_what, changes, path, message) => {
      const { read, save } = here;
      const before = await read();
      const res = await save('rota', { slots: [monday], duty: locum, second: null, ...changes });
      expect([res.status, res.body.errors]).toEqual([422, [{ path, message }]]);
      expect(await read()).toEqual(before);
    });

    test('S2 a gap of the next 7 days warns: nobody, no second contact, no way to reach, somebody who left', async () => {
      const { site, amir, read, save } = here;
      await save('rota', { slots: wholeWeek, duty: locum, second: { ...rosa, member: null } });
      const warned = async () =>
        (await read()).warnings.filter(({ part }) => part === 'rota').map(({ words }) => words);
      expect(await warned()).toEqual([]);
      const leaver = await addMember(site.deps, {
        organisation: site.elmTree,
        name: 'Dr Nell Gone',
        email: 'nell@example.org',
        role: 'clinician',
        password,
      });
      const nell = { name: 'Dr Nell Gone', member: leaver, phone: '07700 900333', email: 'nell@example.org' };
      await save('rota', { slots: [{ day: 'monday', half: 'am' }], duty: null, second: null });
      await save('rota', { slots: [{ day: 'monday', half: 'pm' }], duty: locum, second: null });
      await save('rota', {
        slots: [{ day: 'tuesday', half: 'am' }],
        duty: { ...locum, phone: '' },
        second: nell,
      });
      await removeMember(site.deps, site.elmTree, leaver);
      expect(await warned()).toEqual([
        'Monday 30 November, morning: Nobody is on duty.',
        'Monday 30 November, afternoon: There is no second contact.',
        'Tuesday 1 December, morning: Dr Lee Locum has no phone number. Dr Nell Gone has left.',
      ]);
      expect((await amir.get('/api/elm-tree/safety/warnings')).body.warnings).toEqual(
        (await read()).warnings,
      );
      // A gap warns. It never takes a practice off line that is live.
      expect((await read()).live).toBe(true);
    });
  });

  describe('a local number', () => {
    const numberOf = (safety: Safety, service: string) =>
      safety.numbers.find((number) => number.service === service);

    test('S11 is kept as it can be read aloud, with who checked it and when; three digits are a number too', async () => {
      const { save } = here;
      const res = await save('numbers', crisis);
      expect(numberOf(res.body, 'crisis')).toEqual({ ...crisis, number: '0113 496 0203' });
      const short = await save('numbers', {
        ...crisis,
        service: 'out-of-hours',
        name: 'NHS 111',
        number: '1 1 1',
      });
      expect(numberOf(short.body, 'out-of-hours')!.number).toBe('111');
    });

    test.each([
      [{ number: '12345' }, 'number', 'Enter a phone number with its area code, like 0113 496 0123, or 111'],
      [{ name: '' }, 'name', 'Enter the name patients will read'],
      [{ checkedBy: '' }, 'checkedBy', 'Enter who rang the number to check it'],
      [{ checkedOn: '' }, 'checkedOn', 'Enter the day it was checked'],
      [{ checkedOn: '2026-11-28' }, 'checkedOn', 'It cannot have been checked in the future'],
    ])('S11 is refused with %o', async (changes, path, message) => {
      const { read, save } = here;
      const before = await read();
      const res = await save('numbers', { ...crisis, ...changes });
      expect([res.status, res.body.errors]).toEqual([422, [{ path, message }]]);
      expect(await read()).toEqual(before);
    });

    test('S11 another number is another check: the day of the old one does not stand for it', async () => {
      const { save } = here;
      const hub = { ...crisis, service: 'safeguarding', checkedOn: '2026-11-02' };
      await save('numbers', hub);
      const other = await save('numbers', { ...hub, number: '0113 496 0299' });
      expect(other.body.errors).toEqual([
        { path: 'checkedOn', message: 'Ring the new number, then enter the day you did' },
      ]);
      const rung = await save('numbers', { ...hub, number: '0113 496 0299', checkedOn: '2026-11-27' });
      expect(numberOf(rung.body, 'safeguarding')!.number).toBe('0113 496 0299');
      const mistyped = await save('numbers', { ...hub, number: '0113 496 0298', checkedOn: '2026-11-27' });
      expect(mistyped.status).toBe(200);
    });

    test('S11 warns a year after it was checked, and where a required one was taken out', async () => {
      const { read, save } = here;
      await save('numbers', {
        ...crisis,
        service: 'eye-casualty',
        name: 'Eye casualty',
        checkedOn: '2025-11-26',
      });
      await save('numbers', { ...crisis, service: 'maternity-triage', number: '' });
      const words = (await read()).warnings
        .filter(({ part }) => part === 'numbers')
        .map((each) => each.words);
      expect(words).toEqual([
        'Maternity triage has no number: patients are sent to A&E or 999 instead.',
        'Eye casualty: last checked on 26 November 2025, more than 12 months ago. Ring it, then enter the new date.',
      ]);
    });
  });

  describe('the settings', () => {
    test('S5 S10 have their defaults until somebody sets them', async () => {
      const { settings, warnings } = await here.read();
      expect(settings).toEqual({
        firstLookMinutes: 30,
        maternityWeek: 20,
        safeguardingLead: null,
        clinicalLead: null,
        outOfHours: null,
      });
      expect(warnings.filter(({ part }) => part === 'settings').map(({ words }) => words)).toEqual([
        'Nobody is named as safeguarding lead.',
        'Nobody is named as clinical lead, so nobody can see a sealed photo.',
      ]);
    });

    test('S3 S27 S30 keep the leads and who is told of alarms while closed', async () => {
      const { site, read, save } = here;
      const settings = {
        firstLookMinutes: 15,
        maternityWeek: 16,
        safeguardingLead: site.members.jo,
        clinicalLead: site.members.rosa,
        outOfHours: locum,
      };
      expect((await save('settings', settings)).status).toBe(200);
      expect((await read()).settings).toEqual(settings);
    });

    test.each([
      [{ firstLookMinutes: 14 }, 'firstLookMinutes', 'It must be at least 15 minutes'],
      [{ firstLookMinutes: 121 }, 'firstLookMinutes', 'It must be at most 120 minutes'],
      [{ maternityWeek: 25 }, 'maternityWeek', 'It must be at most 24 weeks'],
      [{ clinicalLead: 'nobody' }, 'clinicalLead', 'Choose a clinician who works here'],
      [{ safeguardingLead: 'nobody' }, 'safeguardingLead', 'Choose somebody who works here'],
      [
        { outOfHours: { ...locum, phone: '', email: '' } },
        'outOfHours.email',
        'Enter a phone number or an email address',
      ],
    ])('are refused with %o', async (changes, path, message) => {
      const { read, save } = here;
      const before = await read();
      const res = await save('settings', { ...before.settings, ...changes });
      expect([res.status, res.body.errors]).toEqual([422, [{ path, message }]]);
      expect(await read()).toEqual(before);
    });

    test('S30 a clinical lead is a clinician', async () => {
      const { site, read, save } = here;
      const res = await save('settings', { ...(await read()).settings, clinicalLead: site.members.jo });
      expect(res.body.errors[0].message).toBe('Choose a clinician who works here');
    });
  });
});
