import { request } from 'node:http';
import { mostSignal, type VideoCall } from '@frontdoor/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type CallOn,
  type Comer,
  callOn,
  comes,
  comesIn,
  type Line,
  type Served,
  serve,
  tryLine,
} from '../support/call-lines.ts';
import { onBothDatabases } from '../support/databases.ts';
import { browser } from '../support/patient-site.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const twentyPast = '2026-11-27T10:20:00Z';
const offer = { type: 'offer', sdp: 'v=0' };

const patientOf = ({ people }: VideoCall) => people.find(({ kind }) => kind === 'patient');

/** The signals a page was handed. */
const signalsOf = (line: Line) => line.heard.filter(({ type }) => type === 'signal');

onBothDatabases('somebody who means harm, on the line of a video call,', (open) => {
  let site: StaffSite;
  let served: Served;
  let rosa: Desk;
  let ravi: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), twentyPast);
    served = await serve(site);
  });
  afterAll(() => served.stop());
  beforeEach(async () => {
    rosa = await site.signIn('rosa');
    ravi = await site.signIn('ravi');
  });

  async function inCall() {
    const call = await callOn(site, served);
    const doctor = await comes(call.staff(rosa));
    const patient = await comesIn(call, rosa, await call.patient());
    await doctor.room(({ people }) => people.length === 1);
    return { call, doctor, patient };
  }

  /** Whatever was on its way has come when this answer is there. */
  async function settled(line: Line) {
    const beats = () => line.heard.filter(({ type }) => type === 'beat').length;
    const before = beats();
    line.say({ type: 'beat' });
    await expect.poll(beats).toBe(before + 1);
  }

  describe('and what goes wrong:', () => {
    test('a line on which the database could not take an arrival is closed, and its page looks for another', async () => {
      const call = await callOn(site, served);
      const them = await call.patient();
      await them.join();
      const within = vi.spyOn(site.deps.database, 'within').mockRejectedValueOnce(new Error('lost'));
      const line = await them.line();
      expect(await line.closed).toBe(1012);
      within.mockRestore();
      await (await comes(them)).at('waiting');
    });

    test('who goes while they arrive is not there', async () => {
      const call = await callOn(site, served);
      const doctor = await comes(call.staff(rosa));
      await doctor.at('in');
      const them = await call.patient();
      await them.join();
      const { within } = site.deps.database;
      let go = () => {};
      const gone = new Promise<void>((done) => {
        go = done;
      });
      const spy = vi.spyOn(site.deps.database, 'within').mockImplementationOnce(async (...job) => {
        const done = await within.apply(site.deps.database, job);
        await gone;
        return done;
      });
      const line = await them.line();
      await expect.poll(() => spy.mock.calls.length).toBeGreaterThan(0);
      line.cut();
      await line.closed;
      await settled(doctor);
      go();
      await expect
        .poll(async () => patientOf(await call.show(rosa)))
        .toMatchObject({ state: 'waiting', here: false });
      spy.mockRestore();
    });
  });

  test('who comes and goes without end has to wait, and nobody else has', async () => {
    const call = await callOn(site, served);
    const them = await call.patient();
    const statuses = new Set<number>();
    for (let time = 0; time < 61; time += 1) {
      statuses.add((await them.join()).status);
      await them.me.ask(`${them.link}/video/leave`, {});
    }
    expect([...statuses]).toEqual([200, 429]);
    expect((await (await call.carer()).join()).status).toBe(200);
    const { timeline } = await rosa.open(call.consultation);
    expect(timeline.filter(({ what }) => what === 'Came to the video call')).toHaveLength(61);
  });

  describe('cannot reach another room:', () => {
    test('a signal to somebody in another call goes nowhere', async () => {
      const one = await inCall();
      const other = await inCall();
      one.patient.say({ type: 'signal', to: other.patient.person, description: offer });
      one.patient.say({ type: 'signal', to: other.doctor.person, description: offer });
      await settled(one.patient);
      one.patient.say({ type: 'signal', to: one.doctor.person, description: offer });
      await expect.poll(() => signalsOf(one.doctor)).toHaveLength(1);
      expect([signalsOf(other.patient), signalsOf(other.doctor)]).toEqual([[], []]);
    });

    test('nothing a patient hears names another call, its people, or anybody who waits', async () => {
      const other = await inCall();
      const stranger = await comes(await other.call.guest('Ewa Nowak'));
      await stranger.at('waiting');
      const { call, patient } = await inCall();
      const own = await call.show(rosa);
      const heard = JSON.stringify(patient.heard);
      for (const secret of [
        other.call.id,
        other.call.consultation,
        other.patient.person,
        other.doctor.person,
        stranger.person,
        'Ewa',
      ])
        expect(heard).not.toContain(secret);
      for (const secret of [call.id, call.consultation, own.reference, '1958'])
        expect(heard).not.toContain(secret);
    });

    test('a message that names a room or a sender is none of ours, and ends the line', async () => {
      const { call, doctor } = await inCall();
      for (const extra of [
        { from: doctor.person },
        { call: call.id },
        { room: call.id },
        { organisation: site.elmTree },
      ]) {
        const guest = await comesIn(call, rosa, await call.guest('Ewa Nowak'));
        guest.say({ type: 'signal', to: doctor.person, description: offer, ...extra });
        expect([Object.keys(extra), await guest.closed]).toEqual([Object.keys(extra), 4004]);
        await call.door(rosa, guest.person, 'remove');
      }
      expect(signalsOf(doctor)).toEqual([]);
    });

    test('the line of one call cannot be opened by the way into another', async () => {
      const { call } = await inCall();
      const other = await callOn(site, served);
      const them = await call.patient();
      const elsewhere = await other.patient();
      const cookie = them.me.cookies(`${them.link}/video/live`).join('; ');
      const wrong = await tryLine(served, `${elsewhere.link}/video/live`, { cookie, origin: served.url });
      expect(wrong).toEqual({ refused: 401 });
    });
  });

  describe('who is not in the call', () => {
    test('signals nobody while they wait', async () => {
      const { call, doctor, patient } = await inCall();
      const guest = await comes(await call.guest('Ewa Nowak'));
      await guest.at('waiting');
      guest.say({ type: 'signal', to: doctor.person, description: offer });
      guest.say({ type: 'signal', to: patient.person, candidate: null });
      await settled(guest);
      await settled(doctor);
      expect([signalsOf(doctor), signalsOf(patient)]).toEqual([[], []]);
    });

    test('is signalled by nobody while they wait', async () => {
      const { call, patient } = await inCall();
      const guest = await comes(await call.guest('Ewa Nowak'));
      await guest.at('waiting');
      patient.say({ type: 'signal', to: guest.person, description: offer });
      await settled(patient);
      await settled(guest);
      expect(signalsOf(guest)).toEqual([]);
    });

    test('signals nobody from the moment they were taken out', async () => {
      const { call, doctor } = await inCall();
      const guest = await comesIn(call, rosa, await call.guest('Ewa Nowak'));
      const removed = call.door(rosa, guest.person, 'remove');
      await removed;
      guest.say({ type: 'signal', to: doctor.person, description: offer });
      expect(await guest.closed).toBe(4002);
      await settled(doctor);
      expect(signalsOf(doctor)).toEqual([]);
    });

    test('cannot signal themselves, or anybody there is not', async () => {
      const { patient } = await inCall();
      patient.say({ type: 'signal', to: patient.person, description: offer });
      patient.say({ type: 'signal', to: 'somebody-there-is-not', description: offer });
      await settled(patient);
      expect(signalsOf(patient)).toEqual([]);
    });

    test('who has not said which page it is signals nobody', async () => {
      const { call, doctor } = await inCall();
      const them = await call.carer();
      const { body } = await them.join();
      await call.door(rosa, body.person, 'let-in');
      const cookie = them.me.cookies(`${them.link}/video/live`).join('; ');
      const line = (await tryLine(served, body.live, { cookie, origin: served.url })) as Line;
      line.say({ type: 'signal', to: doctor.person, description: offer });
      expect(await line.closed).toBe(4004);
      expect(signalsOf(doctor)).toEqual([]);
    });
  });

  describe('what is no message of ours ends the line:', () => {
    const description = offer;
    let doctor: Line;
    let them: Comer;
    beforeAll(async () => {
      const desk = await site.signIn('rosa');
      const call = await callOn(site, served);
      doctor = await comes(call.staff(desk));
      them = await call.patient();
      await comesIn(call, desk, them);
    });
    /** Let in once, they come straight in again each time. */
    const again = async () => {
      const patient = await comes(them);
      await patient.at('in');
      return patient;
    };

    test.each([
      ['no JSON', 'hello'],
      ['nothing', ''],
      ['half of one', '{"type":"beat"'],
      ['a list', '[]'],
      ['a number', '7'],
      ['null', 'null'],
      ['no kind', '{}'],
      ['a kind there is not', '{"type":"let-in","person":"me"}'],
      ['a room, as the server sends', '{"type":"room","at":"in"}'],
      ['a beat with more in it', '{"type":"beat","at":1}'],
      ['a second hello', '{"type":"hello","instance":"another-page"}'],
      ['a signal with neither part', '{"type":"signal","to":"x"}'],
      ['a signal with both', JSON.stringify({ type: 'signal', to: 'x', description, candidate: null })],
      ['to many at once', JSON.stringify({ type: 'signal', to: ['x', 'y'], description })],
      [
        'a description of another kind',
        JSON.stringify({ type: 'signal', to: 'x', description: { type: 'pranswer', sdp: '' } }),
      ],
      [
        'a description with more in it',
        JSON.stringify({ type: 'signal', to: 'x', description: { ...offer, html: '<b>' } }),
      ],
      [
        'a candidate with more in it',
        JSON.stringify({
          type: 'signal',
          to: 'x',
          candidate: { candidate: '', sdpMid: '0', sdpMLineIndex: 0, url: 'x' },
        }),
      ],
      [
        'a name of a prototype',
        '{"type":"signal","to":"x","__proto__":{"from":"y"},"description":{"type":"offer","sdp":""}}',
      ],
    ])('%s', async (_what, text) => {
      const patient = await again();
      patient.raw(text);
      expect(await patient.closed).toBe(4004);
      expect(signalsOf(doctor)).toEqual([]);
    });

    test('bytes instead of text', async () => {
      const patient = await again();
      patient.raw(Buffer.from('{"type":"beat"}'));
      expect(await patient.closed).toBe(4004);
    });

    test('more than any description of four people needs', async () => {
      const patient = await again();
      patient.raw(`{"type":"beat"${' '.repeat(mostSignal)}}`);
      expect(await patient.closed).toBe(1009);
      await doctor.room(({ people }) => people[0]?.here === false);
    });

    test('a flood; the others are told no more than they were', async () => {
      const { call, patient, doctor } = await inCall();
      const before = doctor.heard.length;
      for (let sent = 0; sent < 2_000; sent++) patient.say({ type: 'beat' });
      expect(await patient.closed).toBe(4005);
      expect(patient.heard.filter(({ type }) => type === 'beat').length).toBeLessThanOrEqual(300);
      await doctor.room(({ people }) => people[0]?.here === false);
      expect(doctor.heard.length - before).toBeLessThan(5);
      expect((await call.show(rosa)).people[1]).toMatchObject({ kind: 'patient', state: 'in', here: false });
    });
  });

  describe('the way in:', () => {
    let call: CallOn;
    let live: string;
    let cookie: string;
    beforeAll(async () => {
      call = await callOn(site, served);
      const them = await call.patient();
      live = (await them.join()).body.live;
      cookie = them.me.cookies(live).join('; ');
    });

    test.each([
      ['another website', 'https://evil.example'],
      ['the same name on another port', 'http://127.0.0.1:9'],
      ['no page at all', null],
      ['a page without an origin', 'null'],
    ])('a line asked for by %s is refused, cookies and all', async (_who, origin) => {
      expect(await tryLine(served, live, { cookie, origin })).toEqual({ refused: 403 });
    });

    test('from our public address it is taken', async () => {
      const line = (await tryLine(served, live, {
        cookie,
        origin: 'http://surgery.example.org',
        hello: 'page-by-its-name',
      })) as Line;
      await line.at('waiting');
    });

    test('without the session, or with somebody else’s, it is refused', async () => {
      const stranger = browser(site);
      const other = await (await callOn(site, served)).patient();
      for (const given of [
        '',
        stranger.cookies(live).join('; '),
        other.me.cookies(`${other.link}/video`).join('; '),
      ])
        expect(await tryLine(served, live, { cookie: given, origin: served.url })).toEqual({ refused: 401 });
    });

    test('a link nobody was given looks the same as one that ended', async () => {
      const path = live.replace(/\/m\/[^/]+/, '/m/abcdefghijklmnopqrstuvwxyz0123456789abcdefg');
      expect(await tryLine(served, path, { cookie, origin: served.url })).toEqual({ refused: 404 });
    });

    test('staff of another surgery, of none, and one who has not joined are refused', async () => {
      const path = `${call.path}/live`;
      const tries = [
        { cookie: ravi.cookie, at: path },
        { cookie: ravi.cookie, at: path.replace('elm-tree', 'northgate') },
        { cookie: '', at: path },
        { cookie: rosa.cookie, at: path },
      ];
      const answers = await Promise.all(
        tries.map((each) => tryLine(served, each.at, { cookie: each.cookie, origin: served.url })),
      );
      expect(answers).toEqual([{ refused: 404 }, { refused: 404 }, { refused: 401 }, { refused: 409 }]);
    });

    test('opened by hand it says kindly what it is', async () => {
      const me = browser(site);
      const answer = await fetch(served.url + live, { headers: { cookie, accept: 'text/html' } });
      expect([answer.status, answer.headers.get('upgrade')]).toEqual([426, 'websocket']);
      expect(await answer.text()).toContain('This address is the live line of a video call');
      expect(me.cookies(live)).toEqual([]);
    });

    test('a handshake that is none is answered, and the server goes on', async () => {
      const headers = { cookie, origin: served.url, connection: 'Upgrade', upgrade: 'websocket' };
      expect(await statusOf(served.url + live, headers)).toBe(400);
      const key = { 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==', 'sec-websocket-version': '7' };
      expect(await statusOf(served.url + live, { ...headers, ...key })).toBe(400);
      expect((await fetch(`${served.url}/health/ready`)).status).toBe(200);
    });

    test('an upgrade to anything else, or of a page, is answered as the page it is', async () => {
      const upgrade = { connection: 'Upgrade', upgrade: 'h2c', origin: served.url };
      expect(await statusOf(`${served.url}/health/ready`, upgrade)).toBe(200);
      expect(await statusOf(`${served.url}/health/ready`, { ...upgrade, upgrade: 'websocket' })).toBe(200);
    });
  });

  describe('after the call ended', () => {
    test('an old line is closed, and the same request opens no other', async () => {
      const { call, doctor, patient } = await inCall();
      const them = await call.patient();
      const cookie = them.me.cookies(`${them.link}/video/live`).join('; ');
      await call.act(rosa, 'end', { ending: 'by-phone', outcome: null, code: null, note: '', notAsked: '' });
      expect([await doctor.closed, await patient.closed]).toEqual([4002, 4002]);
      expect((await them.join()).status).toBe(409);
      const again = await tryLine(served, `${them.link}/video/live`, {
        cookie,
        origin: served.url,
        hello: 'page-from-before',
      });
      // A line that was asked for in the same moment hears that it is over, and no more.
      if ('refused' in again) expect(again.refused).toBeGreaterThanOrEqual(400);
      else expect([await again.closed, again.rooms()]).toEqual([expect.any(Number), []]);
      expect((await call.staff(rosa).join()).status).toBe(409);
    });
  });

  test('a person of another call is nobody at this door', async () => {
    const { call } = await inCall();
    const other = await callOn(site, served);
    const waiting = await comes(await other.patient());
    await waiting.at('waiting');
    for (const act of ['let-in', 'refuse', 'remove'] as const)
      expect((await call.door(rosa, waiting.person, act)).status).toBe(404);
    expect((await ravi.post(`/api/northgate/video/${call.id}/join`)).status).toBe(404);
    expect((await ravi.get(`/api/northgate/video/${call.id}`)).status).toBe(404);
    expect((await ravi.get(`/api/northgate/video/${call.id}/chat`)).status).toBe(404);
    expect(waiting.rooms().at(-1)).toMatchObject({ at: 'waiting' });
  });
});

/** Asks by hand, as no browser would. */
function statusOf(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((done, failed) => {
    const asking = request(url, { headers, agent: false }, (res) => {
      res.resume();
      done(res.statusCode ?? 0);
    });
    asking.on('upgrade', (res, socket) => {
      socket.destroy();
      done(res.statusCode ?? 0);
    });
    asking.on('error', failed);
    asking.end();
  });
}
