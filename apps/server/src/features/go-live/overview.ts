import type { Safety, SafetyWarnings } from '@frontdoor/contract';
import { rotaDays } from '@frontdoor/contract';
import { atLondon, type HalfDay, halfDaysAhead } from '@frontdoor/hours';
import { rotaFaults, standingFor } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { londonToday } from '../../platform/today.ts';
import type { Staff } from '../staff/guards.ts';
import { type Facts, readFacts } from './facts.ts';
import { missing } from './missing.ts';
import { warnings } from './warnings.ts';

/** S2: a gap this many days ahead warns. */
const daysAhead = 7;

type OverviewDeps = Pick<Deps, 'database' | 'clock' | 'calendar'>;

/** What the frame of the staff app shows managers. */
export async function safetyWarnings(deps: OverviewDeps, staff: Staff): Promise<SafetyWarnings> {
  return warningsIn(deps, staff, await factsOf(deps, staff));
}

/** All a practice has set about danger, for its pages. */
export async function safetyOverview(deps: OverviewDeps, staff: Staff): Promise<Safety> {
  const facts = await factsOf(deps, staff);
  const today = londonToday(deps.clock.now()).date;
  return {
    ...warningsIn(deps, staff, facts),
    liveAt: staff.organisation.liveAt,
    mayEdit: staff.member.role === 'manager',
    today,
    rota: facts.rota.filter(({ day }) => isWeekday(day) || day >= today).sort(inOrder),
    ahead: aheadOf(deps).map((halfDay) => {
      const slot = standingFor(facts.rota, halfDay);
      const { date, weekday, half } = halfDay;
      const day = slot?.day ?? (weekday as (typeof rotaDays)[number]);
      const people = { duty: slot?.duty ?? null, second: slot?.second ?? null };
      return { date, day, half, ...people, faults: rotaFaults(slot, facts.hasLeft) };
    }),
    numbers: facts.numbers,
    settings: facts.settings,
  };
}

function factsOf({ database }: OverviewDeps, { organisation }: Staff): Promise<Facts> {
  return database.read(organisation.id, (reader) => readFacts(reader, database.vault));
}

function warningsIn(deps: OverviewDeps, { organisation }: Staff, facts: Facts): SafetyWarnings {
  const today = londonToday(deps.clock.now()).date;
  const live = organisation.liveAt !== null;
  return {
    live,
    missing: live ? [] : missing(facts),
    warnings: warnings(facts, aheadOf(deps), today),
  };
}

function aheadOf({ clock, calendar }: OverviewDeps): HalfDay[] {
  return halfDaysAhead(atLondon(clock.now()), daysAhead, calendar);
}

const isWeekday = (day: string) => (rotaDays as readonly string[]).includes(day);

/** Weekdays Monday first, then dates; the morning before the afternoon. */
function inOrder(one: Safety['rota'][number], other: Safety['rota'][number]): number {
  const place = ({ day, half }: typeof one) =>
    `${isWeekday(day) ? (rotaDays as readonly string[]).indexOf(day) : day}${half}`;
  return place(one).localeCompare(place(other));
}
