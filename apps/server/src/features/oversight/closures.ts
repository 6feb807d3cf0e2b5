import type { AnswerClosure, ClosureInbox, ClosureNotice } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { invalid, notFound } from '../../platform/problem.ts';
import { logSetting } from '../audit/log.ts';
import { routesOf } from '../opening/closures-csv.ts';
import { answerClosureRow, type ClosureRow, closureById, closuresSince } from '../opening/closures-store.ts';
import { routeTitles } from '../opening/words.ts';
import type { Staff } from '../staff/guards.ts';
import { type Overseen, practicesOf } from './store.ts';

/** How far back the inbox goes. Milliseconds. */
const aYear = 365 * 24 * 60 * 60_000;

type ClosureDeps = Pick<Deps, 'database' | 'clock'>;

/**
 * Every closure within core hours that a practice told the commissioner of, with its reason and period (R9, R11): what has
 * no answer first, then the latest.
 */
export async function closureInbox(deps: ClosureDeps, { organisation }: Staff): Promise<ClosureInbox> {
  const practices = await practicesOf(deps.database, organisation.id);
  const since = deps.clock.now() - aYear;
  const each = await Promise.all(practices.map((practice) => toldBy(deps, practice, since)));
  const items = each.flat().sort((one, other) => {
    const open = Number(one.answer !== null) - Number(other.answer !== null);
    return open || other.startsAt - one.startsAt || one.id.localeCompare(other.id);
  });
  return { items };
}

async function toldBy(
  { database }: ClosureDeps,
  practice: Overseen,
  since: number,
): Promise<ClosureNotice[]> {
  const rows = await database.read(practice.id, (reader) => closuresSince(reader, since));
  return rows.filter(({ inCoreHours }) => inCoreHours).map((row) => shown(practice, row));
}

function shown({ slug, name }: Overseen, row: ClosureRow): ClosureNotice {
  return {
    id: row.id,
    practice: { slug, name },
    routes: routesOf(row).map((route) => routeTitles[route]),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    endedAt: row.endedAt,
    reason: row.reason,
    contact: row.commissionerContact,
    answer: row.answer as ClosureNotice['answer'],
    note: row.answerNote ?? '',
    answeredBy: row.answeredBy,
    answeredAt: row.answeredAt,
  };
}

/**
 * The commissioner has seen a closure, agrees, or does not agree and says why. A later answer takes the place of an
 * earlier one; both stay in the practice's log. It ends nothing: opening again is the practice's act.
 * @throws 404 for a practice it does not oversee, 422 where "not agreed" says no reason
 */
export async function answerClosure(
  deps: ClosureDeps,
  staff: Staff,
  { practice: slug, closure: id }: { practice: string; closure: string },
  { answer, note }: AnswerClosure,
): Promise<ClosureInbox> {
  const { organisation, member } = staff;
  const practice = (await practicesOf(deps.database, organisation.id)).find((one) => one.slug === slug);
  if (!practice) throw notFound();
  if (answer === 'not-agreed' && note === '')
    throw invalid([{ path: 'note', message: 'Say why it is not agreed. The practice reads it' }]);
  const at = deps.clock.now();
  const by = `${member.name}, ${organisation.name}`;
  await deps.database.within(practice.id, async (tx) => {
    const row = await closureById(tx, id);
    if (!row?.inCoreHours) throw notFound();
    if (row.answer === answer && (row.answerNote ?? '') === note) return;
    await answerClosureRow(tx, id, { answer, answerNote: note, answeredBy: by, answeredAt: at });
    await logSetting(tx, deps.database.vault, {
      at,
      actor: 'commissioner',
      action: 'closure-answered',
      detail: {
        from: row.answer === null ? null : { answer: row.answer, note: row.answerNote, by: row.answeredBy },
        to: { id, answer, note, by },
      },
    });
  });
  return closureInbox(deps, staff);
}
