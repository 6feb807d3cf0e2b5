import {
  type AllClear,
  type Counts,
  type EndOfDayPart,
  endOfDayParts,
  type Row,
  type Task,
} from '@frontdoor/contract';
import { type Answer, ok, refuse } from './answers.ts';
import { friday } from './people.ts';

type Around = {
  rows: Row[];
  counts(): Counts;
  alarms(): number;
  tasks(): Task[];
  who(): string;
};

/** The end of the day in memory: refused while a part of it is not empty. */
export function createMockAllClear({ rows, counts, alarms, tasks, who }: Around) {
  let said: AllClear['said'] = null;

  function stands(): AllClear {
    const { queues } = counts();
    const of: Record<EndOfDayPart, { count: number; rows: Row[] }> = {
      alarms: { count: alarms(), rows: rows.filter(({ alarm }) => alarm !== null) },
      'first-looks': { count: queues['first-look'], rows: rows.filter(({ looked }) => !looked) },
      urgent: {
        count: rows.filter(({ urgency, state }) => urgency === 'urgent' && state !== 'finished').length,
        rows: rows.filter(({ urgency, state }) => urgency === 'urgent' && state !== 'finished'),
      },
      'due-today': { count: queues['due-today'], rows: [] },
      overdue: { count: queues.overdue, rows: [] },
      tasks: { count: tasks().length, rows: [] },
      'not-delivered': { count: 0, rows: [] },
      'set-aside': { count: queues['set-aside'], rows: rows.filter(({ aside }) => aside) },
    };
    return {
      day: '2026-11-27',
      said,
      firstLooks: of['first-looks'].count,
      alarms: of.alarms.count,
      urgentInTime: { inTime: 43, all: 50 },
      parts: endOfDayParts.map((part) => ({
        part,
        count: of[part].count,
        first: of[part].rows
          .slice(0, 3)
          .map(({ id, name, words, receivedAt }) => ({ consultation: id, name, words, at: receivedAt })),
      })),
    };
  }

  function say(): Answer {
    const { parts, firstLooks, alarms: open } = stands();
    if (parts.some(({ count }) => count > 0))
      return refuse(
        409,
        'not-clear',
        'It is not all clear',
        `${open} alarms have not ended, and ${firstLooks} requests wait for a first look.`,
      );
    said = { who: who(), at: friday };
    return ok(stands());
  }

  return { handle: (method: string): Answer => (method === 'POST' ? say() : ok(stands())) };
}
