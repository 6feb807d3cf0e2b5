import { placeholders, type Tx } from '@frontdoor/database';
import { atLondon } from '@frontdoor/hours';
import { type AnsweredQuestion, ageYears, type Who } from '@frontdoor/questionnaire';
import { languageOf } from './languages.ts';

export type UsageRow = Tx['t']['usage']['$inferInsert'];

/** What a request is counted by: read from a new one and from a stored one alike. */
export type Countable = {
  organisation: string;
  consultation: string;
  receivedAt: number;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  who: Who;
  language: string | null;
  postcode: string | null;
  answered: Pick<AnsweredQuestion, 'field' | 'value'>[];
};

/** From the first year of age of each band to the next band; the last has no end. */
const bands = [
  [85, '85+'],
  [75, '75-84'],
  [65, '65-74'],
  [45, '45-64'],
  [25, '25-44'],
  [16, '16-24'],
  [5, '5-15'],
  [0, '0-4'],
] as const;

/**
 * The bands one request is counted in. Pure. No name, number, date of birth or word of a patient is in it (R110). Sex is
 * what the form asked for, where they chose to say.
 */
export function usageRow(request: Countable): UsageRow {
  const { day, hour, weekday } = londonHour(request.receivedAt);
  return {
    organisation: request.organisation,
    consultation: request.consultation,
    receivedAt: request.receivedAt,
    day,
    hour,
    weekday,
    ageBand: ageBandOf(request.birthDate, day),
    sex: sexOf(request.answered),
    language: languageOf(request.language),
    district: districtOf(request.postcode),
    needs: needsOf(request.answered),
    forOther: request.who !== 'self',
  };
}

/** With its request, in the same transaction: one statement, prepared once. */
export function insertUsage(tx: Tx, row: UsageRow): Promise<unknown> {
  return tx.prepared('usage-insert', (q, t) =>
    q.insert(t.usage).values(placeholders(t.usage)).onConflictDoNothing(),
  )(row);
}

export type LondonHour = { day: string; hour: number; weekday: number };

const minute = 60_000;
let last: { minute: number; at: LondonHour } | null = null;

/**
 * London's day, hour (0 to 23) and weekday (1 Monday to 7) of an instant, ms since 1970. In the hour that the clocks take
 * back, both hours are the same one. Worked out once for all of a minute.
 */
export function londonHour(at: number): LondonHour {
  const thisMinute = Math.floor(at / minute);
  if (last?.minute !== thisMinute) {
    const local = atLondon(at);
    const day = local.toPlainDate().toString();
    last = { minute: thisMinute, at: { day, hour: local.hour, weekday: local.dayOfWeek } };
  }
  return last.at;
}

/** Of the age on the day of receipt; `unknown` for what is no date, or lies in the future. */
export function ageBandOf(birthDate: string, day: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(birthDate)) return 'unknown';
  const years = ageYears(birthDate, day);
  return bands.find(([from]) => years >= from)?.[1] ?? 'unknown';
}

/** "LS1" of "LS1 4AP": the half that stands for thousands of homes. Empty for no fixed address and for anything else. */
export function districtOf(postcode: string | null): string {
  const whole = (postcode ?? '').toUpperCase().replace(/\s+/g, '');
  return /^([A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/.exec(whole)?.[1] ?? '';
}

/** As on the record, where they said so; a question nobody has to answer. */
function sexOf(answered: Countable['answered']): string {
  const value = answered.find(({ field }) => field === 'sex')?.value;
  return value === 'female' || value === 'male' ? value : 'unknown';
}

/** The codes ticked on the needs page; what was written beside them is nobody's to count. */
function needsOf(answered: Countable['answered']): string {
  const value = answered.find(({ field }) => field === 'needs')?.value;
  return Array.isArray(value) ? value.filter((code) => code !== 'none').join() : '';
}
