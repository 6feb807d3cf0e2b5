import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addUpload } from '../../apps/server/src/features/attachments/add-to-request.ts';
import { attachmentById } from '../../apps/server/src/features/attachments/store.ts';
import { sweep } from '../../apps/server/src/features/attachments/sweep.ts';
import { startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { beginConversation } from '../../apps/server/src/features/outreach/begin.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { onBothDatabases } from '../support/databases.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import { linkOf, started } from '../support/outreach.ts';
import { born, browser, fixture } from '../support/patient-site.ts';
import { type Reaching, reachingSite, tasksFor } from '../support/reaching.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const right = born('1980-02-01');

onBothDatabases('what goes wrong with a conversation the practice begins', (open) => {
  let site: StaffSite;
  let jo: Desk;
  let way: Reaching;
  let turn = 0;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning, { notify: notifyForTexts, mailBy: 'smtp' });
    way = reachingSite(site);
  });
  afterAll(() => way.outbox.stop());
  beforeEach(() => at(fridayMorning));

  async function at(iso: string): Promise<void> {
    await way.at(iso);
    jo = await site.signIn('jo');
  }

  /** Somebody of this test's own. */
  const somebody = () => {
    const email = `begun-${++turn}@example.org`;
    return { name: `Begun Number${turn}`, birthDate: '1980-02-01', phone: null, email };
  };
  const textedAtNight = async () => {
    const phone = `07700 900${100 + ++turn}`;
    const to = { name: `Night Number${turn}`, phone, email: null };
    site.clock.set('2026-11-27T22:00:00Z');
    jo = await site.signIn('jo');
    const { id } = await started(site, jo, { to });
    await way.at('2026-11-28T08:00:00Z');
    await at('2026-11-30T22:00:00Z');
    const to_ = `07700900${100 + turn}`;
    expect(way.to(to_)).toEqual(['Sat 08:00 text']);
    return { id, texts: () => way.to(to_) };
  };
  const deliveries = async (id: string) =>
    (await jo.open(id)).messages[0]!.deliveries.map(({ template, state }) => `${template} ${state}`);

  test('S24 who dies between the start and the sending is sent nothing', async () => {
    const patient = { ...somebody(), nhsNumber: '9434765919' };
    const phone = '07700 900999';
    const safe = { text: true, email: false, call: true, voicemail: false };
    const { email: _, phone: __, ...who } = patient;
    const earlier = await sent(site, { patient: who, contact: { phone, email: null, safe } });
    await way.outbox.runDue();
    const before = way.to('07700900999').length;
    // A text waits for the morning.
    site.clock.set('2026-11-27T22:00:00Z');
    jo = await site.signIn('jo');
    const { id } = await started(site, jo, { to: { ...patient, phone, email: null } });
    await way.outbox.runDue();
    await jo.act(earlier, 'patient-state', { state: 'deceased' });
    await at('2026-11-28T08:00:00Z');
    expect(way.to('07700900999')).toHaveLength(before);
    expect(await deliveries(id)).toEqual(['asked stopped']);
    expect((await tasksFor(jo, id)).map(({ reason }) => reason)).toEqual(['patient-gone']);
    await at('2027-01-05T10:00:00Z');
    expect(way.to('07700900999')).toHaveLength(before);
  });

  test('S31d a reminder that waits for the morning does not go once there is an answer', async () => {
    const { id, texts } = await textedAtNight();
    expect(await deliveries(id)).toContain('asked-reminder queued');
    const link = await linkOf(site, id);
    const me = browser(site);
    await me.post(link, right);
    await me.send(`${link}/reply`, { text: 'All well' }, []);
    await at('2026-12-01T08:00:00Z');
    expect(texts()).toEqual(['Sat 08:00 text']);
    expect(await deliveries(id)).toContain('asked-reminder stopped');
  });

  test('R77 nor once messages are off', async () => {
    const { id, texts } = await textedAtNight();
    await jo.act(id, 'switch', { of: 'request', messages: false, files: false });
    await at('2026-12-01T08:00:00Z');
    expect(texts()).toEqual(['Sat 08:00 text']);
  });

  test('nor a second time, with two processes at work', async () => {
    const to = somebody();
    const { id } = await started(site, jo, { to });
    await way.outbox.runDue();
    const transports = {
      email: async (mail: { to: string }) => void other.push(mail.to),
      text: async () => {},
      close: () => {},
    };
    const other: string[] = [];
    const second = startOutbox(site.deps, transports, outboxKinds);
    site.clock.set('2026-11-30T10:00:00Z');
    await Promise.all([way.outbox.runDue(), second.runDue()]);
    await second.stop();
    jo = await site.signIn('jo');
    const reminded = (await deliveries(id)).filter((each) => each.startsWith('asked-reminder'));
    expect(reminded).toEqual(['asked-reminder sent']);
    expect((await jo.open(id)).outreach!.reminded).toBe(1);
    expect(way.to(to.email).length + other.filter((each) => each === to.email).length).toBe(2);
  });

  test('S41 one of a list that nobody opens, or that reaches nobody, is no task and in no queue; at its end it is finished', async () => {
    const ask = {
      about: 'clinical' as const,
      text: 'Your review is due',
      fromRecord: false,
      questionnaire: null,
      replies: true,
      files: true,
      reminders: false,
      expiresDays: 7,
    };
    const begin = (patient: ReturnType<typeof somebody>, line: number) =>
      site.deps.database.within(site.elmTree, (tx) =>
        beginConversation(site.deps, tx, {
          submission: `list one line ${line}`,
          startedBy: site.members.jo,
          batch: { id: 'list-one', line },
          patient: { ...patient, known: null, nhsNumber: null },
          checked: false,
          ask,
          questionnaire: null,
          answerBy: null,
          urgent: false,
          attachments: [],
          video: null,
        }),
      );
    const bounces = somebody();
    way.bounces.add(bounces.email);
    const ids = [];
    for (const [line, patient] of [bounces, somebody()].entries()) {
      const begun = await begin(patient, line);
      if ('fault' in begun) throw new Error(begun.fault);
      ids.push(begun.consultation);
    }
    await way.outbox.runDue();
    await at('2026-12-03T10:00:00Z');
    for (const id of ids) {
      expect((await jo.open(id)).row).toMatchObject({ state: 'waiting', unread: false, assignee: null });
      expect(await tasksFor(jo, id)).toEqual([]);
    }
    await at('2026-12-04T10:00:00Z');
    for (const id of ids) {
      const { row, outcome, outreach } = await jo.open(id);
      expect([row.state, outcome, outreach!.expiredAt]).toEqual(['finished', 'no-action', site.clock.now()]);
      expect(await tasksFor(jo, id)).toEqual([]);
    }
  });

  test('S31c a file that was uploaded for a conversation nobody began is gone after a day', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'frontdoor-upload-')), 'letter.pdf');
    await copyFile(fixture('letter.pdf'), path);
    const owner = { draft: `member ${site.members.jo}` };
    const file = await addUpload(site.deps, site.elmTree, owner, [{ path, name: 'letter.pdf', fault: null }]);
    const kept = () => site.deps.database.read(site.elmTree, (reader) => attachmentById(reader, file.id));
    site.clock.advance(24 * 60 * 60_000);
    await sweep(site.deps);
    expect(await kept()).not.toBeNull();
    site.clock.advance(1);
    await sweep(site.deps);
    expect(await kept()).toBeNull();
  });
});
