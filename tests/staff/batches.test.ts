import type { Batch } from '@frontdoor/contract';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { startBatch } from '../../apps/server/src/features/batches/acts.ts';
import { blockAddress } from '../../apps/server/src/features/deliveries/blocked.ts';
import { base, csvOf, heading, lineOf, linesOf, makeBatch, nhsNumbers, runOutbox } from '../support/batch.ts';
import { onBothDatabases } from '../support/databases.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const everyWay = { text: true, email: true, call: true, voicemail: true };

onBothDatabases('a batch', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning, { notify: notifyForTexts, mailBy: 'smtp' });
  });
  beforeEach(async () => {
    site.clock.set(fridayMorning);
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
    await runOutbox(site);
  });

  /** Somebody known here, by a request they sent; gives its id. */
  const known = (number: number, name: string, birthDate: string, contact: object = {}) =>
    sent(site, {
      patient: { name, birthDate, nhsNumber: nhsNumbers[number]! },
      contact: { phone: null, email: `own-${number}@example.org`, safe: everyWay, ...contact },
    });
  /** Which of the patients with these numbers were sent a mail, once everything that is due was done. */
  const reachedOf = async (from: number, to: number) =>
    (await runOutbox(site))
      .flatMap((address) => /^patient-(\d+)@/.exec(address)?.[1] ?? [])
      .map(Number)
      .filter((number) => from <= number && number <= to);
  const now = async (id: string) => (await rosa.get(`${base}/${id}`)).body as Batch;

  test('S41 200 lines with 7 bad ones of different kinds: each is named with its reason, 193 go, each once', async () => {
    await known(300, 'Mary Kettle', '1970-01-01', { phone: '07700 901300' });
    await known(301, 'Ada Mother', '1985-01-01', { phone: '07700 901301' });
    const dead = await known(302, 'Walter Gone', '1930-01-01');
    await rosa.act(dead, 'patient-state', { state: 'deceased' });
    await known(303, 'Lena Quiet', '1960-01-01', { lookOnline: true });
    await known(304, 'Rhys Other', '1950-01-01');
    const bad = [
      '9990012343,Iris Mistyped,1/2/1970,07700 901001,iris@example.org,Saturday',
      lineOf(5),
      `${nhsNumbers[305]},Owen Borrowed,01/01/1990,07700 901300,owen@example.org,Saturday`,
      `${nhsNumbers[306]},Max Child,01-Mar-2016,07700 901301,max@example.org,Saturday`,
      `${nhsNumbers[302]},Walter Gone,1930-01-01,07700 901302,walter@example.org,Saturday`,
      `${nhsNumbers[303]},Lena Quiet,1 January 1960,07700 901303,lena@example.org,Saturday`,
      ',Rhys Nobody,01/01/1950,07700 901304,rhys@example.org,Saturday',
    ];
    const good = [
      ...Array.from({ length: 192 }, (_, number) => lineOf(number)),
      `${nhsNumbers[300]},"KETTLE, Mary (Mrs)",01.01.1970,,mary@example.org,"Saturday, or Sunday"`,
    ];
    const batch = await makeBatch(jo, { csv: csvOf([...good, ...bad]) });
    expect(batch).toMatchObject({
      state: 'preview',
      madeBy: 'Jo Mills',
      counts: { lines: 200, ready: 193, cannot: 7, withheld: 0, sent: 0 },
      example: 'Dear Pa Patient, your flu clinic is on Saturday.',
      sentBefore: null,
      maySend: false,
    });
    const cannot = await linesOf(jo, batch.id, '&state=cannot');
    expect(cannot.map(({ line, name, faults }) => [line, name, ...faults.map(({ words }) => words)])).toEqual(
      [
        [
          195,
          'Iris Mistyped',
          'The NHS number is not right: it has 10 digits, and a mistyped one does not add up',
        ],
        [196, 'Pf Patient', 'The same patient is on line 7. They are sent it once'],
        [
          197,
          'Owen Borrowed',
          'This phone number is also on line 194, for another patient. We cannot tell whose it is',
        ],
        [
          198,
          'Max Child',
          'The patient is under 16, and this phone is somebody else’s. Contact them another way',
        ],
        [199, 'Walter Gone', 'This patient has died. Nothing is sent to them'],
        [200, 'Lena Quiet', 'This patient does not want messages like this'],
        [
          201,
          'Rhys Nobody',
          'We know nobody with this name and date of birth. Check them, or add the NHS number',
        ],
      ],
    );
    expect(await reachedOf(0, 199)).toEqual([]);

    const refused = await jo.post(`${base}/${batch.id}/start`);
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      'Only a manager or a clinician sends a batch. It is kept: ask one of them to start it.',
    ]);
    expect((await rosa.post(`${base}/${batch.id}/start`)).body.state).toBe('sending');
    expect((await rosa.post(`${base}/${batch.id}/start`)).status).toBe(200);
    const reached = await runOutbox(site);
    expect([reached.length, new Set(reached).size]).toEqual([193, 193]);
    expect(reached).toContain('mary@example.org');
    expect(await now(batch.id)).toMatchObject({
      state: 'done',
      endedAt: site.clock.now(),
      counts: { lines: 200, ready: 0, cannot: 7, withheld: 0, sent: 193, failed: 0 },
    });
    expect(await runOutbox(site)).toEqual([]);

    const [, , , , , seventh] = await linesOf(rosa, batch.id, '&state=sent');
    const detail = await rosa.open(seventh!.consultation!);
    expect(detail.row).toMatchObject({ door: 'practice', state: 'waiting', assignee: null });
    expect(detail.messages.map(({ text }) => text)).toEqual([
      'Dear Pf Patient, your flu clinic is on Saturday.',
    ]);
  });

  test('the results are a table: every line of the list, how far it came and why not, safe to open', async () => {
    const formula = '=HYPERLINK("http://evil.example")';
    const csv = csvOf([
      lineOf(210),
      lineOf(211),
      `,"${formula.replaceAll('"', '""')}",1/1/1970,,x@example.org,a`,
    ]);
    const { id } = await makeBatch(rosa, { csv, title: 'Results' });
    await rosa.post(`${base}/${id}/start`);
    await runOutbox(site);
    const [first] = await linesOf(rosa, id, '&state=sent');
    const { row } = await rosa.open(first!.consultation!);
    const res = await rosa.get(`${base}/${id}.csv`);
    expect(res.headers['content-type']).toBe('text/csv; charset=utf-8');
    const reference = `${row.reference.slice(0, 4)} ${row.reference.slice(-4)}`;
    expect(res.text.split('\r\n').slice(0, 2)).toEqual([
      'Line,Name,Date of birth,NHS number,Sent,By,How far,Why not,Reference',
      `2,${first!.name},12 March 1958,${first!.nhsNumber},Yes,email,Sent,,${reference}`,
    ]);
    expect(res.text).toContain(`4,"'=HYPERLINK(""http://evil.example"")",1 January 1970,,No,,,`);
  });

  test.each([
    ['left', '1970-05-01', 'This patient has left the surgery. Nothing is sent to them'],
    ['deceased', '1970-05-02', 'This patient has died. Nothing is sent to them'],
  ] as const)(
    'S24 %s between the preview and the sending: held back, and the rest goes',
    async (state, born, words) => {
      const number = state === 'left' ? 320 : 321;
      const request = await known(number, 'Nora Late', born);
      const csv = csvOf([
        lineOf(number + 10),
        `${nhsNumbers[number]},Nora Late,${born},,nora-${state}@example.org,a`,
        lineOf(number + 20),
      ]);
      const batch = await makeBatch(rosa, { csv, title: state });
      expect(batch.counts.ready).toBe(3);
      await rosa.act(request, 'patient-state', { state });
      await rosa.post(`${base}/${batch.id}/start`);
      await runOutbox(site);
      expect((await now(batch.id)).counts).toMatchObject({ sent: 2, withheld: 1, ready: 0 });
      const [withheld] = await linesOf(rosa, batch.id, '&state=withheld');
      expect(withheld).toMatchObject({ line: 3, consultation: null, faults: [{ code: state, words }] });
    },
  );

  test('S23 nobody is sent to at an address that told us it is not theirs, nor where it is not safe', async () => {
    await site.deps.database.within(site.elmTree, (tx) =>
      blockAddress(tx, site.deps.database.vault, {
        address: 'stranger@example.org',
        consultation: 'some other',
        now: site.clock.now(),
      }),
    );
    await known(340, 'Una Watched', '1991-01-01', {
      phone: '07700 901340',
      safe: { ...everyWay, text: false, email: false },
    });
    const batch = await makeBatch(rosa, {
      csv: csvOf([
        lineOf(341, { phone: '', email: 'Stranger@example.org' }),
        `${nhsNumbers[340]},Una Watched,01/01/1991,07700 901340,una@example.org,a`,
      ]),
    });
    expect((await linesOf(rosa, batch.id)).map(({ faults }) => faults)).toEqual([
      [
        {
          code: 'blocked-address',
          words: 'Whoever has this phone or email told us that it is not this patient’s',
        },
      ],
      [
        {
          code: 'not-safe',
          words:
            'This patient said that it is not safe to write to this phone or email. Contact them another way',
        },
      ],
    ]);
    const none = await rosa.post(`${base}/${batch.id}/start`);
    expect([none.status, none.body.title]).toEqual([422, 'No line of this list can be sent']);
  });

  test('S23 S27 somebody with an open safeguarding flag is never in a batch, and reception does not learn why', async () => {
    await sent(site, {
      patient: { name: 'Isla Hurt', birthDate: '1992-01-01', nhsNumber: nhsNumbers[350]! },
      flags: [
        {
          rule: 'partner-violence',
          version: 1,
          level: 'red',
          destination: 'safeguarding',
          title: 'Hit by somebody at home',
          words: 'He hits me',
          shown: 'If you are in danger, call 999',
          choice: 'I do not think this is an emergency',
          source: 'text',
          reason: '',
        },
      ],
    });
    const csv = csvOf([`${nhsNumbers[350]},Isla Hurt,01/01/1992,,isla@example.org,a`, lineOf(351)]);
    const batch = await makeBatch(jo, { csv, title: 'Smear' });
    const words = 'A clinician looks at this patient first. Contact them one by one, not with a list';
    const [forRosa] = await linesOf(rosa, batch.id);
    const [forJo] = await linesOf(jo, batch.id);
    expect([forRosa!.faults, forJo!.faults]).toEqual([
      [{ code: 'safeguarding', words }],
      [{ code: 'not-safe', words }],
    ]);
  });

  test('S41 with replies it goes so that four core hours follow: on Friday at 14:31 it waits for Monday', async () => {
    site.clock.set('2026-11-27T14:30:00Z');
    const intime = await makeBatch(rosa, { csv: csvOf([lineOf(360)]), title: 'In time' });
    await rosa.post(`${base}/${intime.id}/start`);
    expect(await reachedOf(360, 365)).toEqual([360]);

    site.clock.set('2026-11-27T14:31:00Z');
    const late = await makeBatch(rosa, { csv: csvOf([lineOf(361)]), title: 'Late' });
    const started = await rosa.post(`${base}/${late.id}/start`);
    expect(started.body.waits).toBe(
      'Waits until 8am on Monday 30 November: four core hours must follow, for the answers',
    );
    expect(await reachedOf(361, 365)).toEqual([]);
    site.clock.set('2026-11-30T07:59:59Z');
    expect(await reachedOf(361, 365)).toEqual([]);
    site.clock.set('2026-11-30T08:00:00Z');
    expect(await reachedOf(361, 365)).toEqual([361]);
  });

  test('S31 one that takes no replies goes on any day, and wakes nobody', async () => {
    site.clock.set('2026-11-28T21:30:00Z');
    rosa = await site.signIn('rosa');
    const batch = await makeBatch(rosa, {
      csv: csvOf([lineOf(365)]),
      replies: false,
      title: 'Closed on Monday',
    });
    const started = await rosa.post(`${base}/${batch.id}/start`);
    expect(started.body.waits).toBe('Waits until 8am on Sunday 29 November: nobody is woken by it');
    expect(await reachedOf(361, 365)).toEqual([]);
    site.clock.set('2026-11-29T08:00:00Z');
    expect(await reachedOf(365, 365)).toEqual([365]);
  });

  test('the same list within a day asks first, however its lines are ordered and mended', async () => {
    const csv = csvOf([lineOf(370), lineOf(371)]);
    const first = await makeBatch(rosa, { csv, title: 'First time' });
    await rosa.post(`${base}/${first.id}/start`);
    await runOutbox(site);
    site.clock.advance(60_000);
    const other = await makeBatch(rosa, {
      csv: csvOf([lineOf(371, { email: 'mended@example.org' }), '', lineOf(370)]),
      title: 'Second time',
    });
    expect(other.sentBefore).toEqual({ title: 'First time', at: Date.parse(fridayMorning) });
    const asked = await rosa.post(`${base}/${other.id}/start`);
    expect([asked.status, asked.body.type, asked.body.detail]).toEqual([
      409,
      'urn:frontdoor:problem:sent-before',
      'It went out as “First time” at 10am on Friday 27 November. Send it to the same patients again?',
    ]);
    expect(await runOutbox(site)).toEqual([]);
    expect((await rosa.post(`${base}/${other.id}/start`, { again: true })).status).toBe(200);
    expect((await runOutbox(site)).sort()).toEqual(['mended@example.org', 'patient-370@example.org']);

    site.clock.advance(24 * 60 * 60_000);
    rosa = await site.signIn('rosa');
    const later = await makeBatch(rosa, { csv, title: 'Another day' });
    expect(later.sentBefore).toBeNull();
  });

  test('a list that was stopped before anybody got it did not go out: the next one does not ask', async () => {
    const csv = csvOf([lineOf(372), lineOf(373)]);
    const first = await makeBatch(rosa, { csv, title: 'Stopped at once' });
    await rosa.post(`${base}/${first.id}/start`);
    expect((await rosa.post(`${base}/${first.id}/stop`)).status).toBe(200);
    const other = await makeBatch(rosa, { csv, title: 'Put right' });
    expect(other.sentBefore).toBeNull();
    expect((await rosa.post(`${base}/${other.id}/start`)).status).toBe(200);
    expect((await runOutbox(site)).sort()).toEqual(['patient-372@example.org', 'patient-373@example.org']);
  });

  test('S41 a shared phone names the line of the other patient, not of the same one', async () => {
    const { id } = await makeBatch(rosa, {
      csv: csvOf([
        lineOf(374, { phone: '07700 901374' }),
        lineOf(374, { phone: '07700 901374' }),
        lineOf(375, { phone: '07700 901374' }),
      ]),
    });
    const words = (await linesOf(rosa, id)).map(({ faults }) => faults.map(({ words: said }) => said));
    expect(words).toEqual([
      ['This phone number is also on line 4, for another patient. We cannot tell whose it is'],
      [
        'The same patient is on line 2. They are sent it once',
        'This phone number is also on line 4, for another patient. We cannot tell whose it is',
      ],
      ['This phone number is also on line 2, for another patient. We cannot tell whose it is'],
    ]);
  });

  test('it is paused, resumed and stopped; what has gone stays, and what is stopped never goes', async () => {
    site.clock.set('2026-11-27T16:00:00Z');
    const { id } = await makeBatch(rosa, { csv: csvOf([lineOf(380), lineOf(381)]), title: 'Halting' });
    await rosa.post(`${base}/${id}/start`);
    expect((await jo.post(`${base}/${id}/pause`)).body).toMatchObject({ state: 'paused', waits: null });
    site.clock.set('2026-11-30T09:00:00Z');
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
    expect(await reachedOf(380, 381)).toEqual([]);
    expect((await jo.post(`${base}/${id}/resume`)).status).toBe(403);
    expect((await rosa.post(`${base}/${id}/resume`)).body.state).toBe('sending');
    expect((await rosa.post(`${base}/${id}/stop`)).body).toMatchObject({
      state: 'stopped',
      counts: { ready: 2, sent: 0 },
    });
    expect(await reachedOf(380, 381)).toEqual([]);
    const gone = await rosa.post(`${base}/${id}/resume`);
    expect([gone.status, gone.body.title]).toEqual([409, 'This batch was stopped']);
    const res = await rosa.get(`${base}/${id}.csv`);
    expect(res.text.match(/No: it was stopped before/g)).toHaveLength(2);
  });

  test('pressed twice with the same list and message it is one batch', async () => {
    const body = {
      submission: 'the same screen',
      title: 'Twice',
      about: 'admin',
      text: 'Hello {{ NAME }}',
      csv: csvOf([lineOf(390)]),
    };
    const [one, two] = await Promise.all([rosa.post(base, body), rosa.post(base, body)]);
    expect([one.status, two.status, two.body.id]).toEqual([201, 201, one.body.id]);
    expect((await rosa.get(base)).body.items.filter(({ title }: Batch) => title === 'Twice')).toHaveLength(1);
    expect(one.body.counts).toMatchObject({ lines: 1, ready: 1 });
    expect(one.body.example).toBe('Hello Pdja Patient');
  });

  test.each([
    ['', 'csv', 'Paste or upload a list'],
    [
      'a,b\n1,2',
      'csv',
      'The first line of the list must name its columns: “NHS number”, or “Name” and “Date of birth”; and “Mobile” or “Email”',
    ],
    ['NHS number,Name\n1,2', 'csv', 'The list has no column called “Mobile” or “Email”'],
    [heading, 'csv', 'The list has a heading and no lines under it'],
    [
      `${heading}\n1,"open,1\n2,3`,
      'csv',
      'A quotation mark after line 1 has no end: everything after it would be one cell. Put it right and try again',
    ],
  ])('a list that is no use is refused in words: %j', async (csv, path, message) => {
    const res = await jo.post(base, {
      submission: 'no use at all',
      title: 'x',
      about: 'admin',
      text: 'y',
      csv,
    });
    expect([res.status, res.body.errors]).toEqual([422, [{ path, message }]]);
  });

  test('a message names only columns of its list; an empty one keeps its line back', async () => {
    const csv = csvOf([lineOf(395), lineOf(396, { clinic: '' })]);
    const typed = { submission: 'fields of a list', title: 'x', about: 'admin', csv };
    const wrong = await jo.post(base, { ...typed, text: 'On {{Day}}' });
    expect(wrong.body.errors).toEqual([
      {
        path: 'text',
        message:
          'The list has no column “Day”. It has {{name}}, {{NHS number}}, {{Date of birth}}, {{Mobile}}, {{Email}}, {{Clinic}}',
      },
    ]);
    const batch = await makeBatch(jo, { csv });
    expect((await linesOf(jo, batch.id)).map(({ faults }) => faults.map(({ words }) => words))).toEqual([
      [],
      ['“Clinic” of the message is empty on this line'],
    ]);
  });

  test('a column may have any name', async () => {
    const columns = 'Name,Date of birth,NHS number,Email,__proto__,constructor';
    const csv = `${columns}\nBo Column,12/03/1958,${nhsNumbers[397]},bo@example.org,a,b`;
    const { example } = await makeBatch(jo, { csv, text: 'At {{constructor}} or {{__proto__}}' });
    expect(example).toBe('At b or a');
  });

  test('S2 none starts before the practice is live: nobody would be alarmed by an answer', async () => {
    const { id } = await makeBatch(rosa, { csv: csvOf([lineOf(398)]) });
    const organisation = { id: site.elmTree, slug: 'elm-tree', liveAt: null };
    const staff = { organisation, member: { id: site.members.rosa, role: 'clinician' } } as never;
    expect(() => startBatch(site.deps, staff, id, false)).toThrow(
      'Nobody would be alarmed by an emergency in an answer.',
    );
  });

  test('S17 what comes from the record goes only to details that somebody has checked', async () => {
    const request = await known(400, 'Carl Checked', '1960-02-02', { email: 'carl@example.org' });
    await rosa.act(request, 'identity', { level: 'matches', checked: 'nhs-number' });
    const batch = await makeBatch(rosa, {
      fromRecord: true,
      csv: csvOf([
        `${nhsNumbers[400]},Carl Checked,02/02/1960,,carl@example.org,a`,
        `${nhsNumbers[401]},Vera Unknown,02/02/1960,,vera@example.org,a`,
      ]),
    });
    expect((await linesOf(rosa, batch.id)).map(({ faults }) => faults.map(({ code }) => code))).toEqual([
      [],
      ['identity'],
    ]);
  });

  test('nothing of another surgery’s batch is found', async () => {
    const { id } = await makeBatch(rosa, { csv: csvOf([lineOf(405)]) });
    const ravi = await site.signIn('ravi');
    for (const path of ['', '/lines', '.csv'])
      expect((await ravi.get(`/api/northgate/batches/${id}${path}`)).status).toBe(404);
    for (const act of ['start', 'pause', 'resume', 'stop'])
      expect((await ravi.post(`/api/northgate/batches/${id}/${act}`)).status).toBe(404);
  });
});
