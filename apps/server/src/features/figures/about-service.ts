import type { FigureOf, RowLabel } from './figure.ts';
import { outcomeRows } from './labels.ts';
import type { Judged, Standing } from './standing.ts';

const responseColumns = ['Answered in time', 'Answered late', 'Waiting, still in time', 'Waiting, overdue'];
const responseOrder: Standing['response'][] = ['in-time', 'late', 'waiting', 'overdue'];
const responseColumn = ({ response }: Judged) => responseOrder.indexOf(response);

const lookColumns = ['In time', 'Late', 'Waiting, still in time'];
const lookOrder: Standing['look'][] = ['in-time', 'late', 'waiting'];

const contract =
  'Urgent requests are due by the end of the core hours they came in, or of the next ones; all others by the end of the first core hours that begin after they came in.';

type Band = RowLabel & { below: number };

/** Minutes of core hours; a whole day of them has 630. */
const waitBands: Band[] = [
  { key: 'hour', label: 'Under 1 hour', below: 60 },
  { key: 'two', label: '1 to 2 hours', below: 120 },
  { key: 'four', label: '2 to 4 hours', below: 240 },
  { key: 'day', label: '4 hours to 1 working day', below: 630 },
  { key: 'two-days', label: '1 to 2 working days', below: 1260 },
  { key: 'longer', label: 'Longer', below: Number.POSITIVE_INFINITY },
];

/** Minutes on the wall. */
const alarmBands: Band[] = [
  { key: '5', label: 'Under 5 minutes', below: 5 },
  { key: '15', label: '5 to 15 minutes', below: 15 },
  { key: '30', label: '15 to 30 minutes', below: 30 },
  { key: '60', label: '30 minutes to 1 hour', below: 60 },
  { key: 'longer', label: 'Longer', below: Number.POSITIVE_INFINITY },
];

const bandOf = (bands: Band[], minutes: number) => bands.find(({ below }) => minutes < below)!.key;
const urgencyRows: RowLabel[] = [
  { key: 'urgent', label: 'Urgent' },
  { key: 'soon', label: 'Soon' },
  { key: 'routine', label: 'Routine' },
];

/** How it was dealt with: waits, the contract's clocks, first looks, red flags, outcomes, teams. */
export function aboutService({ teams, now }: { teams: RowLabel[]; now: number }): FigureOf[] {
  return [
    {
      id: 'responses',
      title: 'Answered by the contract’s clock',
      about: `${contract} An acknowledgement is no answer.`,
      unit: 'count',
      draw: 'stack',
      columns: responseColumns,
      rows: urgencyRows,
      cells: (each) => [{ row: each.urgency, column: responseColumn(each) }],
    },
    {
      id: 'waits',
      title: 'How long patients waited, and whether it was in time',
      about:
        'Core hours until the first answer; so far, for who still waits. A working day has ten and a half of them, so evenings and weekends count for nothing.',
      unit: 'count',
      draw: 'stack',
      columns: responseColumns,
      rows: waitBands,
      cells: (each) => [{ row: bandOf(waitBands, each.minutes), column: responseColumn(each) }],
    },
    {
      id: 'wait-minutes',
      title: 'Minutes until the first answer',
      about:
        'Minutes of core hours. Whoever still waits counts as long as they have waited; there is no number while too few have an answer to say.',
      unit: 'minutes',
      draw: 'bars',
      rows: urgencyRows,
      waits: ({ urgency, minutes, response }) => [
        { row: urgency, wait: { minutes, answered: response === 'in-time' || response === 'late' } },
      ],
    },
    {
      id: 'first-looks',
      title: 'First looks in time',
      about:
        'A named person gave it an urgency before its time was over. Requests nobody need look at by a clock are left out; one that was late once stays late.',
      unit: 'count',
      draw: 'stack',
      columns: lookColumns,
      rows: [
        { key: 'red', label: 'With a red flag' },
        { key: 'amber', label: 'With an amber flag' },
        { key: 'none', label: 'All others' },
      ],
      cells: ({ look, flagLevel }) =>
        look === 'none'
          ? []
          : [
              {
                row: flagLevel === 'red' || flagLevel === 'amber' ? flagLevel : 'none',
                column: lookOrder.indexOf(look),
              },
            ],
    },
    ...redFlags(now),
    {
      id: 'outcomes',
      title: 'How requests ended',
      about: 'The outcome as it stands now. A request that was opened again is not finished.',
      unit: 'count',
      draw: 'bars',
      columns: ['Requests'],
      rows: [
        ...outcomeRows,
        { key: 'none', label: 'Ended with no outcome' },
        { key: 'open', label: 'Not finished yet' },
      ],
      cells: ({ outcome, finishedAt }) => [
        { row: finishedAt === null ? 'open' : (outcome ?? 'none'), column: 0 },
      ],
    },
    {
      id: 'teams',
      title: 'Requests by team',
      about:
        'The team each request is with now, and whether it was answered in time. There are no figures of single people.',
      unit: 'count',
      draw: 'stack',
      columns: responseColumns,
      rows: [...teams, { key: '', label: 'With no team' }],
      cells: (each) => [
        { row: teams.some(({ key }) => key === each.team) ? each.team! : '', column: responseColumn(each) },
      ],
    },
  ];
}

function redFlags(now: number): FigureOf[] {
  const whenRows: RowLabel[] = [
    { key: 'open', label: 'Raised in core hours' },
    { key: 'closed', label: 'Raised outside core hours' },
  ];
  const minutesOf = ({ raisedAt, endedAt }: Judged['alarms'][number]) =>
    ((endedAt ?? now) - raisedAt) / 60_000;
  return [
    {
      id: 'red-flags',
      title: 'Red flags, and minutes until somebody acted',
      about:
        'Alarms of requests that came in this period, until one of the five recorded acts ended them; a request can have more than one. Minutes on the wall: what is raised at night waits for the morning.',
      unit: 'count',
      draw: 'stack',
      columns: whenRows.map(({ label }) => label),
      rows: [...alarmBands, { key: 'open', label: 'Nobody has acted yet' }],
      cells: ({ alarms }) =>
        alarms.map((alarm) => ({
          row: alarm.endedAt === null ? 'open' : bandOf(alarmBands, minutesOf(alarm)),
          column: alarm.raisedOpen ? 0 : 1,
        })),
    },
    {
      id: 'red-flag-minutes',
      title: 'Minutes until somebody acted on a red flag',
      about:
        'Minutes on the wall from the alarm to the recorded act. Alarms that are still open count so far.',
      unit: 'minutes',
      draw: 'bars',
      rows: whenRows,
      waits: ({ alarms }) =>
        alarms.map((alarm) => ({
          row: alarm.raisedOpen ? 'open' : 'closed',
          wait: { minutes: minutesOf(alarm), answered: alarm.endedAt !== null },
        })),
    },
  ];
}
