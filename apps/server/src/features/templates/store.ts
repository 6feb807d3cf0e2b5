import type { Reader, Tx } from '@frontdoor/database';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';

export type TemplateRow = Tx['t']['template']['$inferSelect'];
type Which = { name: string; channel: string };

const given = (name: string) => sql.placeholder(name);

/** The wording a practice has made its own; null where it has not. */
export async function templateInUse(reader: Reader | Tx, which: Which): Promise<TemplateRow | null> {
  const find = (reader as Reader).prepared('template-in-use', (q, { template: m }) =>
    q
      .select()
      .from(m)
      .where(
        and(
          eq(m.organisation, given('organisation')),
          eq(m.name, given('name')),
          eq(m.channel, given('channel')),
          isNull(m.retiredAt),
        ),
      ),
  );
  const [row] = await find({ organisation: reader.organisation, ...which });
  return row ?? null;
}

/** One version, whether it is still in use or not. */
export async function templateVersion(
  { q, t, organisation }: Reader | Tx,
  { name, channel, version }: Which & { version: number },
): Promise<TemplateRow | null> {
  const m = t.template;
  const [row] = await q
    .select()
    .from(m)
    .where(
      and(eq(m.organisation, organisation), eq(m.name, name), eq(m.channel, channel), eq(m.version, version)),
    );
  return row ?? null;
}

/** All that are in use, by name. */
export function templatesInUse({ q, t, organisation }: Reader | Tx): Promise<TemplateRow[]> {
  const m = t.template;
  return q
    .select()
    .from(m)
    .where(and(eq(m.organisation, organisation), isNull(m.retiredAt)))
    .orderBy(asc(m.name), asc(m.channel));
}

/** The highest version there ever was; 0 where there was none. */
export async function latestVersion({ q, t, organisation }: Tx, { name, channel }: Which): Promise<number> {
  const m = t.template;
  const [row] = await q
    .select({ version: m.version })
    .from(m)
    .where(and(eq(m.organisation, organisation), eq(m.name, name), eq(m.channel, channel)))
    .orderBy(desc(m.version))
    .limit(1);
  return row?.version ?? 0;
}

export async function insertTemplate({ q, t, organisation }: Tx, row: Omit<TemplateRow, 'organisation'>) {
  await q.insert(t.template).values({ ...row, organisation });
}

/** Takes a version out of use; it stays readable. False when it was not in use. */
export async function retireTemplate(
  { q, t, organisation }: Tx,
  { name, channel, version }: Which & { version: number },
  at: number,
): Promise<boolean> {
  const m = t.template;
  const hit = await q
    .update(m)
    .set({ retiredAt: at })
    .where(
      and(
        eq(m.organisation, organisation),
        eq(m.name, name),
        eq(m.channel, channel),
        eq(m.version, version),
        isNull(m.retiredAt),
      ),
    )
    .returning({ id: m.id });
  return hit.length === 1;
}
