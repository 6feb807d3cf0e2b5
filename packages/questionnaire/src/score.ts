import type { Answers, QuestionSet } from './types.ts';

/** Fields whose answers give points, all by the same list. */
type ScoredItem = {
  fields: string[];
  points: Record<string, number>;
  /** What counts where an earlier answer left the question out: who never drinks is not asked how much. */
  notAsked?: number;
};

/** How the answers of a set add up, in the words and numbers of who made it (R82). */
export type Scoring = {
  version: string;
  /** What the sum is meant for, and what not. */
  purpose: string;
  items: ScoredItem[];
  /** From these points on it is called so; the lowest first. */
  bands: { from: number; words: string }[];
};

export type Score = { points: number; most: number; band: string };

/** The points of one answer; null for a question that gives none. */
export function pointsOf(scoring: Scoring, field: string, value: string): number | null {
  const item = scoring.items.find(({ fields }) => fields.includes(field));
  return item?.points[value] ?? null;
}

/**
 * Adds up the points of what was answered. Pure. It says nothing but the sum: no priority follows from it (R82).
 * @param counted the answers that count, see `countedAnswers`
 * @returns null while a question that gives points is not answered
 */
export function scoreOf(scoring: Scoring, counted: Answers): Score | null {
  let points = 0;
  for (const item of scoring.items)
    for (const field of item.fields) {
      const value = counted[field];
      const given = typeof value === 'string' && value !== '' ? item.points[value] : item.notAsked;
      if (given === undefined) return null;
      points += given;
    }
  const band = scoring.bands.findLast(({ from }) => from <= points)?.words ?? '';
  return { points, most: mostOf(scoring), band };
}

function mostOf({ items }: Scoring): number {
  return items.reduce(
    (sum, { fields, points }) => sum + fields.length * Math.max(...Object.values(points)),
    0,
  );
}

/** What is wrong with a scoring of this set; empty when every answer it offers has points and every sum a band. */
export function scoringFaults({ items, bands }: Scoring, set: QuestionSet): string[] {
  const fields = new Map(set.pages.flatMap((page) => page.fields.map((field) => [field.id, field])));
  const faults = items.flatMap((item, at) =>
    item.fields.flatMap((id) => {
      const field = fields.get(id);
      if (field?.kind !== 'radios')
        return [`score.items[${at}]: “${id}” has no one answer to give points for`];
      const offered = field.options.map(({ value }) => value).sort();
      return offered.join() === Object.keys(item.points).sort().join()
        ? []
        : [`score.items[${at}]: the points are not those of the answers of “${id}”`];
    }),
  );
  const least = items.reduce((sum, { fields: each, points, notAsked }) => {
    const lowest = Math.min(...Object.values(points), ...(notAsked === undefined ? [] : [notAsked]));
    return sum + each.length * lowest;
  }, 0);
  if (bands[0]?.from !== least) faults.push(`score.bands: the first must begin at ${least}`);
  if (bands.some(({ from }, at) => at > 0 && from <= bands[at - 1]!.from))
    faults.push('score.bands: they must climb');
  return faults;
}
