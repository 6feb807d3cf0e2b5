import request from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import { receive } from '../../apps/server/src/features/consultations/receive.ts';
import { joinCall } from '../../apps/server/src/features/video/room/join.ts';
import { batchOf } from '../support/batch.ts';
import { callFor } from '../support/call-at-door.ts';
import { callTask } from '../support/call-task.ts';
import { contactProposal } from '../support/contact-proposal.ts';
import { onBothDatabases } from '../support/databases.ts';
import { alarmOf, sentRed } from '../support/ringing.ts';
import {
  addFile,
  type Desk,
  fever,
  kneeProblem,
  type StaffSite,
  sent,
  staffSite,
} from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

type Sample = {
  method: 'get' | 'post';
  path: string;
  /** As the staff app would send it; null where the body is not JSON of ours. */
  body?: object | null;
  /** The status of success. */
  done?: number;
  /** Takes a lock and refuses a stale one. */
  locked?: boolean;
};

/** One call of every staff route with a practice in its path. `:id` is a request of Elm Tree's, `:alarm` an alarm. */
const samples: Sample[] = [
  { method: 'get', path: '/practice' },
  { method: 'get', path: '/counts' },
  { method: 'get', path: '/consultations' },
  { method: 'get', path: '/consultations/:id' },
  { method: 'get', path: '/questions/:kind' },
  { method: 'get', path: '/safety' },
  { method: 'get', path: '/safety/warnings' },
  {
    method: 'post',
    path: '/consultations',
    done: 201,
    body: {
      submission: 'a call this morning',
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
    },
  },
  { method: 'post', path: '/consultations/:id/assign', body: { assignee: null, team: null }, locked: true },
  { method: 'post', path: '/consultations/:id/urgency', body: { urgency: 'urgent' }, locked: true },
  { method: 'post', path: '/consultations/:id/note', body: { text: 'Rang about a bill' }, locked: true },
  {
    method: 'post',
    path: '/consultations/:id/reply',
    body: { submission: 'box opened at ten', text: 'Rest it', response: 'advice' },
    locked: true,
  },
  {
    method: 'post',
    path: '/consultations/:id/call',
    body: { reached: 'spoke', text: 'We spoke' },
    locked: true,
  },
  {
    method: 'post',
    path: '/consultations/:id/response',
    body: { response: 'advice', text: 'At the desk' },
    locked: true,
  },
  {
    method: 'post',
    path: '/consultations/:id/identity',
    body: { level: 'matches', checked: 'address' },
    locked: true,
  },
  {
    method: 'post',
    path: '/consultations/:id/match',
    body: { patient: ':patient', same: true },
    locked: true,
  },
  { method: 'post', path: '/consultations/:id/finish', body: { outcome: 'advice-given' }, locked: true },
  { method: 'post', path: '/consultations/:id/reopen', body: { reason: 'She rang again' }, locked: true },
  { method: 'post', path: '/consultations/:id/let-in', body: {}, locked: true },
  { method: 'post', path: '/consultations/:id/type', body: { type: 'admin' }, locked: true },
  { method: 'post', path: '/consultations/:id/sensitive', body: { sensitive: true }, locked: true },
  { method: 'post', path: '/consultations/:id/birth-date', body: { birthDate: '1958-03-13' }, locked: true },
  { method: 'post', path: '/consultations/:id/read-out-code' },
  {
    method: 'post',
    path: '/consultations/:id/contact-changes/:change/decide',
    body: { decision: 'decline', proof: null },
  },
  { method: 'post', path: '/consultations/:id/mark', body: { flag: ':flag', mark: 'right' } },
  { method: 'post', path: '/consultations/:id/patient-state', body: { state: 'temporary' }, locked: true },
  {
    method: 'post',
    path: '/consultations/:id/switch',
    body: { of: 'request', messages: true, files: false, reason: 'Asked us to ring' },
    locked: true,
  },
  { method: 'post', path: '/consultations/:id/test', body: { test: true, reason: 'Training' }, locked: true },
  { method: 'get', path: '/patients?search=Whitcombe' },
  { method: 'get', path: '/questionnaires' },
  {
    method: 'post',
    path: '/conversations',
    done: 201,
    body: {
      submission: 'begun this morning',
      to: { patient: null, name: 'Grace Okoro', birthDate: '1980-02-01', email: 'grace@example.org' },
      about: 'admin',
      text: 'Please tell us when you can come in',
    },
  },
  { method: 'post', path: '/consultations/:id/worried' },
  { method: 'post', path: '/consultations/:id/seen' },
  { method: 'post', path: '/attachments/:file/seal', body: { reason: 'A photo of a child' } },
  { method: 'get', path: '/batches' },
  { method: 'get', path: '/batches/example.csv' },
  {
    method: 'post',
    path: '/batches',
    done: 201,
    body: {
      submission: 'a list this morning',
      title: 'Flu clinic',
      about: 'clinical',
      text: 'Come on Saturday',
      csv: 'NHS number,Name,Date of birth,Email\n9990012318,Omar Farah,1/2/1970,omar@example.org',
    },
  },
  { method: 'get', path: '/batches/:batch' },
  { method: 'get', path: '/batches/:batch.csv' },
  { method: 'get', path: '/batches/:batch/lines' },
  { method: 'post', path: '/batches/:batch/start' },
  { method: 'post', path: '/batches/:batch/pause' },
  { method: 'post', path: '/batches/:batch/resume' },
  { method: 'post', path: '/batches/:batch/stop' },
  { method: 'get', path: '/website' },
  { method: 'get', path: '/website/poster.pdf' },
  { method: 'get', path: '/website/leaflet.pdf' },
  { method: 'get', path: '/flags/figures' },
  { method: 'get', path: '/flags/figures.csv' },
  { method: 'get', path: '/reporting' },
  { method: 'get', path: '/overseers' },
  { method: 'get', path: '/opening' },
  { method: 'get', path: '/national' },
  { method: 'get', path: '/opening/closures.csv' },
  { method: 'get', path: '/templates' },
  {
    method: 'post',
    path: '/templates/preview',
    body: { name: 'Sore throat', channel: 'reply', title: 'Sore throat', body: 'Drink plenty', from: 0 },
  },
  {
    method: 'post',
    path: '/templates',
    body: { name: 'Cough', channel: 'reply', title: 'Cough', body: 'Rest', from: 0 },
  },
  { method: 'post', path: '/templates/retire', body: { name: 'Cold', channel: 'reply', from: 0 } },
  { method: 'get', path: '/all-clear' },
  { method: 'get', path: '/tasks' },
  { method: 'post', path: '/tasks/:task/end', body: { outcome: 'not-reached' } },
  { method: 'get', path: '/alarms' },
  { method: 'post', path: '/alarms/:alarm/claim' },
  { method: 'post', path: '/alarms/:alarm/attempt', body: { kind: 'voicemail' } },
  { method: 'post', path: '/alarms/:alarm/end', body: { act: 'spoke', text: 'Safe at home' } },
  { method: 'get', path: '/video' },
  { method: 'get', path: '/video/settings' },
  { method: 'get', path: '/consultations/:id/video' },
  {
    method: 'post',
    path: '/consultations/:id/video',
    done: 201,
    body: { submission: 'invited at ten', startsAt: null, clinician: ':rosa' },
    locked: true,
  },
  {
    method: 'post',
    path: '/video/by-name',
    done: 201,
    body: {
      submission: 'invited by name',
      to: { patient: null, name: 'Mina Rose', birthDate: '1984-06-01', email: 'mina@example.org' },
      startsAt: null,
      clinician: ':rosa',
    },
  },
  { method: 'post', path: '/video/delay', body: { clinician: ':rosa', minutes: 10 } },
  { method: 'get', path: '/video/:call' },
  { method: 'post', path: '/video/:call/join' },
  { method: 'get', path: '/video/:call/chat' },
  {
    method: 'post',
    path: '/video/:call/chat',
    body: { submission: 'said at ten', text: 'Can you hear me?' },
  },
  { method: 'post', path: '/video/:call/people/:person/let-in' },
  { method: 'post', path: '/video/:call/people/:person/remove' },
  { method: 'post', path: '/video/:call/people/:person/refuse' },
  {
    method: 'post',
    path: '/video/:call/checks',
    // The delay before was a change of it, too.
    body: {
      lock: 1,
      checks: { alone: true, safe: 'yes', where: 'At home', phone: '07700 900123', chaperone: 'declined' },
    },
  },
  {
    method: 'post',
    path: '/video/:call/switch',
    body: { lock: 2, sharing: false, files: true, chat: true },
  },
  { method: 'post', path: '/video/:call/leave' },
  { method: 'post', path: '/video/:call/end', body: { lock: 3, ending: 'by-phone', outcome: null } },
];

/** Their success takes more than a body: each is tried in a test of its own. */
const triedElsewhere = [
  '/api/:practice/consultations/:id/messages/:message/take-back',
  '/api/:practice/consultations/:id/files',
  // `video-files.test.ts`.
  '/api/:practice/video/:call/files',
  // `outreach.test.ts` and, as managers only may, `switches.test.ts`.
  '/api/:practice/conversation-files',
  '/api/:practice/messaging',
  // It takes an accepted change: `contact-details.test.ts`.
  '/api/:practice/consultations/:id/contact-changes/:change/copied',
  '/api/:practice/attachments/:id',
  '/api/:practice/events',
  // Managers only: `safety.test.ts` and `going-live.test.ts`.
  '/api/:practice/safety/rota',
  '/api/:practice/safety/numbers',
  '/api/:practice/safety/settings',
  '/api/:practice/safety/live',
  // They take a period, and the rows and settings a manager: `figures.test.ts`.
  '/api/:practice/figures',
  '/api/:practice/figures/requests.csv',
  '/api/:practice/figures/:figure.csv',
  // Managers only: `tests/national/national-page.test.ts`.
  '/api/:practice/national/files',
  '/api/:practice/national/month',
  '/api/:practice/national/times',
  // Managers only: `opening.test.ts`.
  '/api/:practice/opening/hours',
  '/api/:practice/opening/settings',
  '/api/:practice/opening/closures',
  '/api/:practice/opening/closures/:closure/end',
  // They take a call and its lock, and the settings a manager: `video-inviting.test.ts`.
  '/api/:practice/video/:call/change',
  '/api/:practice/video/:call/cancel',
  '/api/:practice/video/:call/guests',
  '/api/:practice/video/:call/guests/:guest/end',
  // It becomes a WebSocket: `tests/faults/video-lines.test.ts`.
  '/api/:practice/video/:call/live',
  // Managers only, and commissioners: `oversight.test.ts`.
  '/api/:practice/access-pack.pdf',
  '/api/:practice/oversight',
  '/api/:practice/oversight/closures',
  '/api/:practice/oversight/closures/:overseen/:closure',
  '/api/:practice/oversight/practices/:overseen/access-pack.pdf',
];

onBothDatabases('every staff route', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let ravi: Desk;
  let id: string;
  let patient: string;
  let alarm: string;
  let flag: string;
  let file: string;
  let task: string;
  let change: string;
  let batch: string;
  let videoCall: string;
  let person: string;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    [rosa, ravi] = await Promise.all([site.signIn('rosa'), site.signIn('ravi')]);
    await sent(site);
    id = await sent(site, { flags: [fever], aside: 'flood' });
    flag = (await rosa.open(id)).flags[0]!.id;
    file = await addFile(site, rosa, id);
    patient = (await rosa.open(id)).earlier[0]!.patient;
    // Nothing that is done to the request here ends this one.
    task = await callTask(site, rosa, id, { kind: 'wrong-address', reason: 'not-for-me' });
    change = await contactProposal(site, id);
    batch = await batchOf(rosa);
    alarm = (await alarmOf(rosa, await sentRed(site)))!.id;
    const { rosa: clinician } = site.members;
    videoCall = await callFor(site, await sent(site), { clinician, startsAt: Date.parse(fridayMorning) });
    const guest = { kind: 'guest', ref: 'a guest', name: 'Ewa Nowak' } as const;
    person = (await joinCall(site.deps, site.elmTree, videoCall, guest)).id;
  });

  const fill = (text: string) =>
    Object.entries({
      ':id': id,
      ':patient': patient,
      ':alarm': alarm,
      ':flag': flag,
      ':file': file,
      ':task': task,
      ':change': change,
      ':batch': batch,
      ':call': videoCall,
      ':person': person,
      ':rosa': site.members.rosa,
    }).reduce((filled, [name, value]) => filled.replace(name, value), text.replace(':kind', 'admin'));
  const address = (sample: Sample, slug = 'elm-tree') => `/api/${slug}${fill(sample.path)}`;
  const bodyOf = (sample: Sample) => JSON.parse(fill(JSON.stringify(sample.body ?? {})));
  const call = (desk: Desk, sample: Sample, slug?: string, body: object = bodyOf(sample)) =>
    sample.method === 'get' ? desk.get(address(sample, slug)) : desk.post(address(sample, slug), body);

  test('the samples here and the tests named here are all the staff routes there are', () => {
    const declared = site.declared
      .filter(({ path }) => path.startsWith('/api/:practice/'))
      .map(({ path }) => path);
    const tried = [
      ...samples.map(({ path }) => `/api/:practice${path.replace(/\?.*/, '')}`),
      ...triedElsewhere,
    ];
    expect([...new Set(tried)].sort()).toEqual([...new Set(declared)].sort());
  });

  test.each(triedElsewhere)(
    '%s answers nobody who is not signed in, and nobody of another surgery',
    async (path) => {
      const posts = site.declared.find((route) => route.path === path)!.method === 'post';
      const here = path.replace(':practice', 'elm-tree').replace(':id', id).replace(':message', 'm-1');
      const ask = (desk: Desk) => (posts ? desk.post(here, {}) : desk.get(here));
      expect((await ask(site.nobody)).status).toBe(401);
      expect((await ask(ravi)).status).toBe(404);
      if (!path.includes(':id')) return;
      const theirs = await receive(site.deps, kneeProblem(site.northgate));
      const elsewhere = here.replace(id, theirs.id);
      expect((await (posts ? rosa.post(elsewhere, {}) : rosa.get(elsewhere))).status).toBe(404);
    },
  );

  describe.each(samples)('$method $path', (sample) => {
    test('answers nobody who is not signed in', async () => {
      const res = await call(site.nobody, sample);
      expect([res.status, res.body.type]).toEqual([401, 'urn:frontdoor:problem:not-signed-in']);
    });

    test('looks like no page at all to somebody of another surgery', async () => {
      expect((await call(ravi, sample)).status).toBe(404);
      expect((await call(rosa, sample, 'no-such-surgery')).status).toBe(404);
    });

    if (sample.path.includes(':id')) {
      test('does not find a request of this surgery at another', async () => {
        const theirs = await receive(site.deps, kneeProblem(site.northgate));
        const path = address(sample).replace(id, theirs.id);
        const body = { lock: 0, ...bodyOf(sample) };
        const res = await (sample.method === 'get' ? rosa.get(path) : rosa.post(path, body));
        expect(res.status).toBe(404);
        const atHome = await ravi.get(`/api/northgate/consultations/${theirs.id}`);
        expect(atHome.body.row.lock).toBe(0);
      });
    }

    if (sample.locked) {
      test('refuses a stale lock, says who changed it, and changes nothing', async () => {
        await rosa.act(id, 'note', { text: 'Somebody was faster' });
        const before = await rosa.open(id);
        const body = {
          ...bodyOf(sample),
          lock: before.row.lock - 1,
          ...(sample.path.endsWith('reply') ? { submission: 'a stale box' } : {}),
        };
        const res = await call(rosa, sample, undefined, body);
        expect([res.status, res.body.type]).toEqual([409, 'urn:frontdoor:problem:stale']);
        expect(res.body.detail).toBe(
          'Dr Rosa Shah, 10am: Added a note. Your words are kept. Look at what changed, then send again.',
        );
        const after = await rosa.open(id);
        expect(after.row).toEqual(before.row);
        expect(after.messages).toEqual(before.messages);
      });
    }

    if (sample.body) {
      test('names what is wrong with a body, and does not read what is not JSON', async () => {
        const wrong = await call(rosa, sample, undefined, { lock: 'one', submission: 1 });
        expect(wrong.status).toBe(422);
        expect(wrong.body.errors.length).toBeGreaterThan(0);
        const res = await request(site.app)
          .post(address(sample))
          .set('Cookie', rosa.cookie)
          .set('Sec-Fetch-Site', 'same-origin')
          .set('Content-Type', 'application/json')
          .send('{"lock":');
        expect([res.status, res.body.type]).toEqual([400, 'urn:frontdoor:problem:not-json']);
      });
    }

    if (sample.method === 'post') {
      test('refuses a post from another site', async () => {
        const res = await request(site.app)
          .post(address(sample))
          .set('Cookie', rosa.cookie)
          .set('Sec-Fetch-Site', 'cross-site')
          .send(bodyOf(sample));
        expect(res.status).toBe(403);
      });
    }

    test('does what it says, and nobody may keep the answer', async () => {
      const lock = sample.locked ? { lock: (await rosa.open(id)).row.lock } : {};
      const res = await call(rosa, sample, undefined, { ...bodyOf(sample), ...lock });
      expect([res.status, res.text]).toEqual([sample.done ?? 200, res.text]);
      expect(res.headers['cache-control']).toBe('no-store');
      if (sample.locked) expect(res.body.lock ?? (await rosa.open(id)).row.lock).toBe(lock.lock! + 1);
    });
  });
});
