import type { ReportingPlaces } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import type { Mapping, Metric, Place } from './mapping-shape.ts';
import { takesPart } from './participation.ts';
import type { ListedPractice } from './practices-store.ts';
import { submissions } from './submissions.ts';
import { type Counts, countOne, none } from './tally.ts';
import { monthOf } from './week.ts';

type Cell = string | number;

/** What came in one month of one practice, by national type and by London's weekday (Monday first) and hour. */
export type MonthCounts = { types: Counts; hours: number[][] };

/** One practice in one month `YYYY-MM`, with the settings it is reported by. */
export type PracticeMonth = {
  practice: Pick<ListedPractice, 'odsCode' | 'name' | 'status'>;
  settings: { registered: number | null; places: ReportingPlaces };
  month: string;
  counts: MonthCounts;
};

/** Counts a month by the rules of the weekly files: the same requests, from the same read. */
export async function countMonth(
  deps: Pick<Deps, 'database'>,
  organisation: string,
  month: string,
  mapping: Pick<Mapping, 'doors'>,
): Promise<MonthCounts> {
  const counts = { types: none(), hours: Array.from({ length: 7 }, () => new Array<number>(24).fill(0)) };
  for await (const each of submissions(deps, organisation, monthOf(month), mapping)) {
    countOne(counts.types, each.nationalType);
    counts.hours[each.weekday - 1]![each.hour]! += 1;
  }
  return counts;
}

export function monthHeading({ month }: Mapping): string[] {
  return [...month.places.map(({ name }) => name), ...month.metricColumns];
}

/**
 * The nine published numbers of a practice and month, one a row (R115). Pure. The number of patients is empty until the
 * practice has set it, and so is the rate.
 */
export function monthRows(given: PracticeMonth, mapping: Mapping): Cell[][] {
  const { types } = given.counts;
  const { registered } = given.settings;
  const metrics: Record<Metric, Cell> = {
    capability: 1,
    participation: takesPart(given.practice.status, mapping) ? 1 : 0,
    used: types.total > 0 ? 1 : 0,
    ...types,
    registered: registered ?? '',
    rate: registered === null ? '' : ratePer1000(types.total, registered),
  };
  const places = placesOf(given, mapping);
  return mapping.month.metrics.map(({ name, from }) => [...places, name, metrics[from]]);
}

/** R117: 1000 × total ÷ registered patients, with one decimal: 134 of 6,920 is "19.4". */
export function ratePer1000(total: number, registered: number): string {
  return (Math.round((10_000 * total) / registered) / 10).toFixed(1);
}

export function timesHeading({ month }: Mapping): string[] {
  return [...month.places.map(({ name }) => name), ...month.timesColumns];
}

/** Every weekday by the published bands of local time, also those in which nothing came (R118). Pure. */
export function timesRows(given: PracticeMonth, mapping: Mapping): Cell[][] {
  const { days, bands } = mapping.month;
  const places = placesOf(given, mapping);
  return days.flatMap((day, weekday) =>
    bands.map(({ name, from }, place) => {
      const to = bands[place + 1]?.from ?? 24;
      const hours = given.counts.hours[weekday]!.slice(from, to);
      return [...places, day, name, hours.reduce((sum, count) => sum + count, 0)];
    }),
  );
}

function placesOf({ practice, settings, month }: PracticeMonth, mapping: Mapping): Cell[] {
  const places: Record<Place, Cell> = {
    ...settings.places,
    ...{ month, gpCode: practice.odsCode ?? '', gpName: practice.name, supplier: mapping.supplier },
  };
  return mapping.month.places.map(({ from }) => places[from]);
}
