import type { PageProps, WayIn } from '@frontdoor/contract';
import {
  atLondon,
  type Calendar,
  openingTimes,
  type RouteHours,
  routeState,
  sayDayAndTime,
} from '@frontdoor/hours';
import type { Organisation } from './find.ts';

export type WaysIn = Pick<PageProps['surgery'], 'online' | 'phone' | 'desk'>;

const minute = 60_000;
const kept = new WeakMap<Organisation, { minute: number; ways: WaysIn }>();

/**
 * The three equal ways in with their times (R15), as they are in this minute. `now` in ms since 1970. Worked out once a
 * minute for each surgery: its page is the most visited of all.
 */
export function waysIn(organisation: Organisation, now: number, calendar: Calendar): WaysIn {
  const last = kept.get(organisation);
  const thisMinute = Math.floor(now / minute);
  if (last?.minute === thisMinute) return last.ways;
  const at = atLondon(now);
  const { online, phone, desk } = organisation.hours;
  const way = (hours: RouteHours) => wayIn(hours, at, calendar);
  const ways = { online: way(online), phone: way(phone), desk: way(desk) };
  kept.set(organisation, { minute: thisMinute, ways });
  return ways;
}

function wayIn(hours: RouteHours, at: Temporal.ZonedDateTime, calendar: Calendar): WayIn {
  const state = routeState(at, hours, calendar);
  return {
    times: openingTimes(hours),
    openNow: state.open,
    opensAt: state.opensAt ? sayDayAndTime(state.opensAt) : null,
  };
}
