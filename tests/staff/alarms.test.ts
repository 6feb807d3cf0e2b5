import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { soundSecondRung } from '../../apps/server/src/features/alarms/raise.ts';
import { sealPerson } from '../../apps/server/src/features/duty/content.ts';
import { SendFault } from '../../apps/server/src/features/outbox/transports.ts';
import { startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { putSetting, settingRow } from '../../apps/server/src/features/safety-settings/store.ts';
import { addMember } from '../../apps/server/src/features/staff/add.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { onBothDatabases } from '../support/databases.ts';
import { patientWrites } from '../support/patient-writes.ts';
import {
  alarmOf,
  endAll,
  putOnDuty,
  type Ringing,
  ringingSite,
  saidNo,
  sentRed,
} from '../support/ringing.ts';
import { chestPain, type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const duty = 'duty@example.org';
const second = 'second@example.org';
const manager = 'amir.khan@example.org';

onBothDatabases('an alarm nobody acts on', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let ringing: Ringing;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-27T10:00:00Z');
    rosa = await site.signIn('rosa');
    ringing = ringingSite(site);
  });
  afterAll(() => ringing.outbox.stop());
  beforeEach(async () => {
    await endAll(site);
    site.clock.set('2026-11-27T10:00:00Z');
    ringing.told.length = 0;
    ringing.bounces.clear();
    await putOnDuty(site, {});
    await nameForOutOfHours(site, null);
  });

  /** What the timeline says of the alarm; not of mails to the patient, nor of the first look. */
  const timelineOf = async (id: string) =>
    (await rosa.open(id)).timeline
      .filter(({ who, what }) => who === 'Frontdoor' && !/^(Sent|The first look)/.test(what))
      .map(({ what }) => what);

  test('S1 tells duty at once, duty and second after 10 minutes, the manager too after 20, then every 10', async () => {
    const id = await sentRed(site);
    await ringing.until('2026-11-27T10:31:00Z');
    expect(ringing.calls()).toEqual([
      `Fri 10:00 ${duty}`,
      ...[duty, second].map((to) => `Fri 10:10 ${to}`),
      ...[duty, second, manager].map((to) => `Fri 10:20 ${to}`),
      ...[duty, second, manager].map((to) => `Fri 10:30 ${to}`),
    ]);
    expect(await timelineOf(id)).toEqual([
      'Raised the alarm',
      'Sounded the alarm for the duty person',
      'Sounded the alarm for the duty person and the second contact',
      'Sounded the alarm for everyone signed in, the duty person, the second contact and the manager',
      'Sounded the alarm for everyone signed in, the duty person, the second contact and the manager',
    ]);
    expect(await alarmOf(rosa, id)).toMatchObject({
      state: 'raised',
      rung: 4,
      nextAt: Date.parse('2026-11-27T10:40:00Z'),
    });
  });

  test('S1 it is titled by the first of the flags that raised it last', async () => {
    const red = (title: string) => ({ ...chestPain, title });
    const id = await sentRed(site, { flags: [red('Chest pain'), red('Short of breath')] });
    expect((await alarmOf(rosa, id))!.title).toBe('Chest pain');
    site.clock.advance(60_000);
    await patientWrites(site, id, 'Now I pass out', { flags: [red('Passed out'), red('Weak')] });
    expect((await alarmOf(rosa, id))!.title).toBe('Passed out');
  });

  test('S1 a notice holds no name and no word of what it is about', async () => {
    await sentRed(site, { patient: { name: 'Zebedee Quill' } });
    await ringing.until('2026-11-27T10:00:00Z');
    expect(ringing.told.map(({ text }) => text)).toEqual([
      'Frontdoor at Elm Tree Surgery: something needs you now.\n\nOpen http://surgery.example.org/staff/elm-tree\n\nNobody reads replies to this message.\n',
    ]);
  });

  test('S2 the duty address bounces, and the second contact is told within 60 seconds', async () => {
    ringing.bounces.set(duty, saidNo);
    const id = await sentRed(site);
    await ringing.until('2026-11-27T10:00:59Z');
    expect(ringing.calls()).toEqual([`Fri 10:00 ${second}`]);
    expect(await timelineOf(id)).toEqual([
      'Raised the alarm',
      'Sounded the alarm for the duty person',
      'Could not reach the duty person by email',
      'Sounded the alarm for the duty person and the second contact',
      'Could not reach the duty person by email',
    ]);
    expect((await alarmOf(rosa, id))!.notices).toMatchObject([
      { to: 'duty', name: 'Dr Dana Duty', channel: 'email', state: 'failed' },
      { to: 'duty', state: 'failed' },
      { to: 'second', name: 'Sam Second', state: 'sent' },
    ]);
  });

  test('S2 a mail server that is away is tried twice, five seconds apart, and then it is the next one’s turn', async () => {
    ringing.bounces.set(duty, new SendFault('ECONNECTION', false));
    const id = await sentRed(site);
    await ringing.outbox.runDue();
    site.clock.advance(4_999);
    await ringing.outbox.runDue();
    expect((await alarmOf(rosa, id))!.rung).toBe(1);
    site.clock.advance(1);
    await ringing.outbox.runDue();
    expect((await alarmOf(rosa, id))!.rung).toBe(2);
    expect(ringing.calls()).toEqual([`Fri 10:00 ${second}`]);
  });

  test('S2 when nobody can be reached, everyone signed in and the manager are told in the same minute', async () => {
    for (const to of [duty, second]) ringing.bounces.set(to, saidNo);
    const id = await sentRed(site);
    await ringing.until('2026-11-27T10:00:59Z');
    expect(ringing.calls()).toEqual([`Fri 10:00 ${manager}`]);
    expect(await alarmOf(rosa, id)).toMatchObject({ rung: 3, sounding: true });
  });

  test('S2 who can be reached by nothing has failed at once, and so has nobody', async () => {
    await putOnDuty(site, { duty: { email: '' } });
    const id = await sentRed(site);
    await ringing.until('2026-11-27T10:00:00Z');
    expect(ringing.calls()).toEqual([`Fri 10:00 ${second}`]);
    expect(await timelineOf(id)).toContain('Nothing we have reaches the duty person');
    await endAll(site);
    await emptyRota(site);
    const other = await sentRed(site);
    await ringing.until('2026-11-27T10:00:00Z');
    expect(ringing.calls().at(-1)).toBe(`Fri 10:00 ${manager}`);
    expect(await timelineOf(other)).toContain('Nobody is named as duty person');
  });

  test('S4 "I cannot make the call" is at the second rung at once', async () => {
    await sentRed(site, { cannotCall: true });
    await ringing.until('2026-11-27T10:00:00Z');
    expect(ringing.calls()).toEqual([duty, second].map((to) => `Fri 10:00 ${to}`));
  });

  test('S4 chosen after it was sent, the second contact is told at once, once, and not while closed', async () => {
    const cannotCall = (consultation: string) =>
      site.deps.database.within(site.elmTree, (tx) =>
        soundSecondRung(site.deps, tx, { consultation, at: site.clock.now() }),
      );
    const id = await sentRed(site);
    await ringing.outbox.runDue();
    await cannotCall(id);
    await ringing.outbox.runDue();
    await cannotCall(id);
    await ringing.outbox.runDue();
    expect(ringing.calls()).toEqual([duty, duty, second].map((to) => `Fri 10:00 ${to}`));
    await endAll(site);
    site.clock.set('2026-11-28T02:00:00Z');
    await cannotCall(await sentRed(site));
    await ringing.outbox.runDue();
    expect(ringing.told).toHaveLength(3);
  });

  test('S7 an amber flag never sounds', async () => {
    const id = await sentRed(site, {
      flags: [
        {
          rule: 'fever',
          version: 1,
          level: 'amber',
          destination: 'urgent-today',
          title: 'Fever for five days',
          words: 'fever',
          shown: 'You need help today',
          choice: '',
          source: 'text',
          reason: '',
        },
      ],
    });
    await ringing.until('2026-11-27T10:30:00Z');
    expect(ringing.told).toEqual([]);
    expect(await alarmOf(rosa, id)).toBeNull();
  });

  test('S3 raised at 18:25 it goes on at 18:35, and through the night', async () => {
    site.clock.set('2026-11-27T18:25:00Z');
    const id = await sentRed(site);
    await ringing.until('2026-11-27T18:36:00Z');
    expect(ringing.calls()).toEqual([`Fri 18:25 ${duty}`, ...[duty, second].map((to) => `Fri 18:35 ${to}`)]);
    site.clock.set('2026-11-28T03:00:00Z');
    await ringing.outbox.runDue();
    expect(ringing.calls().at(-1)).toBe(`Sat 03:00 ${manager}`);
    expect(await alarmOf(rosa, id)).toMatchObject({ raisedOpen: true, rung: 3 });
  });

  test.each([
    ['on a Friday at 18:31', '2026-11-27T18:31:00Z', '2026-11-30T08:00:00Z', 'Mon'],
    ['on a Saturday at 2 in the morning', '2026-11-28T02:00:00Z', '2026-11-30T08:00:00Z', 'Mon'],
    ['on Christmas Eve at 18:31', '2026-12-24T18:31:00Z', '2026-12-29T08:00:00Z', 'Tue'],
    ['on Christmas Day', '2026-12-25T11:00:00Z', '2026-12-29T08:00:00Z', 'Tue'],
    ['on the Saturday before the clocks go forward', '2026-03-28T12:00:00Z', '2026-03-30T07:00:00Z', 'Mon'],
  ])('S3 raised %s it first sounds when the surgery opens', async (_when, raised, opens, weekday) => {
    site.clock.set(raised);
    const id = await sentRed(site);
    await ringing.outbox.runDue();
    expect(await alarmOf(rosa, id)).toMatchObject({
      raisedOpen: false,
      rung: 0,
      sounding: false,
      nextAt: Date.parse(opens),
    });
    site.clock.set(opens);
    site.clock.advance(-1);
    await ringing.outbox.runDue();
    expect(ringing.told).toEqual([]);
    site.clock.advance(1);
    await ringing.outbox.runDue();
    expect(ringing.calls()).toEqual([`${weekday} 08:00 ${duty}`]);
    expect(await timelineOf(id)).toEqual([
      'Raised the alarm. The surgery is closed: it sounds at opening',
      'Sounded the alarm for the duty person',
    ]);
  });

  test('S3 raised while closed, an out-of-hours contact is told at 0, 10 and 20 minutes and then no more', async () => {
    await nameForOutOfHours(site, {
      name: 'Dr Nat Night',
      member: null,
      phone: '',
      email: 'night@example.org',
    });
    site.clock.set('2026-11-27T18:31:00Z');
    const id = await sentRed(site);
    await ringing.until('2026-11-27T19:30:00Z');
    expect(ringing.calls()).toEqual(['18:31', '18:41', '18:51'].map((at) => `Fri ${at} night@example.org`));
    expect(await alarmOf(rosa, id)).toMatchObject({ rung: 0, nextAt: Date.parse('2026-11-30T08:00:00Z') });
    expect(await timelineOf(id)).toContain(
      'Told the out-of-hours contact of the alarm: the surgery is closed',
    );
    site.clock.set('2026-11-30T08:00:00Z');
    await ringing.outbox.runDue();
    expect(ringing.calls().at(-1)).toBe(`Mon 08:00 ${duty}`);
  });

  test('S3 an out-of-hours contact who has left is told nothing: it sounds at opening', async () => {
    const member = await addMember(site.deps, {
      organisation: site.elmTree,
      name: 'Dr Nat Night',
      email: 'night@example.org',
      role: 'clinician',
      password: 'a long enough password',
    });
    await nameForOutOfHours(site, { name: 'Dr Nat Night', member, phone: '', email: 'night@example.org' });
    await site.deps.database.within(site.elmTree, ({ q, t, organisation }) =>
      q
        .update(t.member)
        .set({ active: false })
        .where(and(eq(t.member.organisation, organisation), eq(t.member.id, member))),
    );
    site.clock.set('2026-11-27T18:31:00Z');
    const id = await sentRed(site);
    await ringing.until('2026-11-27T18:45:00Z');
    expect(ringing.told).toEqual([]);
    expect(await alarmOf(rosa, id)).toMatchObject({ nextAt: Date.parse('2026-11-30T08:00:00Z') });
  });

  test('S36 open screens hear of each rung, and of what came of its notices, by the id of the request alone', async () => {
    const id = await sentRed(site);
    await ringing.outbox.runDue();
    const heard: string[] = [];
    const deaf = site.deps.live.listen(site.elmTree, (request) => heard.push(request));
    await ringing.until('2026-11-27T10:10:00Z');
    deaf();
    // The rung, and each of its two notices.
    expect(heard).toEqual([id, id, id]);
  });

  test('S1 a restart between rungs loses none and repeats none', async () => {
    await sentRed(site);
    await ringing.until('2026-11-27T10:05:00Z');
    await ringing.outbox.stop();
    site.clock.set('2026-11-27T10:17:00Z');
    ringing.outbox = startOutbox(site.deps, ringing.transports, outboxKinds);
    await ringing.outbox.runDue();
    await ringing.outbox.runDue();
    expect(ringing.calls()).toEqual([`Fri 10:00 ${duty}`, ...[duty, second].map((to) => `Fri 10:17 ${to}`)]);
  });

  test('S1 two workers at once sound a rung once', async () => {
    const other = startOutbox(site.deps, ringing.transports, outboxKinds);
    for (let alarm = 0; alarm < 5; alarm++) await sentRed(site);
    await Promise.all([ringing.outbox.runDue(), other.runDue(), ringing.outbox.runDue(), other.runDue()]);
    await Promise.all([ringing.outbox.runDue(), other.runDue()]);
    expect(ringing.calls()).toEqual(Array(5).fill(`Fri 10:00 ${duty}`));
    site.clock.advance(10 * 60_000);
    await Promise.all([ringing.outbox.runDue(), other.runDue()]);
    await Promise.all([ringing.outbox.runDue(), other.runDue()]);
    expect(ringing.told).toHaveLength(15);
    await other.stop();
  });

  test('S2 a mail server that hangs over mails to patients holds no alarm back', async () => {
    await ringing.outbox.stop();
    let release = () => {};
    const hanging = new Promise<void>((done) => {
      release = done;
    });
    const { transports } = ringing;
    const slow = startOutbox(
      site.deps,
      {
        ...transports,
        email: (mail, envelope) =>
          mail.to === 'alan@example.org' ? hanging : transports.email(mail, envelope),
      },
      outboxKinds,
    );
    await sentRed(site, { contact: { email: 'alan@example.org' } });
    for (let waited = 0; ringing.told.length === 0 && waited < 200; waited++) {
      await new Promise((soon) => setTimeout(soon, 25));
    }
    expect(ringing.calls()).toEqual([`Fri 10:00 ${duty}`]);
    release();
    await slow.stop();
    ringing.outbox = startOutbox(site.deps, transports, outboxKinds);
  });

  test('S1 it starts by itself after a commit', async () => {
    await sentRed(site);
    for (let waited = 0; ringing.told.length === 0 && waited < 200; waited++) {
      await new Promise((soon) => setTimeout(soon, 25));
    }
    expect(ringing.calls()).toEqual([`Fri 10:00 ${duty}`]);
  });
});

onBothDatabases('an alarm where texts can be sent', (open) => {
  let site: StaffSite;
  let ringing: Ringing;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-27T10:00:00Z');
    ringing = ringingSite(site, { texts: true });
  });
  afterAll(() => ringing.outbox.stop());

  test('S2 who has a phone and an email gets both; when the phone bounces the second contact is told at once', async () => {
    await sentRed(site);
    await ringing.until('2026-11-27T10:00:00Z');
    expect(ringing.calls().sort()).toEqual(['Fri 10:00 07700 900201', `Fri 10:00 ${duty}`]);
    expect(ringing.told.find(({ to }) => to === '07700 900201')!.text).toBe(
      'Frontdoor at Elm Tree Surgery: something needs you now. Open http://surgery.example.org/staff/elm-tree Nobody reads replies to this message.',
    );
    await endAll(site);
    ringing.told.length = 0;
    ringing.bounces.set('07700 900201', saidNo);
    await sentRed(site);
    await ringing.until('2026-11-27T10:00:59Z');
    expect(ringing.calls().sort()).toEqual([
      'Fri 10:00 07700 900202',
      `Fri 10:00 ${duty}`,
      `Fri 10:00 ${duty}`,
      `Fri 10:00 ${second}`,
    ]);
  });
});

async function emptyRota(site: StaffSite): Promise<void> {
  await site.deps.database.within(site.elmTree, async ({ q, t, organisation }) => {
    await q.delete(t.dutySlot).where(eq(t.dutySlot.organisation, organisation));
  });
}

type Person = Parameters<typeof sealPerson>[2];

async function nameForOutOfHours(site: StaffSite, person: Person | null): Promise<void> {
  const { database } = site.deps;
  await database.within(site.elmTree, async (tx) => {
    const before = await settingRow(tx);
    await putSetting(tx, {
      firstLookMinutes: 30,
      maternityWeek: 20,
      safeguardingLead: null,
      clinicalLead: null,
      ...before,
      outOfHours: person ? sealPerson(database.vault, site.elmTree, person) : null,
      changedAt: 0,
    });
  });
}
