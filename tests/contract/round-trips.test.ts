import { newId, placeholders, type Schema } from '@frontdoor/database';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { onBothDatabases, type TestDatabase } from '../support/databases.ts';
import { addConsultation, addOrganisations, rowOf } from './rows.ts';

const tenantTables: (keyof Schema)[] = [
  'member',
  'team',
  'patient',
  'identityCheck',
  'draft',
  'leftUnsent',
  'consultation',
  'flag',
  'searchToken',
  'message',
  'attachment',
  'link',
  'linkTry',
  'delivery',
  'outbox',
  'changeLog',
  'viewLog',
  'sentLog',
];
const directoryTables = ['user', 'session', 'account', 'verification'] as const;

onBothDatabases('what is written is read back', (open) => {
  let database: TestDatabase['database'];

  beforeAll(async () => {
    ({ database } = await open());
    await addOrganisations(database, 'elm');
    await database.within('elm', async (tx) => {
      await addConsultation(tx, 'consultation of it');
      const { q, t } = tx;
      await q.insert(t.patient).values(rowOf(t.patient, { organisation: 'elm', id: 'patient of it' }));
    });
  });

  describe.each(tenantTables)('a row of %s', (name) => {
    it('in every column', async () => {
      const written = await database.within('elm', async ({ q, t }) => {
        const row = rowOf(t[name], { organisation: 'elm' } as never);
        await q.insert(t[name]).values(row as never);
        return row;
      });
      const found = await database.read('elm', ({ q, t }) => {
        const table = t[name] as Schema['member'];
        return q.select().from(table).where(eq(table.organisation, 'elm'));
      });
      expect(found).toContainEqual(written);
    });
  });

  describe.each(directoryTables)('a row of %s', (name) => {
    it('in every column', async () => {
      const written = rowOf(database.schema[name], {});
      await database.directory.within(({ q, t }) =>
        q
          .insert(t[name])
          .values(written as never)
          .then(() => undefined),
      );
      const found = await database.directory.read(({ q, t }) => q.select().from(t[name]));
      expect(found).toEqual([written]);
    });
  });

  it('nothing at all where nothing is allowed', async () => {
    const bare = { organisation: 'elm', id: newId(), at: 0, actor: 'system', action: 'bare' };
    const [found] = await database.within('elm', ({ q, t }) =>
      q.insert(t.changeLog).values(bare).returning(),
    );
    expect(found).toEqual({ ...bare, consultation: null, detail: null });
  });

  it('any words and any whole number a browser can hold', async () => {
    const words = 'Zoë Nuñez-Ó Súilleabháin\r\n李小龍 محمد 👩🏽‍⚕️ "quotes" \\ % _ \' ; --';
    const row = { organisation: 'elm', id: words, at: Number.MAX_SAFE_INTEGER, actor: '', action: ' ' };
    await database.within('elm', ({ q, t }) => q.insert(t.changeLog).values(row).returning());
    const found = await database.read('elm', ({ q, t }) =>
      q
        .select({ id: t.changeLog.id, at: t.changeLog.at })
        .from(t.changeLog)
        .where(and(eq(t.changeLog.organisation, 'elm'), eq(t.changeLog.id, words))),
    );
    expect(found).toEqual([{ id: words, at: Number.MAX_SAFE_INTEGER }]);
  });

  it('a yes and a no, also as what is asked for', async () => {
    await database.within('elm', async ({ q, t, organisation }) => {
      const gone = { organisation, id: 'gone', userId: 'gone', active: false };
      await q.insert(t.member).values(rowOf(t.member, gone));
    });
    const gone = await database.read('elm', ({ q, t }) =>
      q
        .select({ id: t.member.id, active: t.member.active })
        .from(t.member)
        .where(and(eq(t.member.organisation, 'elm'), eq(t.member.active, false))),
    );
    expect(gone).toEqual([{ id: 'gone', active: false }]);
  });

  it('a count as a number', async () => {
    const counted = await database.read('elm', ({ q, t }) =>
      q
        .select({ drizzle: count(), own: sql<number>`count(*)` })
        .from(t.team)
        .where(eq(t.team.organisation, 'elm')),
    );
    expect(counted).toEqual([{ drizzle: 1, own: 1 }]);
  });

  it('a joined row that is not there as null', async () => {
    const rows = await database.read('elm', ({ q, t }) =>
      q
        .select({ team: t.team, member: { id: t.member.id } })
        .from(t.team)
        .leftJoin(t.member, and(eq(t.member.organisation, t.team.organisation), eq(t.member.id, 'nobody')))
        .where(eq(t.team.organisation, 'elm')),
    );
    expect(rows).toEqual([
      { team: { organisation: 'elm', id: 'id of it', name: 'name of it' }, member: null },
    ]);
  });

  it('through a prepared query, run many times', async () => {
    const ids = Array.from({ length: 5 }, newId);
    await database.within('elm', async (tx) => {
      const add = tx.prepared('test.member.add', (q, t) => q.insert(t.member).values(placeholders(t.member)));
      for (const id of ids) {
        await add({
          organisation: 'elm',
          id,
          userId: id,
          role: 'clinician',
          name: 'N',
          active: false,
          createdAt: 5,
        });
      }
    });
    const rows = await database.read('elm', (reader) =>
      reader.prepared('test.member.one', (q, t) =>
        q
          .select({ id: t.member.id, active: t.member.active })
          .from(t.member)
          .where(
            and(
              eq(t.member.organisation, sql.placeholder('organisation')),
              eq(t.member.id, sql.placeholder('id')),
            ),
          ),
      )({ organisation: 'elm', id: ids[3] }),
    );
    expect(rows).toEqual([{ id: ids[3], active: false }]);
  });

  it('a prepared value that is left out as nothing', async () => {
    const id = newId();
    const [row] = await database.within('elm', (tx) =>
      tx.prepared('test.log.add', (q, t) =>
        q.insert(t.changeLog).values(placeholders(t.changeLog)).returning(),
      )({
        organisation: 'elm',
        id,
        at: 1,
        actor: 'system',
        action: 'x',
      }),
    );
    expect(row).toMatchObject({ id, consultation: null, detail: null });
  });

  it('pages in one order without a gap: the queue by rank, due time, then id', async () => {
    await addOrganisations(database, 'pages');
    await database.within('pages', async (tx) => {
      for (let i = 0; i < 30; i++) {
        await addConsultation(tx, `c${String((i * 7) % 30).padStart(2, '0')}`, {
          state: 'to-triage',
          rank: i % 2,
          dueAt: 1000 + (i % 3),
        });
      }
    });
    const page = (after?: { rank: number; dueAt: number; id: string }) =>
      database.read('pages', ({ q, t: { consultation: c } }) =>
        q
          .select({ rank: c.rank, dueAt: c.dueAt, id: c.id })
          .from(c)
          .where(
            and(
              eq(c.organisation, 'pages'),
              eq(c.state, 'to-triage'),
              after && sql`(${c.rank}, ${c.dueAt}, ${c.id}) > (${after.rank}, ${after.dueAt}, ${after.id})`,
            ),
          )
          .orderBy(c.rank, c.dueAt, c.id)
          .limit(7),
      );
    const seen: { rank: number; dueAt: number; id: string }[] = [];
    for (let rows = await page(); rows.length > 0; rows = await page(seen.at(-1))) seen.push(...rows);
    const sorted = seen.toSorted((a, b) => a.rank - b.rank || a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
    expect(seen).toHaveLength(30);
    expect(seen).toEqual(sorted);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(30);
  });

  it('ids sort as text in the order they were made', async () => {
    const ids = Array.from({ length: 50 }, newId);
    await database.within('elm', ({ q, t, organisation }) =>
      q
        .insert(t.team)
        .values(ids.map((id) => ({ organisation, id, name: 'sorted' })))
        .returning(),
    );
    const found = await database.read('elm', ({ q, t }) =>
      q
        .select({ id: t.team.id })
        .from(t.team)
        .where(and(eq(t.team.organisation, 'elm'), inArray(t.team.id, ids)))
        .orderBy(t.team.id),
    );
    expect(found.map(({ id }) => id)).toEqual(ids);
  });
});
