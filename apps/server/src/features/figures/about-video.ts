import { setTimeout } from 'node:timers/promises';
import type { Figure } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import type { Span } from './counted-store.ts';
import { type FigureOf, type RowLabel, tallyOf } from './figure.ts';
import { type CallPlace, type CountedCall, callSlice, callSliceRows } from './video-store.ts';

/** Whoever opens a page meanwhile waits for one slice at most. Milliseconds. */
const rest = 2;

const standings: RowLabel[] = [
  { key: 'held', label: 'Held by video' },
  { key: 'by-phone', label: 'Ended as a phone call' },
  { key: 'not-joined', label: 'Nobody joined' },
  { key: 'broke-off', label: 'Broke off' },
  { key: 'phone', label: 'Chose a phone call instead' },
  { key: 'visit', label: 'Chose a visit instead' },
  { key: 'cancelled', label: 'Cancelled' },
  { key: 'open', label: 'Not ended yet' },
];

/** 1 to 5, as the patient's page asks it once a call has ended (E00069). */
const feedbackRows: RowLabel[] = [
  { key: '5', label: 'Very good' },
  { key: '4', label: 'Good' },
  { key: '3', label: 'Neither good nor poor' },
  { key: '2', label: 'Poor' },
  { key: '1', label: 'Very poor' },
];

const ofPeriod = 'Calls for a time in this period, by video alone; tests are left out.';

/** Video calls: what became of each, how long they lasted, and what patients thought (E00069). */
const figures: FigureOf<CountedCall>[] = [
  {
    id: 'video-calls',
    title: 'Video calls',
    // No row of its own for all of them: it would tell the numbers that are held back (R120).
    about: `What became of every video call that a patient was invited to: the rows together are all of them. ${ofPeriod}`,
    unit: 'count',
    draw: 'bars',
    columns: ['Calls'],
    rows: standings,
    cells: (call) => [{ row: standingOfCall(call), column: 0 }],
  },
  {
    id: 'video-minutes',
    title: 'Minutes of a video call',
    about: `From the first moment both sides were in the call until it ended. Only calls that were held to their end by video. ${ofPeriod}`,
    unit: 'minutes',
    draw: 'bars',
    rows: [{ key: 'held', label: 'Held by video' }],
    waits: (call) =>
      standingOfCall(call) === 'held' && call.startedAt !== null && call.endedAt !== null
        ? [{ row: 'held', wait: { minutes: (call.endedAt - call.startedAt) / 60_000, answered: true } }]
        : [],
  },
  {
    id: 'video-feedback',
    title: 'What patients thought of their video call',
    about: `Asked once, on the patient’s page when the call has ended, and answered by whoever wishes to. ${ofPeriod}`,
    unit: 'count',
    draw: 'bars',
    columns: ['Answers'],
    rows: feedbackRows,
    cells: ({ feedback }) => (feedback === null ? [] : [{ row: String(feedback), column: 0 }]),
  },
];

/** What became of a call, as a key of its row: each stands in one row alone. Pure. */
function standingOfCall({ state, ending, instead }: CountedCall): string {
  if (instead !== null) return instead;
  if (state === 'cancelled') return 'cancelled';
  return state === 'ended' ? (ending ?? 'broke-off') : 'open';
}

/** The figures of video calls of one practice and span; counts below `bound` are held back (R120). */
export async function videoFigures(
  { database }: Pick<Deps, 'database'>,
  organisation: string,
  span: Span,
  bound: number,
): Promise<Figure[]> {
  const tallies = figures.map(tallyOf);
  let after: CallPlace = { startsAt: span.from, id: '' };
  for (;;) {
    const calls = await database.read(organisation, (reader) => callSlice(reader, span, after));
    for (const call of calls) for (const tally of tallies) tally.add(call);
    const last = calls.at(-1);
    if (!last || calls.length < callSliceRows) break;
    after = last;
    await setTimeout(rest);
  }
  return tallies.map((tally) => tally.figure(bound));
}
