import { atLondon, sayDay } from '@frontdoor/hours';
import { type Span, spanOfDays } from '../figures/counted.ts';

/** The reporting period: Monday 00:00 to Sunday 23:59:59.999 in London, 167 or 169 hours where the clocks change. */
export type Week = Span & { monday: string; sunday: string };

/** A range that is no national week, said kindly. */
export class NotAWeek extends Error {}

/**
 * The week that begins on a day `YYYY-MM-DD` (R109).
 * @throws NotAWeek for anything that is not a Monday: a file for it would be rejected whole
 */
export function weekOf(day: string): Week {
  const monday = readDay(day);
  if (monday.dayOfWeek !== 1) {
    const before = monday.subtract({ days: monday.dayOfWeek - 1 });
    throw new NotAWeek(
      `${sayDay(monday)} ${monday.year} is no Monday. A national week runs from Monday to Sunday and nothing else is accepted. ` +
        `The week of that day begins on ${before}.`,
    );
  }
  return weekFrom(monday);
}

/** The week in which an instant falls, ms since 1970. */
export function weekAt(at: number): Week {
  const day = atLondon(at).toPlainDate();
  return weekFrom(day.subtract({ days: day.dayOfWeek - 1 }));
}

/** The week after. */
export function nextWeek({ monday }: Week): Week {
  return weekFrom(Temporal.PlainDate.from(monday).add({ days: 7 }));
}

/** A month `YYYY-MM` from its first midnight in London to the next. */
export function monthOf(month: string): Span {
  const first = Temporal.PlainDate.from(`${month}-01`);
  return spanOfDays(first.toString(), first.with({ day: first.daysInMonth }).toString());
}

/** "Monday 16 November to Sunday 22 November 2026". */
export function sayWeek({ monday, sunday }: Week): string {
  const [from, to] = [Temporal.PlainDate.from(monday), Temporal.PlainDate.from(sunday)];
  const year = from.year === to.year ? '' : ` ${from.year}`;
  return `${sayDay(from)}${year} to ${sayDay(to)} ${to.year}`;
}

function weekFrom(day: Temporal.PlainDate): Week {
  const [monday, sunday] = [day.toString(), day.add({ days: 6 }).toString()];
  return { monday, sunday, ...spanOfDays(monday, sunday) };
}

function readDay(day: string): Temporal.PlainDate {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return Temporal.PlainDate.from(day);
  } catch {
    // Said below: 2026-02-30 is no day either.
  }
  throw new NotAWeek(
    `"${day}" is no day. Give the Monday the week begins on, for example 2026-11-16. Its files run to the Sunday.`,
  );
}
