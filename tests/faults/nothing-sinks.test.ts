import { beforeAll, beforeEach, expect, test } from 'vitest';
import { fromPatient } from '../../apps/server/src/features/messages/from-patient.ts';
import { openLink, updateMessage } from '../../apps/server/src/features/messages/thread-store.ts';
import { SendFault, type Transports } from '../../apps/server/src/features/outbox/transports.ts';
import { startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
  chestPain,
  type Desk,
  nothingMatched,
  type StaffSite,
  sent,
  staffSite,
} from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const fridayEvening = Date.parse('2026-11-27T18:30:00Z');
const mondayEvening = Date.parse('2026-11-30T18:30:00Z');
const aDay = 24 * 60 * 60_000;

onBothDatabases('no request sinks out of sight', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  let box = 0;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const reply = (desk: Desk, id: string, given: object = {}) =>
    desk.act(id, 'reply', {
      submission: `box ${++box} of this test`,
      text: 'Rest it for a week',
      response: 'advice',
      ...given,
    });
  const queue = async (name: string) => {
    const res = await rosa.get(`/api/elm-tree/consultations?queue=${name}&limit=100`);
    return (res.body.items as { id: string }[]).map(({ id }) => id);
  };
  const linkOf = (id: string) =>
    site.deps.database.read(site.elmTree, (reader) =>
      openLink(reader, { consultation: id, recipient: 'patient' }),
    );

  /** Sends all that is due through a mail server that refuses every address for good. */
  async function nothingIsDelivered(): Promise<void> {
    const refusing: Transports = {
      email: async () => {
        throw new SendFault('EENVELOPE 550', true);
      },
      text: null,
      close: () => {},
    };
    const outbox = startOutbox(site.deps, refusing, outboxKinds);
    site.clock.advance(10_000);
    await outbox.runDue();
    await outbox.stop();
  }

  test('S20 a reply to a finished request opens it again, so that the patient can read and answer it', async () => {
    const id = await sent(site, { flags: [chestPain] });
    await reply(rosa, id, { finish: 'advice-given' });
    site.clock.advance(8 * aDay);
    await reply(rosa, id, { text: 'Your result has come. How are you now?' });
    expect(await rosa.open(id)).toMatchObject({
      finishedAt: null,
      outcome: null,
      row: { state: 'waiting' },
    });
    expect(await queue('red-flags')).toContain(id);
    const link = await linkOf(id);
    await fromPatient(site.deps, {
      organisation: site.elmTree,
      link: link!.id,
      text: 'Worse',
      attachments: [],
      ...nothingMatched,
    });
    expect(await queue('to-triage')).toContain(id);
  });

  test('R102 a reply that finished the request and could not be delivered opens it again, due as before', async () => {
    const id = await sent(site, { flags: [chestPain] });
    await reply(rosa, id, { finish: 'advice-given' });
    await nothingIsDelivered();
    const request = await rosa.open(id);
    expect(request).toMatchObject({ finishedAt: null, outcome: null, respondedAt: null });
    expect(request.row).toMatchObject({ state: 'to-triage', unread: true, dueAt: fridayEvening });
    expect(await queue('red-flags')).toContain(id);
  });

  test('R102 R58 a reply that reached nobody was no response: what waited is due again', async () => {
    const id = await sent(site);
    await reply(rosa, id);
    expect((await rosa.open(id)).row.dueAt).toBeNull();
    await nothingIsDelivered();
    const request = await rosa.open(id);
    expect([request.row.dueAt, request.respondedAt]).toEqual([mondayEvening, null]);
  });

  test('R102 a reply the patient has read by their link all the same stays a response', async () => {
    const id = await sent(site);
    const { message } = (await reply(rosa, id, { finish: 'advice-given' })).body;
    const readAt = site.clock.now() + 10_000;
    await site.deps.database.within(site.elmTree, async (tx) => updateMessage(tx, message, { readAt }));
    await nothingIsDelivered();
    expect(await rosa.open(id)).toMatchObject({ row: { state: 'finished', unread: true } });
  });

  test('R102 an acknowledgement that cannot be delivered does not open what is finished', async () => {
    const id = await sent(site);
    await rosa.act(id, 'call', { reached: 'spoke', text: 'All well', response: 'advice' });
    await rosa.act(id, 'finish', { outcome: 'advice-given' });
    await nothingIsDelivered();
    expect(await rosa.open(id)).toMatchObject({ outcome: 'advice-given', row: { state: 'finished' } });
  });

  test('S5 S35 a reply taken back leaves a request nobody has looked at in the triage queue', async () => {
    const id = await sent(site);
    const { message } = (await reply(jo, id)).body;
    await jo.post(`/api/elm-tree/consultations/${id}/messages/${message}/take-back`);
    expect(await queue('to-triage')).toContain(id);
  });

  test('S5 a call that reached nobody leaves a request nobody has looked at in the triage queue', async () => {
    const id = await sent(site);
    await jo.act(id, 'call', { reached: 'no-answer', text: 'Rang twice' });
    expect(await queue('to-triage')).toContain(id);
    await jo.act(id, 'call', { reached: 'voicemail', text: 'Left a message' });
    expect(await queue('to-triage')).toContain(id);
    await jo.act(id, 'call', { reached: 'spoke', text: 'She comes at 4', response: 'appointment' });
    expect(await queue('to-triage')).not.toContain(id);
  });

  test('what came while somebody read the rest stays new: they say what they saw by its lock', async () => {
    const id = await sent(site);
    const { row } = await jo.open(id);
    await fromPatient(site.deps, {
      organisation: site.elmTree,
      link: (await linkOf(id))!.id,
      text: 'It is worse now',
      attachments: [],
      ...nothingMatched,
    });
    await jo.post(`/api/elm-tree/consultations/${id}/seen`, { lock: row.lock });
    const after = await jo.open(id);
    expect(after.row.unread).toBe(true);
    await jo.post(`/api/elm-tree/consultations/${id}/seen`, { lock: after.row.lock });
    expect((await jo.open(id)).row.unread).toBe(false);
  });

  test('S24 "not our patient" is no way to finish a clinical request without a word to the sender', async () => {
    const id = await sent(site);
    const early = await jo.act(id, 'finish', { outcome: 'not-our-patient' });
    expect([early.status, early.body.type]).toEqual([409, 'urn:frontdoor:problem:no-response']);
    await jo.act(id, 'call', { reached: 'spoke', text: 'She is with Oak Lane', response: 'direct' });
    expect((await jo.act(id, 'finish', { outcome: 'not-our-patient' })).status).toBe(200);
    const letter = await sent(site, { kind: 'admin', category: 'letter' });
    expect((await jo.act(letter, 'finish', { outcome: 'not-our-patient' })).status).toBe(200);
  });
});
