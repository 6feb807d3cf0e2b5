import type { Opening } from '@frontdoor/contract';
import { bankHolidays, type Calendar, calendarOf, sayDay } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { readKeptHolidays } from './file.ts';

/**
 * The bank holidays at start: those that came with Frontdoor, those learnt from GOV.UK since (R3), and beyond the years
 * of both those that come every year.
 * @param bundled GOV.UK's file as it came with Frontdoor
 */
export function knownHolidays(data: string, bundled: unknown): Calendar {
  return calendarOf(publishedHolidays(data, bundled));
}

/** The dates that GOV.UK has published so far, as far as is known here. */
export function publishedHolidays(data: string, bundled: unknown): Set<string> {
  return new Set([...bankHolidays(bundled), ...readKeptHolidays(data).dates]);
}

/** When the list was last read, and what managers should know of it. */
export function holidaysKnown({
  config,
}: Pick<Deps, 'config'>): Pick<Opening['holidays'], 'refreshedAt' | 'warnings'> {
  const { readAt, missing, fault } = readKeptHolidays(config.data);
  return {
    refreshedAt: readAt,
    warnings: [
      ...(fault === null ? [] : [`${fault} The dates known so far stand.`]),
      ...missing.map((date) => {
        const day = `${sayDay(Temporal.PlainDate.from(date))} ${date.slice(0, 4)}`;
        return `GOV.UK’s list no longer has ${day}. It still counts as a bank holiday here: tell whoever runs Frontdoor.`;
      }),
    ],
  };
}
