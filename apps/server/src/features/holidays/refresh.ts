import { bankHolidays, calendarOf } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { londonToday } from '../../platform/today.ts';
import { keepHolidays, readKeptHolidays } from './file.ts';
import { publishedHolidays } from './known.ts';

type RefreshDeps = Pick<Deps, 'config' | 'clock' | 'log' | 'content' | 'calendar'>;

const second = 1000;
/** A server that answers later than this does not answer. Milliseconds. */
const patience = 15 * second;
/** After a failure. Milliseconds. */
const retryAfter = 60 * 60 * second;
/** How long a list may stand: shorter than GOV.UK's own hour asks too often, longer than a day learns too late. Seconds. */
const shortest = 10 * 60;
const longest = 24 * 60 * 60;
/** England and Wales never had more than 10 in a year. A file with more would shut surgeries on working days. */
const mostInAYear = 12;
/** GOV.UK's file has 30 kB. Characters. */
const mostText = 1_000_000;

/**
 * Reads GOV.UK's list once its last reading is out of date, and counts with the new dates from then on, without a
 * restart (R3, R4). No page waits for it. Due times that stand do not move.
 *
 * Dates are only ever added: a list that is cut short, empty or of another country opens no surgery on a known bank
 * holiday (docs/decisions/0014). What it lacks, and why it could not be read, is kept for managers to see.
 */
export async function refreshHolidays(deps: RefreshDeps): Promise<void> {
  const { config, clock, log } = deps;
  if (config.holidaysUrl === null) return;
  const kept = readKeptHolidays(config.data);
  const now = clock.now();
  // A clock that was set back must not wait for years.
  if (now < kept.nextAt && kept.nextAt - now <= longest * second) return;
  try {
    const { listed, maxAge } = await fetchList(config.holidaysUrl);
    const known = publishedHolidays(config.data, deps.content.bankHolidays);
    const dates = [...new Set([...known, ...listed])].sort();
    const today = londonToday(now).date;
    // A list may end a year before the one we have: that is no holiday taken away.
    const through = [...listed].sort().at(-1)!.slice(0, 4);
    const missing = [...known].filter(
      (date) => date >= today && date.slice(0, 4) <= through && !listed.has(date),
    );
    const nextAt = now + maxAge * second;
    keepHolidays(config.data, { readAt: now, nextAt, dates, missing: missing.sort(), fault: null });
    // The same dates keep the calendar there is: what was worked out with it is kept as long as it is.
    const next = calendarOf(new Set(dates));
    if (next.holidays.symmetricDifference(deps.calendar.holidays).size > 0) deps.calendar = next;
  } catch (fault) {
    // Once, until it is well again: it is asked for every hour, and nobody needs to get up for it.
    if (kept.fault === null) log.warn({ reason: reasonOf(fault) }, 'bank holidays could not be read');
    const words = `The list of bank holidays at ${new URL(config.holidaysUrl).host} could not be read: ${reasonOf(fault)}.`;
    keepHolidays(config.data, { ...kept, nextAt: now + retryAfter, fault: words });
  }
}

async function fetchList(url: string): Promise<{ listed: Set<string>; maxAge: number }> {
  const answer = await fetch(url, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new Error(`it answered ${answer.status}`);
  }
  const text = await answer.text();
  if (text.length > mostText) throw new Error('it is far too long');
  const listed = bankHolidays(JSON.parse(text));
  mustBePlausible(listed);
  const [, given] = /max-age=(\d+)/.exec(answer.headers.get('cache-control') ?? '') ?? [];
  return { listed, maxAge: Math.min(longest, Math.max(shortest, Number(given ?? longest))) };
}

function mustBePlausible(listed: Set<string>): void {
  const years = Map.groupBy(listed, (date) => date.slice(0, 4));
  for (const [year, dates] of years)
    if (dates.length > mostInAYear) throw new Error(`it has ${dates.length} bank holidays in ${year}`);
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown';
  if (fault.name === 'TimeoutError') return 'it did not answer in 15 seconds';
  if (fault instanceof SyntaxError) return 'it is not JSON';
  // What `fetch` throws says only "fetch failed"; its cause says why.
  const cause = fault.cause as { code?: string } | undefined;
  return cause?.code ?? fault.message;
}
