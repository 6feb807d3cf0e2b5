import type { Figure } from '@frontdoor/contract';
import { minutesFor, type Wait } from '../waits/usual-minutes.ts';
import type { Judged } from './standing.ts';
import { suppressTable } from './suppress.ts';

export type RowLabel = { key: string; label: string };

type Head = Pick<Figure, 'id' | 'title' | 'about' | 'draw'> & {
  /** Rows that stand whether anything is in them or not, in this order. */
  rows: RowLabel[];
};

/** Counts requests, or calls: each stands in the cells it names, and in one only unless `about` says so. */
export type CountFigure<Each = Judged> = Head & {
  unit: 'count';
  columns: string[];
  cells(each: Each): { row: string; column: number }[];
  /** Names a row that is not among `rows`; those follow with the fullest first. Left out, there is no such row. */
  sayRow?(key: string): string;
};

/** How long half of all, and nine in ten, waited or lasted at most. */
export type MinutesFigure<Each = Judged> = Head & {
  unit: 'minutes';
  waits(each: Each): { row: string; wait: Wait }[];
};

export type FigureOf<Each = Judged> = CountFigure<Each> | MinutesFigure<Each>;

/** Beyond so many rows of one's own choosing the rest stand together: a table of 200 postcodes is read by nobody. */
const mostRows = 20;

/** What adds up one figure, one by one. Counts below `bound` are held back (R120); 0 shows every number. */
export type Tally<Each = Judged> = { add(each: Each): void; figure(bound: number): Figure };

export function tallyOf<Each>(figure: FigureOf<Each>): Tally<Each> {
  return figure.unit === 'count' ? countTally(figure) : minutesTally(figure);
}

function countTally<Each>({ cells, sayRow, rows, ...head }: CountFigure<Each>): Tally<Each> {
  const none = () => head.columns.map(() => 0);
  const counts = new Map(rows.map(({ key }) => [key, none()]));
  const fixed = new Set(counts.keys());
  return {
    add(each) {
      for (const { row, column } of cells(each)) {
        const values = counts.get(row) ?? none();
        values[column]! += 1;
        counts.set(row, values);
      }
    },
    figure(bound) {
      const more = [...counts].filter(([key]) => !fixed.has(key));
      const added = more.map(([key, values]) => ({ label: sayRow?.(key) ?? key, values }));
      const standing = rows.map(({ key, label }) => ({ label, values: counts.get(key)! }));
      const all = [...standing, ...fullestFirst(added)];
      const shown = suppressTable(
        all.map(({ values }) => values),
        bound,
      );
      return { ...head, rows: all.map(({ label }, place) => ({ label, values: shown[place]! })) };
    },
  };
}

type Row = { label: string; values: number[] };
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

function fullestFirst(rows: Row[]): Row[] {
  const sorted = rows.toSorted(
    (one, other) => sum(other.values) - sum(one.values) || one.label.localeCompare(other.label, 'en'),
  );
  const rest = sorted.slice(mostRows);
  if (rest.length === 0) return sorted;
  const together = rest[0]!.values.map((_, column) => sum(rest.map(({ values }) => values[column]!)));
  return [...sorted.slice(0, mostRows), { label: `${rest.length} others together`, values: together }];
}

function minutesTally<Each>({ waits, rows, ...head }: MinutesFigure<Each>): Tally<Each> {
  const all = new Map<string, Wait[]>(rows.map(({ key }) => [key, []]));
  return {
    add(each) {
      for (const { row, wait } of waits(each)) all.get(row)?.push(wait);
    },
    figure: (bound) => ({
      ...head,
      columns: ['Half within', 'Nine in ten within'],
      rows: rows.map(({ key, label }) => ({
        label,
        values: [0.5, 0.9].map((share) =>
          all.get(key)!.length < bound ? null : rounded(minutesFor(share, all.get(key)!)),
        ),
      })),
    }),
  };
}

const rounded = (minutes: number | null) => (minutes === null ? null : Math.round(minutes));
