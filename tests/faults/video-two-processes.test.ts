import { type Database, openDatabase } from '@frontdoor/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../apps/server/src/app.ts';
import { createLive } from '../../apps/server/src/platform/live.ts';
import { callOn, comes, openLine, type Served, serve } from '../support/call-lines.ts';
import { postgresDatabases } from '../support/databases.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

describe('a video call over two processes on one PostgreSQL', () => {
  const open = postgresDatabases();
  let site: StaffSite;
  let here: Served;
  let there: Served;
  let other: Database;
  let rosa: Desk;
  beforeAll(async () => {
    const test = await open();
    site = await staffSite(test, '2026-11-27T10:20:00Z');
    other = await openDatabase({ url: test.url, folder: test.folder, vault: test.vault });
    const { pages } = site.deps;
    const deps = { ...site.deps, database: other, live: createLive(other.bus) };
    const none = { patientAssets: null, staffApp: null, middlewares: [], stop: async () => {} };
    here = await serve(site);
    there = await serve(createApp(deps, { pages, ...none }));
    rosa = await site.signIn('rosa');
  });
  afterAll(async () => {
    await Promise.all([here.stop(), there.stop()]);
    await other.close();
  });

  /** Rosa is on one of them and the patient on the other. */
  async function apart() {
    const call = await callOn(site, here);
    const them = await call.patient();
    const { body } = await them.join();
    const cookie = them.me.cookies(body.live).join('; ');
    const patient = { ...(await openLine(there, body.live, { cookie })), person: body.person };
    await patient.at('waiting');
    const doctor = await comes(call.staff(rosa));
    await patient.room(({ staffHere }) => staffHere);
    await call.door(rosa, patient.person, 'let-in');
    await patient.at('in');
    await doctor.room(({ people }) => people[0]?.here === true);
    return { call, cookie, live: body.live, patient, doctor };
  }

  test('people see each other come, and their signals find each other, long ones too', async () => {
    const { patient, doctor } = await apart();
    const description = { type: 'offer', sdp: `v=0 ${'é€😀 '.repeat(4_000)}` };
    doctor.say({ type: 'signal', to: patient.person, description });
    doctor.say({ type: 'signal', to: patient.person, candidate: null });
    patient.say({ type: 'signal', to: doctor.person, description: { type: 'answer', sdp: 'v=0' } });
    await expect
      .poll(() => patient.heard.filter(({ type }) => type === 'signal'))
      .toEqual([
        { type: 'signal', from: doctor.person, description },
        { type: 'signal', from: doctor.person, candidate: null },
      ]);
    await expect.poll(() => doctor.heard.filter(({ type }) => type === 'signal')).toHaveLength(1);
  });

  test('a page opened anew on the other process takes over', async () => {
    const { patient, cookie, live } = await apart();
    const second = await openLine(here, live, { cookie });
    await second.at('in');
    expect(await patient.closed).toBe(4001);
    expect((await second.room(({ people }) => people.length === 1)).at).toBe('in');
  });

  test('new words, and the end, are heard on both', async () => {
    const { call, patient, doctor } = await apart();
    await rosa.post(`${call.path}/chat`, { submission: 'words one', text: 'Hello' });
    await expect.poll(() => patient.heard.some(({ type }) => type === 'thread')).toBe(true);
    await call.act(rosa, 'end', { ending: 'by-phone', outcome: null, code: null, note: '', notAsked: '' });
    expect([await patient.closed, await doctor.closed]).toEqual([4002, 4002]);
    expect(patient.rooms().at(-1)).toMatchObject({ at: 'ended' });
  });

  test('however many are let in at once, four are in the call', async () => {
    const { call, patient } = await apart();
    const guests = await Promise.all(['One', 'Two', 'Three'].map((name) => call.guest(name)));
    const lines = await Promise.all(guests.map(comes));
    await Promise.all(lines.map((line) => line.at('waiting')));
    const answers = await Promise.all(lines.map(({ person }) => call.door(rosa, person, 'let-in')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
    expect((await patient.room(({ people }) => people.length === 3)).people).toHaveLength(3);
  });
});
