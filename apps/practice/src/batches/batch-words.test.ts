import type { BatchCounts } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { lineChoices, sayKept, sayLine, sayPatients, sayProgress, sayReady } from './batch-words.ts';
import { columnsOf, countLines } from './columns.ts';

const counts: BatchCounts = {
  lines: 200,
  ready: 43,
  cannot: 7,
  withheld: 0,
  sent: 150,
  delivered: 140,
  read: 90,
  answered: 40,
  failed: 2,
};

describe('how far a list is', () => {
  it('says how many can go before it goes, and how many went after', () => {
    expect(sayReady({ ...counts, ready: 193 })).toBe('193 of 200 lines can go, 7 cannot.');
    expect(sayReady({ ...counts, ready: 200, cannot: 0 })).toBe('200 of 200 lines can go.');
    expect(sayProgress({ state: 'sending', counts })).toBe(
      '150 of 193 sent · 140 delivered · 90 read · 40 answered · 2 failed',
    );
    expect([sayPatients(1), sayPatients(5000)]).toEqual(['1 patient', '5,000 patients']);
  });

  it('says what stopping leaves as it is', () => {
    expect(sayKept(0, true)).toBe('Nobody has it yet.');
    expect(sayKept(1, false)).toBe('The 1 patient who has it keeps it.');
    expect(sayKept(12, true)).toBe('The 12 patients who have it keep it and can answer.');
  });

  it('offers only what some line is in', () => {
    expect(
      lineChoices({ state: 'preview', counts: { ...counts, ready: 193 } }).map(({ words }) => words),
    ).toEqual(['All 200', 'Cannot go 7', 'Can go 193']);
    expect(lineChoices({ state: 'stopped', counts }).map(({ words }) => words)).toEqual([
      'All 200',
      'Sent 150',
      'Answered 40',
      'Failed 2',
      'Cannot go 7',
      'Not sent 43',
    ]);
  });

  it('says of a line that waited when the list was stopped that it never went', () => {
    const line = { state: 'ready', progress: null, channel: 'text' } as const;
    expect(sayLine(line, { state: 'sending' })).toBe('goes by text');
    expect(sayLine(line, { state: 'stopped' })).toBe('not sent: stopped before');
    expect(sayLine({ ...line, state: 'sent', progress: 'queued' }, { state: 'done' })).toBe(
      'waits to be sent',
    );
  });
});

describe('a list that was pasted', () => {
  it('has the headings of its first line, whatever stands between them', () => {
    expect(columnsOf('\uFEFF"Name";"Date of birth"; Clinic \r\nA;B;C')).toEqual([
      'Name',
      'Date of birth',
      'Clinic',
    ]);
    expect(columnsOf('NHS number\tName\n1\t2')).toEqual(['NHS number', 'Name']);
    expect(columnsOf('Name,,Name,{{x}}\n')).toEqual(['Name']);
  });

  it('has as many lines as stand below its headings', () => {
    expect([countLines(''), countLines('Name\n'), countLines('Name\r\nAlan\r\n\r\nOmar')]).toEqual([0, 0, 2]);
  });
});
