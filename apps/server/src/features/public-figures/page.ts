import type { PageProps } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { londonToday } from '../../platform/today.ts';
import { spanOfDays } from '../figures/counted.ts';
import { judgedIn } from '../figures/practice-figures.ts';
import { reportingSettings } from '../figures/reporting-store.ts';
import { type InTime, percentOf, type SummaryTally, summaryTally } from '../figures/summary.ts';
import type { Organisation } from '../surgeries/find.ts';
import { minutesFor, type Wait } from '../waits/usual-minutes.ts';
import { sayCoreMinutes, sayMonth, sayPeriod } from './words.ts';

type PageDeps = Pick<Deps, 'database' | 'clock' | 'calendar'>;
type Props = PageProps['howWeAreDoing'];

const months = 3;

/** How a surgery did in the last three whole months, for everybody; small numbers are held back (R120). */
export async function howWeAreDoing(deps: PageDeps, organisation: Organisation): Promise<Props> {
  const now = deps.clock.now();
  const { smallNumbers } = await deps.database.read(organisation.id, reportingSettings);
  const first = Temporal.PlainYearMonth.from(londonToday(now).date).subtract({ months });
  const all = summaryTally(now);
  const waits: Wait[] = [];
  const byMonth = Array.from({ length: months }, (_, later) => ({
    month: first.add({ months: later }),
    tally: summaryTally(now),
  }));
  for (const { month, tally } of byMonth) await add(deps, organisation, month, [all, tally], waits, now);

  const enough = (count: number) => count >= smallNumbers;
  const percent = (part: InTime) => (enough(part.all) ? percentOf(part) : null);
  const ofAHundred = (part: InTime) => {
    const share = percent(part);
    return share === null ? null : `${share} of every 100`;
  };
  const whole = all.summary();
  const half = enough(waits.length) ? minutesFor(0.5, waits) : null;
  const home = `/${organisation.slug}`;
  return {
    period: sayPeriod(first, first.add({ months: months - 1 })),
    inTime: ofAHundred(whole.answered),
    urgentSameDay: ofAHundred(whole.urgent),
    half: half === null ? null : sayCoreMinutes(half),
    months: byMonth
      .map(({ month, tally }) => {
        const { requests, answered, urgent } = tally.summary();
        return {
          month: sayMonth(month),
          requests: enough(requests) ? requests.toLocaleString('en-GB') : null,
          inTime: withSign(percent(answered)),
          urgentSameDay: withSign(percent(urgent)),
        };
      })
      .reverse(),
    tooFew: `fewer than ${smallNumbers}`,
    homeHref: home,
    startHref: `${home}/request`,
  };
}

async function add(
  deps: PageDeps,
  { id }: Organisation,
  month: Temporal.PlainYearMonth,
  tallies: SummaryTally[],
  waits: Wait[],
  now: number,
): Promise<void> {
  const from = month.toPlainDate({ day: 1 });
  const span = spanOfDays(from.toString(), from.with({ day: month.daysInMonth }).toString());
  for await (const slice of judgedIn(deps, id, span, now)) {
    for (const each of slice) {
      for (const tally of tallies) tally.add(each);
      waits.push({
        minutes: each.minutes,
        answered: each.response === 'in-time' || each.response === 'late',
      });
    }
  }
}

const withSign = (percent: number | null) => (percent === null ? null : `${percent}%`);
