import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Started } from '@frontdoor/contract';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { countLeft } from '../../apps/server/src/features/drafts/store.ts';
import type { FormatName } from '../../apps/server/src/features/national/file-formats.ts';
import { insertIncident } from '../../apps/server/src/features/national/incident-store.ts';
import { rowOf } from '../contract/rows.ts';
import { onBothDatabases } from '../support/databases.ts';
import { leaveCall, two } from '../support/held-call.ts';
import { chestPain, type Desk } from '../support/staff-site.ts';
import { type National, nationalSite } from './surgeries.ts';

/** What somebody wrote by hand from the rules, one file each; ids are the names that the stories below give. */
function expected(folder: string, format: FormatName): Record<string, string> {
  const path = join(import.meta.dirname, 'expected', folder);
  const names = readdirSync(path).filter((name) => name.endsWith(`.${format}`));
  return Object.fromEntries(
    names.map((name) => {
      const text = readFileSync(join(path, name), 'utf8');
      // A table for a spreadsheet ends its lines as RFC 4180 says.
      return [name, format === 'csv' ? text.replaceAll('\n', '\r\n') : text];
    }),
  );
}

onBothDatabases('national files', (open) => {
  let site: National;
  /** Ids by the names of the stories. */
  const known = new Map<string, string>();

  const sent = async (name: string, iso: string, changes: Parameters<National['sendAt']>[2] = {}) => {
    known.set(name, await site.sendAt(iso, site.elmTree, changes));
  };
  const named = (files: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        [...known].reduce((so, [story, id]) => so.replaceAll(id, story), text),
      ]),
    );

  beforeAll(async () => {
    site = await nationalSite(await open(), '2026-03-22T12:00:00Z');
    await marchOver();
    await octoberOver();
  });

  /** The clocks go forward on Sunday 29 March at 1am. */
  async function marchOver() {
    await sent('the Sunday before', '2026-03-22T23:59:59.999Z');
    await sent('march-1', '2026-03-23T00:00:00.000Z');
    await sent('march-2', '2026-03-29T00:59:59.999Z');
    await sent('march-3', '2026-03-29T01:00:00.000Z');
    await sent('march-4', '2026-03-29T22:59:59.999Z');
    await sent('the Monday after', '2026-03-29T23:00:00.000Z');
  }

  /** The clocks go back on Sunday 25 October at 2am: half past one comes twice. */
  async function octoberOver() {
    const { deps, elmTree, northgate, harbour, clock } = site;
    await sent('the Sunday before', '2026-10-18T22:59:59.999Z');
    await sent('elm-1', '2026-10-18T23:00:00.000Z');
    const parent = { name: 'Priya Nair', relation: 'mother', agreement: null, childKnows: null };
    const child = { name: 'Asha Nair', birthDate: '2020-05-01' };
    await sent('elm-2', '2026-10-19T08:15:30Z', {
      ...{ kind: 'admin', category: 'letter', who: 'child', requester: parent, patient: child },
    });
    // Shown "Call 999 now", and sent after all.
    await sent('elm-3', '2026-10-21T13:00:00Z', { flags: [chestPain], patient: { birthDate: '1941-10-21' } });
    await sent('elm-4', '2026-10-25T00:30:00Z', { kind: 'admin', category: 'letter' });
    await sent('elm-5', '2026-10-25T01:30:00Z');
    await deps.database.within(elmTree, ({ q, t: { consultation: c } }) =>
      q
        .update(c)
        .set({ nationalType: 'other' })
        .where(and(eq(c.organisation, elmTree), eq(c.id, known.get('elm-5')!))),
    );
    await sent('elm-6', '2026-10-25T23:59:59.999Z', { patient: { birthDate: '2010-10-25' } });
    await sent('the Monday after', '2026-10-26T00:00:00.000Z');
    known.set('north-1', await site.sendAt('2026-10-20T17:00:00Z', northgate));
    known.set('at Harbour', await site.sendAt('2026-10-20T17:00:00Z', harbour));

    // None of these is a submission.
    await sent('on the phone', '2026-10-22T09:00:00Z', { door: 'phone' });
    await sent('a trial', '2026-10-22T09:01:00Z');
    const rosa = await site.signIn('rosa');
    expect(
      (await rosa.act(known.get('a trial')!, 'test', { test: true, reason: 'Trying it out' })).status,
    ).toBe(200);
    await abandoned();
    await begun(rosa);
    await called();

    clock.set('2026-10-26T10:00:00Z');
    const elm4 = known.get('elm-4')!;
    const answered = await rosa.act(elm4, 'response', { response: 'advice', text: 'Told at the desk' });
    expect(answered.status).toBe(200);
    expect((await rosa.act(elm4, 'finish', { outcome: 'admin-done' })).status).toBe(200);
    const night = { from: Date.parse('2026-10-24T21:00:00Z'), to: Date.parse('2026-10-25T03:00:00Z') };
    const incident = await insertIncident(deps.database, { kind: 'part-outage', ...night }, clock.now());
    known.set('incident-1', incident);
    const later = { from: Date.parse('2026-10-26T00:00:00Z'), to: Date.parse('2026-10-26T01:00:00Z') };
    await insertIncident(deps.database, { kind: 'outage', ...later }, clock.now());
  }

  /** A draft that nobody sent, and a warning after which somebody left (R20). */
  async function abandoned() {
    const { deps, elmTree } = site;
    await deps.database.within(elmTree, async (tx) => {
      const { q, t } = tx;
      const at = Date.parse('2026-10-22T10:00:00Z');
      const draft = {
        organisation: elmTree,
        id: 'left lying',
        begunAt: at,
        changedAt: at,
        consultation: null,
      };
      await q.insert(t.draft).values(rowOf(t.draft, draft));
      await countLeft(tx, 'chest-pain', at);
    });
  }

  /** A conversation the practice began. */
  async function begun(rosa: Desk) {
    site.clock.set('2026-10-22T11:00:00Z');
    const res = await rosa.post('/api/elm-tree/conversations', {
      submission: 'begun at eleven',
      to: { patient: null, name: 'Grace Okoro', birthDate: '1980-02-01', email: 'grace@example.org' },
      about: 'admin',
      text: 'Please tell us when you can come in',
    });
    expect([res.status, (res.body as Started).id]).toEqual([201, expect.any(String)]);
    known.set('begun', (res.body as Started).id);
  }

  /** Video calls of those who wrote, and of one whom the practice invited by name. */
  async function called() {
    const { deps, elmTree, northgate, harbour } = site;
    const call = (
      id: string,
      consultation: string,
      story: Omit<Parameters<typeof leaveCall>[2], 'id' | 'consultation'>,
    ) => leaveCall(deps, elmTree, { id, consultation: known.get(consultation)!, ...story });
    const atTheDoor = { kind: 'guest', letInAt: null };
    const guest = { kind: 'guest', letInAt: 1 };
    await call('call-1', 'elm-1', {
      ...{ startsAt: '2026-10-18T22:45:00Z', startedAt: '2026-10-18T23:00:00.000Z' },
      ...{ endedAt: '2026-10-18T23:12:59.999Z', ending: 'held', outcome: 'advice-given' },
      people: [...two, atTheDoor],
    });
    // It lasts into the next week, and belongs to the one it began in.
    await call('call-3', 'elm-6', {
      ...{ startsAt: '2026-10-25T23:45:00Z', startedAt: '2026-10-25T23:59:59.999Z' },
      ...{ endedAt: '2026-10-26T00:25:00Z', ending: 'by-phone', people: [...two, guest] },
    });
    // Nobody has ended it yet, and guests came after others had left.
    await call('call-2', 'begun', {
      ...{ startsAt: '2026-10-22T12:00:00Z', startedAt: '2026-10-22T12:01:00Z' },
      people: [...two, guest, guest, guest],
    });
    const north = { id: 'call-4', consultation: known.get('north-1')!, startsAt: '2026-10-25T00:30:00Z' };
    const brokeOff = {
      startedAt: '2026-10-25T00:30:00Z',
      endedAt: '2026-10-25T01:30:30Z',
      ending: 'broke-off',
    };
    await leaveCall(deps, northgate, { ...north, ...brokeOff });

    // None of these was held in the week, or by a practice that takes part, or for a patient.
    const held = {
      startsAt: '2026-10-22T09:00:00Z',
      startedAt: '2026-10-22T09:01:00Z',
      endedAt: '2026-10-22T09:09:00Z',
    };
    await call('of a trial', 'a trial', held);
    await call('nobody came', 'elm-2', {
      startsAt: held.startsAt,
      endedAt: held.endedAt,
      ending: 'not-joined',
    });
    await call('before', 'elm-2', { ...held, startedAt: '2026-10-18T22:59:59.999Z' });
    await call('after', 'elm-2', { ...held, startedAt: '2026-10-26T00:00:00.000Z' });
    const elsewhere = { id: 'of Harbour', consultation: known.get('at Harbour')! };
    await leaveCall(deps, harbour, { ...elsewhere, ...held });
  }

  test.each(['json', 'xml', 'csv'] as const)(
    'R109 R119 the week in which the clocks go back, as %s: from Monday 00:00 to Sunday 23:59:59.999, no trial, draft or conversation of ours, and the video calls that were held',
    async (format) => {
      expect(named(await site.files('2026-10-19', format))).toEqual(expected('autumn', format));
    },
  );

  test('R109 the week in which the clocks go forward has 167 hours', async () => {
    expect(named(await site.files('2026-03-23', 'json'))).toEqual(expected('spring', 'json'));
  });

  test('the same week written twice is the same, byte for byte', async () => {
    expect(await site.files('2026-10-19', 'xml')).toEqual(await site.files('2026-10-19', 'xml'));
  });

  describe('R116 totals', () => {
    type File = { records: Record<string, number>[] };
    const kinds = ['CLINICAL', 'ADMIN', 'OTHER'].map((kind) => `OC_SUBMISSION_TYPE_${kind}`);

    test.each(['2026-03-16', '2026-03-23', '2026-10-12', '2026-10-19', '2026-10-26'])(
      'of requests and of video calls are the sums of records, practices and types in the week of %s',
      async (monday) => {
        const files = await site.files(monday, 'json');
        const of = (set: string) =>
          (JSON.parse(files[`week_1_reporting_period_${monday}_${set}.json`]!) as File).records;
        const [records, practices, [all]] = [of('oc_record'), of('oc_practice'), of('oc_aggregate')];
        for (const practice of practices) {
          const own = records.filter(({ GP_CODE }) => GP_CODE === practice.GP_CODE);
          expect(practice.OC_TOTAL_SUBMISSIONS).toBe(own.length);
        }
        for (const column of ['OC_TOTAL_SUBMISSIONS', ...kinds]) {
          expect(all![column]).toBe(practices.reduce((sum, practice) => sum + practice[column]!, 0));
        }
        const [calls, held, [together]] = [of('vc_record'), of('vc_practice'), of('vc_aggregate')];
        expect(held).toHaveLength(practices.length);
        for (const practice of held) {
          const own = calls.filter(({ GP_CODE }) => GP_CODE === practice.GP_CODE);
          expect(practice.VC_TOTAL).toBe(own.length);
        }
        expect(together).toMatchObject({ PRACTICES: practices.length, VC_TOTAL: calls.length });
        for (const row of [all!, ...practices]) {
          expect(row.OC_TOTAL_SUBMISSIONS).toBe(kinds.reduce((sum, kind) => sum + row[kind]!, 0));
        }
      },
    );
  });
});
