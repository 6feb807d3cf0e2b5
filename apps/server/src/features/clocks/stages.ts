import type { Calendar } from '@frontdoor/hours';
import { noDue } from '../consultations/due.ts';
import { urgentByIn } from './urgent-by.ts';

/** What is told of a due time, the gravest last; each is an action of the change log too. */
export const stageNames = ['due-soon', 'urgent-open', 'overdue'] as const;
export type StageName = (typeof stageNames)[number];
export type Stage = { name: StageName; at: number };

export type ClockRules = { urgentBy: string; dueSoonMinutes: number; calendar: Calendar };

/**
 * When people are told of a due time nobody has met (R62), in ms since 1970, the first first. A due time is the end of
 * core hours, so "soon" lies in the same ones. What is urgent is told once more at the time of day the practice set.
 * What was received while closed is due at the end of the next core hours, so that is their time of day (S31a).
 */
export function stagesOf(
  { dueAt, urgency }: { dueAt: number; urgency: string },
  { urgentBy, dueSoonMinutes, calendar }: ClockRules,
): Stage[] {
  if (dueAt === noDue) return [];
  const soon: Stage = { name: 'due-soon', at: dueAt - dueSoonMinutes * 60_000 };
  const late: Stage = { name: 'overdue', at: dueAt };
  if (urgency !== 'urgent') return [soon, late];
  const open: Stage = { name: 'urgent-open', at: urgentByIn(dueAt - 1, urgentBy, calendar) };
  return [soon, open, late].sort((one, other) => one.at - other.at || rank(one) - rank(other));
}

const rank = ({ name }: Stage) => stageNames.indexOf(name);

/** What to tell now, and when to look again; null is nothing, and never. */
export type Telling = { tell: Stage | null; again: number | null };

/**
 * The gravest of what has come and nobody has been told of. Whoever is told that something is overdue need not be told
 * that it was due soon: two that come together are one.
 * @param said when each was last told of this request, ms since 1970
 */
export function whatToTell(
  stages: readonly Stage[],
  said: Readonly<Partial<Record<StageName, number | null>>>,
  now: number,
): Telling {
  const isSaid = ({ name, at }: Stage) =>
    stageNames
      .slice(stageNames.indexOf(name))
      .some((graver) => (said[graver] ?? Number.NEGATIVE_INFINITY) >= at);
  const due = stages.filter((stage) => stage.at <= now && !isSaid(stage));
  const next = stages.find(({ at }) => at > now);
  const tell = due.reduce<Stage | null>(
    (most, stage) => (most && rank(most) > rank(stage) ? most : stage),
    null,
  );
  return { tell, again: next?.at ?? null };
}
