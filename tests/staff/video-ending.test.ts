import type { VideoChecks } from '@frontdoor/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callById } from '../../apps/server/src/features/video/store.ts';
import { bothIn, callOn, comes, comesIn, type Served, serve } from '../support/call-lines.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const twentyPast = '2026-11-27T10:20:00Z';

const asked: VideoChecks = {
  present: 'her husband Joe',
  alone: false,
  safe: 'yes',
  where: '4 Elm Road, Leeds',
  phone: '07700 900123',
  chaperone: 'declined',
  adult: '',
};
const held = { ending: 'held', outcome: null, code: null, note: 'Knee: rest and ibuprofen.', notAsked: '' };

onBothDatabases('in a video call, and at its end', (open) => {
  let site: StaffSite;
  let served: Served;
  let rosa: Desk;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), twentyPast);
    served = await serve(site);
  });
  afterAll(() => served.stop());
  beforeEach(async () => {
    site.clock.set(twentyPast);
    rosa = await site.signIn('rosa');
    jo = await site.signIn('jo');
  });

  const inCall = () => bothIn(site, served, rosa);

  describe('in the call', () => {
    test('signals go from page to page, with who sent them', async () => {
      const { doctor, patient } = await inCall();
      const description = { type: 'offer', sdp: 'v=0 hello' };
      doctor.say({ type: 'signal', to: patient.person, description });
      doctor.say({ type: 'signal', to: patient.person, candidate: null });
      await expect
        .poll(() => patient.heard.filter(({ type }) => type === 'signal'))
        .toEqual([
          { type: 'signal', from: doctor.person, description },
          { type: 'signal', from: doctor.person, candidate: null },
        ]);
      expect(doctor.heard.some(({ type }) => type === 'signal')).toBe(false);
    });

    test('a beat is answered', async () => {
      const { patient } = await inCall();
      patient.say({ type: 'beat' });
      await expect.poll(() => patient.heard.at(-1)).toEqual({ type: 'beat' });
    });

    test('S40 what was asked first is kept sealed, with who asked', async () => {
      const { call } = await inCall();
      expect((await call.act(rosa, 'checks', { checks: asked })).status).toBe(200);
      expect(await call.show(rosa)).toMatchObject({
        checks: asked,
        checkedBy: 'Dr Rosa Shah',
        phone: '07700 900123',
      });
      const kept = await site.deps.database.read(site.elmTree, (reader) => callById(reader, call.id));
      expect(JSON.stringify(kept)).not.toContain('Elm Road');
      const { timeline } = await rosa.open(call.consultation);
      expect(timeline.map(({ what }) => what)).toContain(
        'Asked who is present, whether it is safe to talk, where they are, and what number to ring. A chaperone: offered and declined',
      );
    });

    test('S40 under 16 it has to be said who else is there', async () => {
      const call = await callOn(site, served, {}, { patient: { birthDate: '2014-05-01' } });
      await comes(call.staff(rosa));
      expect(await call.show(rosa)).toMatchObject({ young: true });
      const missing = await call.act(rosa, 'checks', { checks: asked });
      expect([missing.status, missing.body.errors]).toEqual([
        422,
        [{ path: 'checks.adult', message: 'Enter who else is there. They are under 16' }],
      ]);
      expect((await call.act(rosa, 'checks', { checks: { ...asked, adult: 'his mother' } })).status).toBe(
        200,
      );
    });

    test('E00063 E00067 E00068 chat, files and sharing are switched for everybody at once', async () => {
      const { call, patient } = await inCall();
      expect((await call.act(rosa, 'switch', { sharing: false, files: true, chat: false })).status).toBe(200);
      await patient.room(({ allowed }) => !allowed.sharing && allowed.files && !allowed.chat);
      const said = await rosa.post(`${call.path}/chat`, { submission: 'words one', text: 'Hello' });
      expect([said.status, said.body.title]).toEqual([409, 'Chat is switched off']);
    });

    test('E00064 what staff write is a message in the thread, and once however often it is sent', async () => {
      const { call, patient, doctor } = await inCall();
      const guest = await comesIn(call, rosa, await call.guest('Ewa Nowak'));
      const words = { submission: 'words two', text: 'The leaflet is called Knee pain' };
      await rosa.post(`${call.path}/chat`, words);
      const said = await rosa.post(`${call.path}/chat`, words);
      expect([said.status, said.body]).toEqual([
        200,
        {
          lines: [
            {
              id: expect.any(String),
              from: 'Dr Rosa Shah',
              mine: true,
              at: site.clock.now(),
              text: words.text,
              files: [],
            },
          ],
          adviceHref: null,
        },
      ]);
      await expect.poll(() => patient.heard.some(({ type }) => type === 'thread')).toBe(true);
      await expect.poll(() => doctor.heard.some(({ type }) => type === 'thread')).toBe(true);
      expect(guest.heard.some(({ type }) => type === 'thread')).toBe(false);
      const { messages } = await rosa.open(call.consultation);
      expect(messages.map(({ kind, text, deliveries }) => ({ kind, text, sent: deliveries.length }))).toEqual(
        [{ kind: 'to-patient', text: words.text, sent: 0 }],
      );
    });

    test('reception sees who is there, and holds nothing', async () => {
      const { call, patient } = await inCall();
      expect(await call.show(jo)).toMatchObject({ mayHold: false, name: 'Alan Whitcombe' });
      const refused = await Promise.all([
        call.staff(jo).join(),
        call.door(jo, patient.person, 'remove'),
        call.act(jo, 'checks', { checks: asked }),
        call.act(jo, 'switch', { sharing: false, files: false, chat: false }),
        jo.post(`${call.path}/chat`, { submission: 'words of jo', text: 'Hello' }),
        call.act(jo, 'end', held),
      ]);
      expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
    });

    test('whoever a call was given to holds that one', async () => {
      const call = await callOn(site, served, { clinician: site.members.jo });
      await (await comes(call.staff(jo))).at('in');
      expect(await call.show(jo)).toMatchObject({ mayHold: true });
    });
  });

  describe('at its end', () => {
    const code = { id: '978871000000104', term: 'Consultation via multimedia' };

    test('E00055 E00088 everybody leaves, the call is the response, and the request is finished with its outcome', async () => {
      const { call, doctor, patient } = await inCall();
      const guest = await comes(await call.guest('Ewa Nowak'));
      await guest.at('waiting');
      await call.act(rosa, 'checks', { checks: asked });
      site.clock.advance(12 * 60_000);
      const ended = await call.act(rosa, 'end', { ...held, outcome: 'advice-given', code });
      expect([ended.status, ended.body]).toMatchObject([200, { state: 'ended', lasted: 12 * 60_000 }]);
      for (const line of [doctor, patient, guest]) {
        await line.at('ended');
        expect(await line.closed).toBe(4002);
        expect(line.rooms().at(-1)).toMatchObject({ people: [], staffHere: false });
      }
      const shown = await call.show(rosa);
      expect(shown).toMatchObject({
        ending: 'held',
        outcome: 'advice-given',
        code,
        guests: [{ ended: true }],
      });
      expect(shown.people.map(({ state }) => state)).toEqual(['left', 'left', 'left']);
      const { row, messages, outcome, respondedAt, timeline } = await rosa.open(call.consultation);
      expect([row.state, outcome, respondedAt]).toEqual(['finished', 'advice-given', site.clock.now()]);
      expect(messages.map(({ kind, response, text }) => ({ kind, response, text }))).toEqual([
        { kind: 'call', response: 'advice', text: held.note },
      ]);
      expect(timeline.map(({ what }) => what)).toEqual(
        expect.arrayContaining([
          'Opened the video call',
          'Came to the video call',
          'Let the patient into the video call',
          'The video call began',
          'Left the video call',
          'Ended the video call. It lasted 12 minutes. Finished: advice given',
        ]),
      );
    });

    test('S35 the text for the clinical system begins with whose it is', async () => {
      const call = await callOn(site, served, {}, { patient: { nhsNumber: '9434765919' } });
      await comes(call.staff(rosa));
      await comesIn(call, rosa, await call.patient());
      await comesIn(call, rosa, await call.guest('Ewa Nowak'));
      await call.act(rosa, 'checks', { checks: asked });
      site.clock.advance(12 * 60_000);
      const { reference } = (await rosa.open(call.consultation)).row;
      await call.act(rosa, 'end', { ...held, outcome: 'advice-given', code });
      expect((await call.show(rosa)).record).toBe(
        [
          'Alan Whitcombe',
          'Date of birth: 12 March 1958',
          'NHS number: 943 476 5919',
          '',
          'Video call.',
          `10:20am on Friday 27 November 2026, Dr Rosa Shah, 12 minutes. Reference ${reference}.`,
          '',
          'Also in the call: Ewa Nowak.',
          'With the patient: her husband Joe.',
          'Chaperone: offered and declined.',
          '',
          'Knee: rest and ibuprofen.',
          '',
          'SNOMED CT: 978871000000104 |Consultation via multimedia|',
          'Outcome: Advice given.',
        ].join('\n'),
      );
    });

    test('E00088 without a note the record says once that it was a video call', async () => {
      const { call } = await inCall();
      await call.act(rosa, 'checks', { checks: asked });
      await call.act(rosa, 'end', { ...held, note: '' });
      const { record } = await call.show(rosa);
      expect(record?.match(/Video call\./g)).toHaveLength(1);
    });

    test('S27 nothing of what is not safe goes into the record: neither who was with them nor where they are', async () => {
      const { call } = await inCall();
      await call.act(rosa, 'checks', { checks: { ...asked, safe: 'no' } });
      await call.act(rosa, 'end', held);
      const { record } = await call.show(rosa);
      expect(record).not.toMatch(/Joe|Elm Road|07700|safe/);
    });

    test('S27 of a request with a safeguarding flag the note is left out, and the text says to think of hiding it', async () => {
      const call = await callOn(site, served, {}, { flags: [safeguarding] });
      const restricted = await call.show(rosa);
      expect(restricted.mayHold).toBe(true);
      expect((await jo.get(call.path)).status).toBe(403);
      await comes(call.staff(rosa));
      await comesIn(call, rosa, await call.patient());
      await call.act(rosa, 'checks', { checks: asked });
      await comesIn(call, rosa, await call.guest('Ann of the refuge'));
      const code = { id: '22298006', term: 'Hurt by a partner' };
      const ended = await call.act(rosa, 'end', { ...held, note: 'He hits her.', code });
      expect(ended.status).toBe(200);
      const { record } = await call.show(rosa);
      expect(record).toContain('Consider hiding from online record access.');
      expect(record).toContain('The note and any code are left out. They are with the video call.');
      expect(record).not.toMatch(/hits|Joe|afraid|partner|22298006|refuge/);
    });

    test('S40 held without the first questions it has to be said why', async () => {
      const { call } = await inCall();
      const refused = await call.act(rosa, 'end', held);
      expect([refused.status, refused.body.errors]).toEqual([
        422,
        [{ path: 'notAsked', message: 'Ask the first questions, or say why they were not asked' }],
      ]);
      await call.act(rosa, 'end', { ...held, notAsked: 'It broke off at once' });
      const { messages } = await rosa.open(call.consultation);
      expect(messages[0]!.text).toBe(
        'Knee: rest and ibuprofen.\n\nThe first questions were not asked: It broke off at once',
      );
    });

    test.each([
      [{ ...held, code: { id: '978871000000105', term: 'A slip of the finger' } }, 'code.id'],
      [{ ...held, ending: 'not-joined', outcome: 'advice-given' }, 'outcome'],
      [{ ...held, ending: 'held' }, 'ending'],
    ])('what does not fit together is put right first (%#)', async (body, path) => {
      const call = await callOn(site, served);
      await comes(call.staff(rosa));
      const refused = await call.act(rosa, 'end', body);
      expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, path]);
      expect((await call.show(rosa)).state).toBe('invited');
    });

    test('that nobody came answers nothing and finishes nothing', async () => {
      const call = await callOn(site, served);
      await comes(call.staff(rosa));
      const before = await rosa.open(call.consultation);
      expect((await call.act(rosa, 'end', { ...held, ending: 'not-joined', note: '' })).status).toBe(200);
      const { row, messages, respondedAt } = await rosa.open(call.consultation);
      expect([row.state, row.dueAt, respondedAt]).toEqual([before.row.state, before.row.dueAt, null]);
      expect(messages[0]).toMatchObject({
        kind: 'call',
        response: null,
        text: 'Video call to which nobody came.',
      });
    });

    test('a second end, and one of somebody who saw it as it was before, change nothing', async () => {
      const { call } = await inCall();
      const stale = await rosa.post(`${call.path}/end`, { ...held, lock: 99, notAsked: 'No time' });
      expect([stale.status, stale.body.type]).toEqual([409, 'urn:frontdoor:problem:stale']);
      await call.act(rosa, 'end', { ...held, notAsked: 'No time' });
      const again = await call.act(rosa, 'end', { ...held, ending: 'by-phone' });
      expect([again.status, again.body.title]).toEqual([409, 'This video call is over']);
      expect((await call.show(rosa)).ending).toBe('held');
    });

    test('who comes back while nobody of the surgery is in it waits again', async () => {
      const { call, patient, doctor } = await inCall();
      const them = await call.patient();
      const goes = () => them.me.ask(`${them.link}/video/leave`, {});
      await goes();
      expect((await call.show(rosa)).people.find(({ id }) => id === patient.person)?.state).toBe('left');
      await them.join();
      expect((await call.show(rosa)).people.find(({ id }) => id === patient.person)?.state).toBe('in');
      await goes();
      expect((await rosa.post(`${call.path}/leave`)).status).toBe(200);
      doctor.close();
      await them.join();
      expect((await call.show(rosa)).people.find(({ id }) => id === patient.person)?.state).toBe('waiting');
    });

    test('S31 S35 what the patient wrote while the end was filled in is not finished unread', async () => {
      const { call } = await inCall();
      const them = await call.patient();
      const { requestLock } = await call.show(rosa);
      await them.me.ask(`${them.link}/video/chat`, { submission: 'one more', text: 'One more thing' });
      const ending = { ...held, notAsked: 'No time', outcome: 'advice-given' };
      const stale = await call.act(rosa, 'end', { ...ending, requestLock });
      expect([stale.status, stale.body.detail]).toEqual([409, expect.stringContaining('10:20am')]);
      expect((await rosa.open(call.consultation)).row.state).not.toBe('finished');
      const seen = (await call.show(rosa)).requestLock;
      expect((await call.act(rosa, 'end', { ...ending, requestLock: seen })).status).toBe(200);
      expect((await rosa.open(call.consultation)).row.state).toBe('finished');
    });

    test('what the patient’s page has shown is read, and told no more', async () => {
      const { call } = await inCall();
      const them = await call.patient();
      await rosa.post(`${call.path}/chat`, { submission: 'words five', text: 'One' });
      const shown = await them.me.ask(`${them.link}/video/chat`);
      expect(shown.body.lines.map(({ text }: { text: string }) => text)).toEqual(['One']);
      expect((await rosa.open(call.consultation)).messages[0]).toMatchObject({ text: 'One', readAt: null });
      await them.me.ask(`${them.link}/video/chat/read`, {});
      await call.act(rosa, 'end', { ...held, notAsked: 'No time' });
      const { messages } = await rosa.open(call.consultation);
      expect(messages[0]).toMatchObject({ text: 'One', readAt: site.clock.now(), deliveries: [] });
    });

    test('S32 what staff wrote and the patient did not read is told as any message, once', async () => {
      const { call } = await inCall();
      await rosa.post(`${call.path}/chat`, { submission: 'words three', text: 'One' });
      site.clock.advance(1_000);
      await rosa.post(`${call.path}/chat`, { submission: 'words four', text: 'Two' });
      await call.act(rosa, 'end', { ...held, notAsked: 'No time' });
      const { messages } = await rosa.open(call.consultation);
      expect(
        messages.map(({ text, deliveries }) => [
          text,
          deliveries.map(({ channel, template }) => `${channel} ${template}`),
        ]),
      ).toEqual([
        ['One', []],
        ['Two', ['email message']],
        ['Knee: rest and ibuprofen.\n\nThe first questions were not asked: No time', []],
      ]);
    });
  });
});

/** A safeguarding flag as the rules raise it from what somebody wrote. */
const safeguarding = {
  rule: 'afraid-at-home',
  version: 1,
  level: 'amber',
  destination: 'safeguarding',
  title: 'Afraid of somebody at home',
  words: 'afraid of him',
  shown: '',
  choice: '',
  source: 'text',
  reason: '',
} as const;
