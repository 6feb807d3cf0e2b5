import { loadContent } from '@frontdoor/content';
import { bankHolidays } from '@frontdoor/hours';
import { describe, expect, test } from 'vitest';
import { dueFor, noDue } from '../consultations/due.ts';
import { stagesOf, whatToTell } from './stages.ts';

const calendar = { holidays: bankHolidays(loadContent().bankHolidays) };
const rules = { urgentBy: '17:30', dueSoonMinutes: 60, calendar };
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/London]`).epochMilliseconds;
const local = (ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/London').toPlainDateTime().toString();
const stages = (received: string, urgency: 'urgent' | 'routine', changes = {}) => {
  const { dueAt } = dueFor(at(received), urgency, calendar);
  return stagesOf({ dueAt, urgency }, { ...rules, ...changes });
};
const said = (received: string, urgency: 'urgent' | 'routine', changes = {}) =>
  stages(received, urgency, changes).map((stage) => `${stage.name} ${local(stage.at).slice(5, 16)}`);

describe('when people are told of a due time', () => {
  test('R62 what is not urgent: an hour before, and when it is overdue', () => {
    expect(said('2026-11-27T10:00', 'routine')).toEqual(['due-soon 11-30T17:30', 'overdue 11-30T18:30']);
  });

  test('R62 what is urgent: at 17:30 of its day besides', () => {
    expect(said('2026-11-27T10:00', 'urgent', { dueSoonMinutes: 120 })).toEqual([
      'due-soon 11-27T16:30',
      'urgent-open 11-27T17:30',
      'overdue 11-27T18:30',
    ]);
  });

  test('R62 S31a urgent and received while closed: at 17:30 of the next core hours', () => {
    expect(said('2026-12-24T19:00', 'urgent')).toContain('urgent-open 12-29T17:30');
  });

  test('R62 both times are the practice’s to set', () => {
    expect(said('2026-11-27T10:00', 'urgent', { urgentBy: '15:00', dueSoonMinutes: 30 })).toEqual([
      'urgent-open 11-27T15:00',
      'due-soon 11-27T18:00',
      'overdue 11-27T18:30',
    ]);
  });

  test('what nobody waits for tells nobody', () => {
    expect(stagesOf({ dueAt: noDue, urgency: 'urgent' }, rules)).toEqual([]);
  });
});

describe('what is told when', () => {
  const urgent = stages('2026-11-27T10:00', 'urgent');
  const routine = stages('2026-11-27T10:00', 'routine');
  const told = (of: typeof urgent, now: string, before = {}) => {
    const { tell, again } = whatToTell(of, before, at(now));
    return [tell?.name ?? null, again === null ? null : local(again).slice(5, 16)];
  };

  test.each([
    ['before anything is due', '2026-11-30T17:29', {}, [null, '11-30T17:30']],
    ['due soon', '2026-11-30T17:30', {}, ['due-soon', '11-30T18:30']],
    ['told already', '2026-11-30T17:31', { 'due-soon': at('2026-11-30T17:30') }, [null, '11-30T18:30']],
    ['overdue', '2026-11-30T18:30', { 'due-soon': at('2026-11-30T17:30') }, ['overdue', null]],
    ['told that it is overdue', '2026-11-30T18:31', { overdue: at('2026-11-30T18:30') }, [null, null]],
    ['nothing ran meanwhile: once, the gravest', '2026-12-01T09:00', {}, ['overdue', null]],
    [
      'told of an earlier due time',
      '2026-11-30T18:30',
      { overdue: at('2026-11-20T18:30') },
      ['overdue', null],
    ],
  ] as const)('R62 %s', (_when, now, before, expected) => {
    expect(told(routine, now, before)).toEqual(expected);
  });

  test('R62 urgent at 17:30: what falls due together is told once', () => {
    expect(told(urgent, '2026-11-27T17:30')).toEqual(['urgent-open', '11-27T18:30']);
    expect(told(urgent, '2026-11-27T17:31', { 'urgent-open': at('2026-11-27T17:30') })).toEqual([
      null,
      '11-27T18:30',
    ]);
  });

  test('R62 urgent and received after 17:30 is told at once: no later time of that day is left', () => {
    expect(told(stages('2026-11-27T17:45', 'urgent'), '2026-11-27T17:45')).toEqual([
      'urgent-open',
      '11-27T18:30',
    ]);
  });
});
