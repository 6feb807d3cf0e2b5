import type { Reader, Tx } from '@frontdoor/database';
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';

export type AlarmRow = Tx['t']['alarm']['$inferSelect'];
export type NoticeRow = Tx['t']['alarmNotice']['$inferSelect'];

export async function insertAlarm({ q, t, organisation }: Tx, row: Omit<AlarmRow, 'organisation'>) {
  await q.insert(t.alarm).values({ ...row, organisation });
}

export async function alarmById({ q, t, organisation }: Reader | Tx, id: string): Promise<AlarmRow | null> {
  const [row] = await q
    .select()
    .from(t.alarm)
    .where(and(eq(t.alarm.organisation, organisation), eq(t.alarm.id, id)));
  return row ?? null;
}

/** The open alarms of some requests; each has one at most. */
export function openAlarmsAmong(
  { q, t, organisation }: Reader | Tx,
  consultations: string[],
): Promise<AlarmRow[]> {
  return q
    .select()
    .from(t.alarm)
    .where(
      and(
        eq(t.alarm.organisation, organisation),
        inArray(t.alarm.consultation, consultations),
        isNull(t.alarm.endedAt),
      ),
    );
}

/** Every open alarm with what its request's row shows: the highest rung first, then the one that waits longest. */
export function openAlarms({ q, t, organisation }: Reader | Tx) {
  const c = t.consultation;
  return q
    .select({ alarm: t.alarm, row: c.row, restricted: c.restricted })
    .from(t.alarm)
    .innerJoin(c, and(eq(c.organisation, t.alarm.organisation), eq(c.id, t.alarm.consultation)))
    .where(and(eq(t.alarm.organisation, organisation), isNull(t.alarm.endedAt)))
    .orderBy(desc(t.alarm.rung), asc(t.alarm.raisedAt), asc(t.alarm.id));
}

/**
 * Changes an open alarm that stands as it was read: on the same rung, due at the same time. Throws when another
 * transaction was faster, so that nothing of this one is kept: no rung sounds twice (S1).
 */
export async function updateAlarm(
  { q, t, organisation }: Tx,
  { id, rung, nextAt }: AlarmRow,
  set: Partial<AlarmRow>,
): Promise<void> {
  const a = t.alarm;
  const hit = await q
    .update(a)
    .set(set)
    .where(
      and(
        eq(a.organisation, organisation),
        eq(a.id, id),
        isNull(a.endedAt),
        eq(a.rung, rung),
        nextAt === null ? isNull(a.nextAt) : eq(a.nextAt, nextAt),
      ),
    )
    .returning({ id: a.id });
  if (hit.length !== 1) throw new Error('An alarm was changed that stands otherwise than it was read');
}

export async function insertNotice({ q, t, organisation }: Tx, row: Omit<NoticeRow, 'organisation'>) {
  await q.insert(t.alarmNotice).values({ ...row, organisation });
}

/** The notices of some alarms, the first first. */
export function noticesOf({ q, t, organisation }: Reader, alarms: string[]): Promise<NoticeRow[]> {
  return q
    .select()
    .from(t.alarmNotice)
    .where(and(eq(t.alarmNotice.organisation, organisation), inArray(t.alarmNotice.alarm, alarms)))
    .orderBy(asc(t.alarmNotice.createdAt), asc(t.alarmNotice.id));
}

/** The newest notices of an organisation. */
export function latestNotices({ q, t, organisation }: Reader, limit: number): Promise<NoticeRow[]> {
  return q
    .select()
    .from(t.alarmNotice)
    .where(eq(t.alarmNotice.organisation, organisation))
    .orderBy(desc(t.alarmNotice.createdAt), desc(t.alarmNotice.id))
    .limit(limit);
}

/** What was tried to reach the patients of some requests, the first first, still sealed. */
export function attemptsOf({ q, t, organisation }: Reader, consultations: string[]) {
  const l = t.changeLog;
  return q
    .select({ at: l.at, actor: l.actor, detail: l.detail })
    .from(l)
    .where(
      and(
        eq(l.organisation, organisation),
        inArray(l.consultation, consultations),
        eq(l.action, 'alarm-attempt'),
      ),
    )
    .orderBy(asc(l.at), asc(l.id));
}
