import type { PageProps, RouteNow, WayIn } from '@frontdoor/contract';
import {
  atLondon,
  type Calendar,
  openingTimes,
  type RouteName,
  routeState,
  sayDayAndTime,
} from '@frontdoor/hours';
import { sayState } from '../opening/words.ts';
import type { Organisation } from './find.ts';
import { routeOf } from './hours.ts';

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
  const way = (route: RouteName) => wayIn(organisation, route, at, calendar);
  const online = way('clinical');
  const admin = way('admin');
  const parts = [
    { title: 'Health problems, questions and medicines', ...shown(online) },
    { title: 'Fit notes, letters, referrals and results', ...shown(admin) },
  ];
  const ways = {
    online: isSame(online, admin) ? online : { ...online, parts },
    phone: way('phone'),
    desk: way('desk'),
  };
  kept.set(organisation, { minute: thisMinute, ways });
  return ways;
}

function wayIn(
  organisation: Organisation,
  route: RouteName,
  at: Temporal.ZonedDateTime,
  calendar: Calendar,
): WayIn {
  const hours = routeOf(organisation, route);
  const state = routeState(at, hours, calendar);
  return {
    times: openingTimes(hours),
    now: sayState(state, at),
    openNow: state.open,
    opensAt: state.opensAt ? sayDayAndTime(state.opensAt) : null,
  };
}

const shown = ({ times, now }: WayIn): RouteNow => ({ times, now });

function isSame(one: WayIn, other: WayIn): boolean {
  return JSON.stringify(shown(one)) === JSON.stringify(shown(other));
}
