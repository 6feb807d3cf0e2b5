export { type Age, ageOn, sayAge } from './age.ts';
export { bankHolidays } from './bank-holidays.ts';
export { type Calendar, isWorkingDay } from './calendar.ts';
export {
  coreHoursAfter,
  coreHoursOn,
  currentCorePeriod,
  inCoreHours,
  nextCorePeriod,
} from './core-hours.ts';
export { draftExpiry } from './draft-expiry.ts';
export { type DueRule, dueRules, dueTime, type Urgency } from './due-time.ts';
export { atLondon, LONDON, type Period, type Weekday, weekdays } from './london-day.ts';
export { type OpeningTime, openingTimes } from './opening-times.ts';
export {
  defaultHours,
  type RouteHours,
  type RouteState,
  routeState,
  type SpecialDays,
  type TimeRange,
  type WeeklyHours,
} from './route-hours.ts';
export { sayDay, sayDayAndTime, sayTime } from './say.ts';
