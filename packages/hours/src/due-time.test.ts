import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentCorePeriod } from './core-hours.ts';
import { dueTime, type Urgency } from './due-time.ts';
import { atLondon } from './london-day.ts';
import { calendar, london, written } from './testing.ts';

function due(received: string, urgency: Urgency, holidays = calendar) {
  const answer = dueTime({ received: london(received), urgency, calendar: holidays });
  return `${written(answer.due)} by ${answer.rule.id}`;
}

describe('the clock of requests that are not urgent', () => {
  test.each([
    ['R53 before opening on a working day', '2026-11-27 07:59', '2026-11-27 18:30 +00:00'],
    ['R53 exactly at opening', '2026-11-27 08:00', '2026-11-30 18:30 +00:00'],
    ['R53 in core hours in the middle of the week', '2026-11-25 10:00', '2026-11-26 18:30 +00:00'],
    ['R53 exactly at closing', '2026-11-25 18:30', '2026-11-26 18:30 +00:00'],
    ['R53 in the evening', '2026-11-25 21:00', '2026-11-26 18:30 +00:00'],
    ['R55 Friday a minute before closing', '2026-11-27 18:29', '2026-11-30 18:30 +00:00'],
    ['R55 Friday a minute after closing', '2026-11-27 18:31', '2026-11-30 18:30 +00:00'],
    ['R56 Saturday at midday', '2026-11-28 12:00', '2026-11-30 18:30 +00:00'],
    ['R56 Sunday night', '2026-11-29 23:59', '2026-11-30 18:30 +00:00'],
    ['R56 Monday just after midnight', '2026-11-30 00:01', '2026-11-30 18:30 +00:00'],
    ['R57 Christmas Eve 2026 request is due on 29 December', '2026-12-24 10:00', '2026-12-29 18:30 +00:00'],
    ['R57 Christmas Day 2026', '2026-12-25 09:00', '2026-12-29 18:30 +00:00'],
    ['R57 Christmas Eve 2027, a Friday', '2027-12-24 10:00', '2027-12-29 18:30 +00:00'],
    ['R57 New Year’s Eve 2027, a Friday', '2027-12-31 10:00', '2028-01-04 18:30 +00:00'],
    ['R57 New Year’s Eve 2026, a Thursday', '2026-12-31 10:00', '2027-01-04 18:30 +00:00'],
    ['R57 New Year’s Day 2027', '2027-01-01 12:00', '2027-01-04 18:30 +00:00'],
    ['R57 between Christmas and New Year 2026', '2026-12-29 08:00', '2026-12-30 18:30 +00:00'],
    ['R57 New Year’s Day 2028, a Saturday', '2028-01-01 09:00', '2028-01-04 18:30 +00:00'],
    ['R57 substitute day 3 January 2028', '2028-01-03 09:00', '2028-01-04 18:30 +00:00'],
    ['R57 Boxing Day 2028', '2028-12-26 09:00', '2028-12-27 18:30 +00:00'],
    ['R5 substitute day 28 December 2026', '2026-12-28 10:00', '2026-12-29 18:30 +00:00'],
    ['R5 the weekend before both substitutes of 2027', '2027-12-25 10:00', '2027-12-29 18:30 +00:00'],
    ['R53 Good Friday 2027', '2027-03-26 10:00', '2027-03-30 18:30 +01:00'],
    ['R53 Easter Monday 2028', '2028-04-17 10:00', '2028-04-18 18:30 +01:00'],
    ['R53 Easter Sunday 2026', '2026-04-05 01:30', '2026-04-07 18:30 +01:00'],
    ['R6 over the clocks going back, October 2027', '2027-10-31 01:30', '2027-11-01 18:30 +00:00'],
    ['R6 over the clocks going back, October 2028', '2028-10-27 18:30', '2028-10-30 18:30 +00:00'],
    ['R57 Friday before Christmas 2028', '2028-12-22 10:00', '2028-12-27 18:30 +00:00'],
    ['R53 Thursday before Easter 2026', '2026-04-02 10:00', '2026-04-07 18:30 +01:00'],
    ['R53 Easter 2027, when the clocks go forward', '2027-03-25 10:00', '2027-03-30 18:30 +01:00'],
    ['R53 Thursday before Easter 2028', '2028-04-13 10:00', '2028-04-18 18:30 +01:00'],
    ['R6 over the clocks going forward, March 2027', '2027-03-28 01:00', '2027-03-30 18:30 +01:00'],
    ['R6 over the clocks going forward, March 2028', '2028-03-24 10:00', '2028-03-27 18:30 +01:00'],
    ['R6 over the clocks going back, October 2026', '2026-10-23 10:00', '2026-10-26 18:30 +00:00'],
    ['R6 in the hour that comes twice, October 2026', '2026-10-25 01:30', '2026-10-26 18:30 +00:00'],
  ])('%s', (_case, received, end) => {
    expect(due(received, 'routine')).toBe(`${end} by non-urgent-v2`);
    expect(due(received, 'soon')).toBe(`${end} by non-urgent-v2`);
  });

  test.each([
    ['R54 in core hours, same day', '2026-03-31 10:00', '2026-03-31 18:30 +01:00 by non-urgent-v1'],
    ['R54 a Friday before the change', '2026-03-27 18:29', '2026-03-27 18:30 +00:00 by non-urgent-v1'],
    ['R54 outside core hours, the next', '2026-03-28 12:00', '2026-03-30 18:30 +01:00 by non-urgent-v1'],
    ['R54 last minute of the old rule', '2026-03-31 23:59', '2026-04-01 18:30 +01:00 by non-urgent-v1'],
    ['R54 first minute of the new rule', '2026-04-01 00:00', '2026-04-01 18:30 +01:00 by non-urgent-v2'],
    ['R54 first core hours of the new rule', '2026-04-01 08:00', '2026-04-02 18:30 +01:00 by non-urgent-v2'],
  ])('%s', (_case, received, answer) => {
    expect(due(received, 'routine')).toBe(answer);
  });

  test('R54 the date is local: 23:30 UTC on 31 March is 1 April in London', () => {
    const received = Temporal.Instant.from('2026-03-31T23:30:00Z').toZonedDateTimeISO('UTC');
    expect(dueTime({ received, urgency: 'routine', calendar }).rule.id).toBe('non-urgent-v2');
  });
});

describe('the clock of urgent requests', () => {
  test.each([
    ['R53 in core hours, the same day', '2026-11-27 08:00', '2026-11-27 18:30 +00:00'],
    ['R53 a minute before closing, the same day', '2026-11-27 18:29', '2026-11-27 18:30 +00:00'],
    ['R53 exactly at closing, the next core hours', '2026-11-27 18:30', '2026-11-30 18:30 +00:00'],
    ['S31 before opening, the same day', '2026-11-27 06:00', '2026-11-27 18:30 +00:00'],
    ['S31 Saturday, Monday', '2026-11-28 12:00', '2026-11-30 18:30 +00:00'],
    ['S31 Christmas Eve after closing', '2026-12-24 18:31', '2026-12-29 18:30 +00:00'],
    ['R54 the same before April 2026', '2026-03-31 10:00', '2026-03-31 18:30 +01:00'],
    ['R6 over the clocks going forward', '2026-03-28 12:00', '2026-03-30 18:30 +01:00'],
    ['R6 over the clocks going back', '2026-10-24 12:00', '2026-10-26 18:30 +00:00'],
  ])('%s', (_case, received, end) => {
    expect(due(received, 'urgent')).toBe(`${end} by urgent-v1`);
  });
});

test('R53 a due time comes with its rule in a plain sentence', () => {
  const { rule } = dueTime({ received: london('2026-11-27 10:00'), urgency: 'routine', calendar });
  expect(rule.sentence).toBe(
    'A request that is not urgent is due by the end of the first core hours that start after it was received.',
  );
});

test('another calendar gives another due time: nothing of the first is remembered', () => {
  expect(due('2026-08-28 10:00', 'routine')).toBe('2026-09-01 18:30 +01:00 by non-urgent-v2');
  expect(due('2026-08-28 10:00', 'routine', { holidays: new Set() })).toBe(
    '2026-08-31 18:30 +01:00 by non-urgent-v2',
  );
});

describe('whenever a request is received', () => {
  const instant = fc
    .integer({
      min: london('2025-10-01 00:00').epochMilliseconds,
      max: london('2029-01-01 00:00').epochMilliseconds,
    })
    .map(atLondon);
  const urgency = fc.constantFrom<Urgency>('urgent', 'soon', 'routine');
  const dueAt = (received: Temporal.ZonedDateTime, asUrgent: Urgency) =>
    dueTime({ received, urgency: asUrgent, calendar }).due;

  test('R53 it is due later, at the end of core hours', () => {
    fc.assert(
      fc.property(instant, urgency, (received, asUrgent) => {
        const end = dueAt(received, asUrgent);
        expect(Temporal.ZonedDateTime.compare(end, received)).toBe(1);
        const lastMoment = end.subtract({ milliseconds: 1 });
        expect(currentCorePeriod(lastMoment, calendar)?.end.equals(end)).toBe(true);
      }),
    );
  });

  test('R53 a request received later is never due earlier', () => {
    fc.assert(
      fc.property(instant, instant, urgency, (one, other, asUrgent) => {
        const [first, second] = [one, other].sort(Temporal.ZonedDateTime.compare) as [typeof one, typeof one];
        expect(
          Temporal.ZonedDateTime.compare(dueAt(first, asUrgent), dueAt(second, asUrgent)),
        ).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('R53 an urgent one is never due after one that is not', () => {
    fc.assert(
      fc.property(instant, (received) => {
        expect(
          Temporal.ZonedDateTime.compare(dueAt(received, 'urgent'), dueAt(received, 'routine')),
        ).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('R53 it agrees with counting days by hand', () => {
    fc.assert(
      fc.property(instant, (received) => {
        fc.pre(received.year > 2026);
        const opensLater = received.toPlainTime().toString() < '08:00';
        let day = received.toPlainDate();
        if (!opensLater) day = day.add({ days: 1 });
        while (day.dayOfWeek > 5 || calendar.holidays.has(day.toString())) day = day.add({ days: 1 });
        expect(dueAt(received, 'routine').toPlainDateTime().toString()).toBe(`${day}T18:30:00`);
      }),
    );
  });
});

test('R2 Good Friday and Christmas Day move a due time although the file misses them', () => {
  const empty = { holidays: new Set<string>() };
  expect(due('2027-03-25 10:00', 'routine', empty)).toBe('2027-03-29 18:30 +01:00 by non-urgent-v2');
  expect(due('2028-12-22 10:00', 'routine', empty)).toBe('2028-12-26 18:30 +00:00 by non-urgent-v2');
});
