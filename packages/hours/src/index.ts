export { type Age, ageOn, sayAge } from './age.ts';
export { type AttendedState, attendedState } from './attended.ts';
export { bankHolidays } from './bank-holidays.ts';
export type { Calendar } from './calendar.ts';
export { type CoreClock, coreClock } from './core-clock.ts';
export {
  coreHoursOn,
  nextCorePeriod,
} from './core-hours.ts';
export { draftExpiry } from './draft-expiry.ts';
export { dueTime, type Urgency } from './due-time.ts';
export { coreMinutesAfter, firstLookDue, inCoreHours, touchesCoreHours } from './first-look.ts';
export { type Half, type HalfDay, halfDayAt, halfDaysAhead } from './half-day.ts';
export { atLondon, LONDON, weekdays } from './london-day.ts';
export {
  type ClosedRoutes,
  coreEverywhere,
  formTakes,
  formTakesFrom,
  hoursOf,
  type OpeningHours,
  type OutOfHours,
  type RouteName,
  routeNames,
} from './opening-hours.ts';
export { openingTimes, sayRanges } from './opening-times.ts';
export { nextCoverDay, type RouteHours, type TimeRange } from './route-hours.ts';
export { type Cover, type RouteState, routeState } from './route-state.ts';
export { sayDay, sayDayAndTime, sayTime } from './say.ts';
export { calendarOf } from './standing-holidays.ts';
