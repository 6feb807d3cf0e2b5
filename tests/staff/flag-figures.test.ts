import type { FlagFigures } from '@frontdoor/contract';
import { beforeAll, expect, test } from 'vitest';
import { countLeft } from '../../apps/server/src/features/drafts/store.ts';
import { onBothDatabases } from '../support/databases.ts';
import { setSafety } from '../support/safety-setting.ts';
import { chestPain, type Desk, fever, type StaffSite, sent, staffSite } from '../support/staff-site.ts';
import { uncount } from '../support/uncount.ts';

const figures = '/api/elm-tree/flags/figures';
const disclosure = {
  ...chestPain,
  rule: 'hurt-at-home',
  destination: 'safeguarding',
  title: 'Hit at home',
} as const;

onBothDatabases('what staff make of flags', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  let amir: Desk;
  let red: string;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-27T10:00:00Z');
    [rosa, jo, amir] = await Promise.all([site.signIn('rosa'), site.signIn('jo'), site.signIn('amir')]);
    await setSafety(site, { safeguardingLead: site.members.amir });
    red = await sent(site, { flags: [chestPain, fever] });
    await sent(site, { flags: [chestPain] });
    await sent(site, { flags: [disclosure] });
    await site.deps.database.within(site.elmTree, async (tx) => {
      await countLeft(tx, 'chest-pain', Date.parse('2026-11-27T09:00:00Z'));
      await countLeft(tx, 'chest-pain', Date.parse('2026-11-27T10:00:00Z'));
      await countLeft(tx, 'not-safe-from-self', Date.parse('2026-11-27T10:00:00Z'));
    });
  });

  const mark = async (desk: Desk, rule: string, said: string) => {
    const flag = (await desk.open(red)).flags.find((each) => each.rule === rule)!;
    return desk.post(`/api/elm-tree/consultations/${red}/mark`, { flag: flag.id, mark: said });
  };
  const of = async (desk: Desk, rule: string) =>
    ((await desk.get(figures)).body as FlagFigures).rules.find((each) => each.rule === rule);

  test('S16 a mark changes nothing on the request: not its level, its alarm, its urgency or its lock', async () => {
    const before = await rosa.open(red);
    expect((await mark(rosa, 'chest-pain', 'not-needed')).body).toEqual({
      lock: before.row.lock,
      message: null,
    });
    const after = await rosa.open(red);
    expect(after.row).toEqual(before.row);
    expect(after.flags.map((flag) => [flag.rule, flag.mark])).toEqual([
      ['chest-pain', 'not-needed'],
      ['fever-and-rigors', null],
    ]);
    expect(after.timeline.at(-1)?.what).toBe('Marked the flag “Pain in the chest now”: not needed this time');
    expect((await jo.open(red)).flags[0]!.mark).toBeNull();
  });

  test('S16 only a clinician’s mark counts, and of each member the last', async () => {
    await mark(jo, 'chest-pain', 'not-needed');
    await mark(amir, 'chest-pain', 'not-needed');
    expect(await of(rosa, 'chest-pain')).toMatchObject({ fired: 2, right: 0, notNeeded: 1, cannotTell: 0 });
    await mark(rosa, 'chest-pain', 'right');
    expect(await of(rosa, 'chest-pain')).toMatchObject({ right: 1, notNeeded: 0, cannotTell: 0 });
    expect((await jo.open(red)).flags[0]!.mark).toBe('not-needed');
  });

  test('S16 R20 who was warned and left is counted beside it, and a rule nobody sent under too', async () => {
    expect(await of(jo, 'chest-pain')).toMatchObject({
      version: 1,
      title: 'Pain in the chest now',
      destination: '999',
      left: 2,
    });
    expect(await of(jo, 'fever-and-rigors')).toMatchObject({ fired: 1, left: 0 });
    expect(await of(jo, 'not-safe-from-self')).toMatchObject({ fired: 0, left: 1, destination: 'crisis' });
  });

  test('R119 flags and marks of tests, and of what the practice began, are not counted', async () => {
    const before = await of(rosa, 'chest-pain');
    for (const how of [{ test: true }, { door: 'practice' }] as const) {
      const id = await sent(site, { flags: [chestPain] });
      const [flag] = (await rosa.open(id)).flags;
      await rosa.post(`/api/elm-tree/consultations/${id}/mark`, { flag: flag!.id, mark: 'not-needed' });
      await uncount(site, id, how);
    }
    expect(await of(rosa, 'chest-pain')).toEqual(before);
  });

  test('S16 a flag of another request is not found', async () => {
    const [flag] = (await rosa.open(await sent(site, { flags: [fever] }))).flags;
    const res = await rosa.post(`/api/elm-tree/consultations/${red}/mark`, { flag: flag!.id, mark: 'right' });
    expect(res.status).toBe(404);
  });

  test('S27 safeguarding rules are in the figures of clinicians and the safeguarding lead alone', async () => {
    expect(await of(rosa, 'hurt-at-home')).toMatchObject({ fired: 1 });
    expect(await of(amir, 'hurt-at-home')).toMatchObject({ fired: 1 });
    expect(await of(jo, 'hurt-at-home')).toBeUndefined();
  });

  test('S16 the figures are a table to take away, with no words of anybody', async () => {
    const res = await rosa.get(`${figures}.csv`);
    expect(res.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(res.headers['content-disposition']).toBe('attachment; filename="flag-figures.csv"');
    expect(res.text.split('\r\n')).toContain('chest-pain,1,Pain in the chest now,999,2,1,0,0,2');
    expect(res.text).not.toContain('Whitcombe');
    expect(res.text).not.toContain(fever.words);
  });
});
