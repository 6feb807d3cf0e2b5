export { type Age, ageOn, sayAge } from './age.ts';
export { attendedState } from './attended.ts';
export { bankHolidays } from './bank-holidays.ts';
export type { Calendar } from './calendar.ts';
export { type CoreClock, coreClock } from './core-clock.ts';
export {
  coreHoursOn,
  nextCorePeriod,
} from './core-hours.ts';
export { draftExpiry } from './draft-expiry.ts';
export { dueTime, type Urgency } from './due-time.ts';
export { coreMinutesAfter, firstLookDue, inCoreHours } from './first-look.ts';
export { type Half, type HalfDay, halfDayAt, halfDaysAhead } from './half-day.ts';
export { atLondon, weekdays } from './london-day.ts';
export { openingTimes } from './opening-times.ts';
export {
  defaultHours,
  type RouteHours,
  type RouteState,
  routeState,
  type TimeRange,
} from './route-hours.ts';
export { sayDay, sayDayAndTime, sayTime } from './say.ts';
