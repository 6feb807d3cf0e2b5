import type { Content } from '@frontdoor/content';
import { kinds } from '@frontdoor/contract';
import { sayDate } from '@frontdoor/questionnaire';
import type { CountFigure, RowLabel } from './figure.ts';
import { doorColumn, doorColumns, weekdayNames } from './labels.ts';

/** What every figure leaves out, said once in words. */
const leftOut = 'Tests, unfinished forms and messages the practice began are left out.';

/** A chart with more days than this shows weeks. */
const mostDays = 62;

/** How much came in, of what, by which door and when. `days` are those of the period, `YYYY-MM-DD`. */
export function aboutRequests(content: Content, days: string[]): CountFigure[] {
  return [
    {
      id: 'kinds',
      title: 'Requests by kind',
      about: `What patients asked for, by how they asked. Each request is counted once, when it came in. ${leftOut}`,
      unit: 'count',
      draw: 'stack',
      columns: doorColumns,
      rows: kinds.map((kind) => ({ key: kind, label: content.kinds[kind]?.title ?? kind })),
      cells: ({ kind, door }) => [{ row: kind, column: doorColumn(door) }],
    },
    {
      id: 'channels',
      title: 'How requests came in',
      about: `Sent online, or taken by staff on the phone or at the desk. Calls and visits that nobody wrote down here are not known. ${leftOut}`,
      unit: 'count',
      draw: 'bars',
      columns: ['Requests'],
      rows: doorColumns.map((label, place) => ({ key: String(place), label })),
      cells: ({ door }) => [{ row: String(doorColumn(door)), column: 0 }],
    },
    byDay(days),
    {
      id: 'weekdays',
      title: 'Requests by day of the week',
      about: `The day each request came in, by London time. ${leftOut}`,
      unit: 'count',
      draw: 'bars',
      columns: ['Requests'],
      rows: weekdayNames.map((label, place) => ({ key: String(place + 1), label })),
      cells: ({ weekday }) => [{ row: String(weekday), column: 0 }],
    },
    {
      id: 'hours',
      title: 'Requests by hour and day of the week',
      about: `The hour each request came in, by London time: 08:00 is from 8am until just before 9am. ${leftOut}`,
      unit: 'count',
      draw: 'grid',
      columns: weekdayNames,
      rows: Array.from({ length: 24 }, (_, hour) => ({
        key: String(hour),
        label: `${String(hour).padStart(2, '0')}:00`,
      })),
      cells: ({ hour, weekday }) => [{ row: String(hour), column: weekday - 1 }],
    },
  ];
}

function byDay(days: string[]): CountFigure {
  const weekly = days.length > mostDays;
  const mondays = new Map(days.map((day) => [day, mondayOf(day)]));
  const rowOf = (day: string) => (weekly ? mondays.get(day)! : day);
  const keys = [...new Set(days.map(rowOf))];
  return {
    id: 'days',
    title: weekly ? 'Requests by week' : 'Requests by day',
    about: weekly
      ? `Weeks begin on Monday, and the first and the last may be cut short by the period. ${leftOut}`
      : `Days are London’s, from midnight to midnight. ${leftOut}`,
    unit: 'count',
    draw: 'lines',
    columns: ['Requests'],
    rows: keys.map((key): RowLabel => ({ key, label: weekly ? `Week of ${sayDate(key)}` : sayDate(key) })),
    cells: ({ day }) => [{ row: rowOf(day), column: 0 }],
  };
}

function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}
