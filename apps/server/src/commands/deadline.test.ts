import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import bundled from '@frontdoor/content/bank-holidays.json' with { type: 'json' };
import { afterAll, describe, expect, test } from 'vitest';
import { knownHolidays } from '../features/holidays/known.ts';
import { answerDeadline } from './deadline-line.ts';

const data = mkdtempSync(join(tmpdir(), 'frontdoor-deadline-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const calendar = knownHolidays(data, bundled);
const due = (line: string) => answerDeadline(line, calendar);

describe('a due time with its rule on one line', () => {
  test.each([
    ['R55', '2026-11-27T18:29:00+00:00 non-urgent', '2026-11-30T18:30:00+00:00 non-urgent-v2'],
    ['R56', '2026-11-28T12:00:00Z non-urgent', '2026-11-30T18:30:00+00:00 non-urgent-v2'],
    ['R57', '2026-12-24T10:00:00+00:00 non-urgent', '2026-12-29T18:30:00+00:00 non-urgent-v2'],
    ['R53 exactly eight', '2026-11-27T08:00:00.000Z non-urgent', '2026-11-30T18:30:00+00:00 non-urgent-v2'],
    ['R53 just before', '2026-11-27T07:59:59.999Z non-urgent', '2026-11-27T18:30:00+00:00 non-urgent-v2'],
    ['R53 exactly half past six', '2026-11-27T18:30:00.000Z urgent', '2026-11-30T18:30:00+00:00 urgent-v1'],
    ['R53 just before', '2026-11-27T18:29:59.999Z urgent', '2026-11-27T18:30:00+00:00 urgent-v1'],
    ['R54 old rule', '2026-03-31T10:00:00+01:00 non-urgent', '2026-03-31T18:30:00+01:00 non-urgent-v1'],
    ['R54 local date', '2026-03-31T23:30:00Z non-urgent', '2026-04-01T18:30:00+01:00 non-urgent-v2'],
    ['R54 the day before', '2026-03-31T22:59:59Z non-urgent', '2026-04-01T18:30:00+01:00 non-urgent-v1'],
    ['R6 spring', '2026-03-27T18:29:00+00:00 urgent', '2026-03-27T18:30:00+00:00 urgent-v1'],
    ['R6 over it', '2026-03-28T12:00:00+00:00 urgent', '2026-03-30T18:30:00+01:00 urgent-v1'],
    [
      'R6 the hour that comes twice',
      '2026-10-25T01:30:00+01:00 urgent',
      '2026-10-26T18:30:00+00:00 urgent-v1',
    ],
    ['R6 its second time', '2026-10-25T01:30:00+00:00 urgent', '2026-10-26T18:30:00+00:00 urgent-v1'],
    ['R6 without an offset', '2026-10-25T01:30:00 urgent', '2026-10-26T18:30:00+00:00 urgent-v1'],
    ['R6 an hour there is not', '2026-03-29T01:30 urgent', '2026-03-30T18:30:00+01:00 urgent-v1'],
    ['another offset', '2026-07-01T16:00:00+09:00 urgent', '2026-07-01T18:30:00+01:00 urgent-v1'],
    [
      'another offset, the day before here',
      '2026-07-02T01:29:00+08:00 urgent',
      '2026-07-01T18:30:00+01:00 urgent-v1',
    ],
    ['London local', '2026-07-01T08:00 non-urgent', '2026-07-02T18:30:00+01:00 non-urgent-v2'],
    ['a space for the T', '2026-07-01 08:00 non-urgent', '2026-07-02T18:30:00+01:00 non-urgent-v2'],
    ['soon', '2026-07-01T08:00Z soon', '2026-07-02T18:30:00+01:00 non-urgent-v2'],
    ['routine', '2026-07-01T08:00Z ROUTINE', '2026-07-02T18:30:00+01:00 non-urgent-v2'],
  ])('%s: %s', (_case, line, answer) => {
    expect(due(line)).toBe(answer);
  });

  test.each([
    ['2026-11-27 urgent', '"2026-11-27" is not an ISO time.'],
    ['27/11/2026 10:00 urgent', '"27/11/2026 10:00" is not an ISO time.'],
    ['2026-02-30T10:00Z urgent', 'There is no time 2026-02-30T10:00Z.'],
    ['2026-11-27T25:00Z urgent', 'There is no time 2026-11-27T25:00Z.'],
    ['2026-11-27T10:00[Asia/Tokyo] urgent', '"2026-11-27T10:00[Asia/Tokyo]" is not an ISO time.'],
    ['2026-11-27T10:00Z', '"2026-11-27T10:00Z" is not urgent or non-urgent.'],
    ['2026-11-27T10:00Z quick', '"quick" is not urgent or non-urgent.'],
    ['urgent', '"" is not an ISO time.'],
  ])('%s is refused with its cure', (line, message) => {
    expect(() => due(line)).toThrow(
      `${message} Give a time and how urgent it is, for example 2026-11-27T10:00:00+00:00 non-urgent. A time without an offset is London’s`,
    );
  });
});

function cli(words: string[], typed = ''): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['apps/server/src/cli.ts', 'deadline', ...words], {
    env: { PATH: process.env.PATH, FRONTDOOR_DATA: data },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (piece) => {
    said.out += piece;
  });
  child.stderr.on('data', (piece) => {
    said.err += piece;
  });
  child.stdin.end(typed);
  return new Promise((done) => child.on('close', (code) => done({ code, ...said })));
}

describe('the command', () => {
  test('answers one time, without a database', async () => {
    expect(await cli(['2026-12-24T10:00:00Z', 'non-urgent'])).toEqual({
      code: 0,
      out: '2026-12-29T18:30:00+00:00 non-urgent-v2\n',
      err: '',
    });
  });

  test('answers each line with one line, in order; a bad one stops nothing', async () => {
    const lines = ['2026-12-24T10:00:00Z non-urgent', 'tomorrow urgent', '2026-11-27T10:00:00+00:00 urgent'];
    const { code, out } = await cli([], `${lines.join('\r\n')}\n`);
    const answers = out.split('\n');
    expect(answers[0]).toBe('2026-12-29T18:30:00+00:00 non-urgent-v2');
    expect(answers[1]).toMatch(/^error: "tomorrow" is not an ISO time\. Give a time and/);
    expect(answers[2]).toBe('2026-11-27T18:30:00+00:00 urgent-v1');
    expect([answers.length, code]).toEqual([4, 1]);
  });

  test('says on standard error what it cannot read', async () => {
    const { code, out, err } = await cli(['soonish', 'urgent']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^error: "soonish" is not an ISO time\./);
  });

  test('an unknown practice is an error that names the cure', async () => {
    const { code, err } = await cli(['2026-12-24T10:00:00Z', 'urgent', '--practice', 'no-such']);
    expect([code, err]).toEqual([
      1,
      'error: There is no practice at /no-such. Leave --practice out, or add it first: npm run frontdoor -- practice add\n',
    ]);
  });
});
