import { setTimeout } from 'node:timers/promises';
import type {
  Category,
  Door,
  FlagLevel,
  Kind,
  NationalType,
  Outcome,
  State,
  Urgency,
} from '@frontdoor/contract';
import { LONDON } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { type LondonHour, londonHour } from './count.ts';
import {
  alarmsOf,
  type CountedRow,
  countedSlice,
  type Place,
  type Span,
  sliceRows,
} from './counted-store.ts';

export type { Span } from './counted-store.ts';

export type CountedAlarm = { raisedAt: number; raisedOpen: boolean; endedAt: number | null };

/** One request as every figure takes it: bands, codes and times, and nothing of a person (R110). */
export type Counted = {
  id: string;
  receivedAt: number;
  /** London's, `YYYY-MM-DD`, 0 to 23, and 1 (Monday) to 7. */
  day: string;
  hour: number;
  weekday: number;
  door: Exclude<Door, 'practice'>;
  kind: Kind;
  category: Category | null;
  nationalType: NationalType;
  forOther: boolean;
  state: State;
  urgency: Urgency;
  team: string | null;
  flagLevel: FlagLevel | null;
  lookedAt: number | null;
  /** `noDue` where nobody need look by a clock. */
  firstLookDue: number;
  /** Once, nobody had looked when its time came. */
  late: boolean;
  respondedAt: number | null;
  finishedAt: number | null;
  outcome: Outcome | null;
  ageBand: string;
  sex: string;
  language: string;
  /** Empty where no postcode was given. */
  district: string;
  needs: string[];
  /** 1 to 6 (R79); null while nothing. */
  feedback: number | null;
  alarms: CountedAlarm[];
};

/** Half as long as a slice takes, so that whoever opens a page meanwhile waits for one slice at most. Milliseconds. */
const rest = 2;
const none: CountedAlarm[] = [];

/**
 * Every request received in a span, in the order they came, a slice at a time. Between two slices everybody else has
 * their turn, and no more than one slice is in memory: a year of a large practice costs what a day of it does.
 */
export async function* countedIn(
  { database }: Pick<Deps, 'database'>,
  organisation: string,
  span: Span,
): AsyncGenerator<Counted[]> {
  let after: Place = { receivedAt: span.from, id: '' };
  for (;;) {
    const slice = await database.read(organisation, async (reader) => {
      const rows = await countedSlice(reader, span, after);
      const red = rows.filter(({ flagLevel }) => flagLevel === 'red').map(({ id }) => id);
      return { rows, alarms: red.length > 0 ? await alarmsOf(reader, red) : [] };
    });
    const last = slice.rows.at(-1);
    if (!last) return;
    const alarms = Map.groupBy(slice.alarms, ({ consultation }) => consultation);
    yield slice.rows.map((row) => counted(row, alarms.get(row.id) ?? none));
    if (slice.rows.length < sliceRows) return;
    after = last;
    await setTimeout(rest);
  }
}

/** Whole days of London, both counted, as a span: of 23 or 25 hours where the clocks change. */
export function spanOfDays(from: string, to: string): Span {
  return { from: midnight(from, 0), to: midnight(to, 1) };
}

function midnight(day: string, later: number): number {
  return Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(LONDON).epochMilliseconds;
}

/**
 * What was received before it was counted as it came, and is not counted in the background yet, has no bands. Field by
 * field: of a million rows, copies by spreading cost more than reading them.
 */
function counted(row: CountedRow, alarms: CountedAlarm[]): Counted {
  const when = row.day === null ? londonHour(row.receivedAt) : (row as LondonHour);
  return {
    id: row.id,
    receivedAt: row.receivedAt,
    day: when.day,
    hour: when.hour,
    weekday: when.weekday,
    door: row.door as Counted['door'],
    kind: row.kind as Kind,
    category: row.category as Category | null,
    nationalType: row.nationalType as NationalType,
    forOther: row.who !== 'self',
    state: row.state as State,
    urgency: row.urgency as Urgency,
    team: row.team,
    flagLevel: row.flagLevel as FlagLevel | null,
    lookedAt: row.lookedAt,
    firstLookDue: row.firstLookDue,
    late: row.late === 1,
    respondedAt: row.respondedAt,
    finishedAt: row.finishedAt,
    outcome: row.outcome as Outcome | null,
    ageBand: row.ageBand ?? 'unknown',
    sex: row.sex ?? 'unknown',
    language: row.language ?? 'unknown',
    district: row.district ?? '',
    needs: row.needs ? row.needs.split(',') : [],
    feedback: row.feedback,
    alarms,
  };
}
