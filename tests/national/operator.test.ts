import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayDay } from '@frontdoor/hours';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { incidentAdd } from '../../apps/server/src/commands/incident-add.ts';
import { national } from '../../apps/server/src/commands/national.ts';
import { CommandError } from '../../apps/server/src/commands/options.ts';
import { participationLoad } from '../../apps/server/src/commands/participation-load.ts';
import { sayWeek, weekAt } from '../../apps/server/src/features/national/week.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type National, nationalSite } from './surgeries.ts';

const cli = join(import.meta.dirname, '../../apps/server/src/cli.ts');
const commands = { national, 'participation load': participationLoad, 'incident add': incidentAdd };

/** Three weeks before this one, and the next: the command reads the machine's own clock. */
const week = weekAt(Date.now() - 21 * 24 * 3_600_000);
const { monday } = week;
const dayAfter = (days: number) => Temporal.PlainDate.from(monday).add({ days });

onBothDatabases('the operator', (open) => {
  let site: National;
  let env: Record<string, string>;
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-national-operator-'));
  const out = join(folder, 'out');
  const list = join(folder, 'list.csv');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const test = await open();
    site = await nationalSite(test, `${monday}T09:00:00Z`);
    await site.sendAt(`${monday}T09:00:00Z`, site.elmTree);
    env = { FRONTDOOR_DATA: test.folder, ...(test.url && { DATABASE_URL: test.url }) };
    writeFileSync(list, 'ODS code,Status\nB86001,Approved\nB86004,Approved\nB86005,Declined\n');
  });

  /** Runs a command as `cli.ts` does, here: starting a process for each would take most of the time. */
  async function frontdoor(name: keyof typeof commands, ...words: string[]) {
    for (const [key, value] of Object.entries(env)) vi.stubEnv(key, value);
    let said = '';
    vi.spyOn(console, 'log').mockImplementation((line: string) => {
      said += `${line}\n`;
    });
    try {
      return { code: await commands[name](words), said };
    } catch (fault) {
      if (!(fault instanceof CommandError)) throw fault;
      return { code: 1, said: `${fault.message}\n` };
    } finally {
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
    }
  }

  test('R111 loads the participation list, and a list that cannot be read changes nothing', async () => {
    const wrong = join(folder, 'wrong.csv');
    writeFileSync(wrong, 'ODS code,Status\nElm Tree,Approved\n');
    expect(await frontdoor('participation load', wrong)).toEqual({
      code: 1,
      said: `${wrong} was not loaded. Line 2: "ELM TREE" is no ODS code.\n`,
    });
    const loaded = await frontdoor('participation load', list);
    expect([loaded.code, loaded.said]).toEqual([
      0,
      expect.stringContaining('The participation list has 3 practices now, 2 of them approved.'),
    ]);
  });

  test('R109 R111 writes the seven files of a week and lists who is left out', async () => {
    const { code, said } = await frontdoor('national', '--week', monday, '--format', 'json', '--out', out);
    const sets = [
      'oc_record',
      'vc_record',
      'incident',
      'oc_aggregate',
      'oc_practice',
      'vc_aggregate',
      'vc_practice',
    ];
    const names = sets.map((set) => `week_1_reporting_period_${monday}_${set}.json`);
    expect([code, said.trimEnd().split('\n')]).toEqual([
      0,
      [
        `${sayWeek(week)}: 1 request, 2 practices`,
        ...names.map((name) => `  ${join(out, name)}`),
        'Left out because they have no ODS code:',
        '  (no code) Moor Surgery (/moor)',
        'Left out because they are not on the participation list:',
        '  B86002 Northgate Surgery (/northgate)',
        '  B86003 Harbour Surgery (/harbour)',
        'Left out because the participation list does not say that they are approved:',
        '  B86005 Declined Surgery (/declined)',
      ],
    ]);
    expect(readdirSync(out).sort()).toEqual([...names].sort());
    expect(readFileSync(join(out, names[0]!), 'utf8')).toContain('"GP_CODE":"B86001"');
  });

  test('R112 writes one week of files for each that was missed, and not the one that was sent', async () => {
    const late = join(folder, 'late');
    const { code, said } = await frontdoor('national', '--missed', '--format', 'csv', '--out', late);
    expect(code).toBe(0);
    const weeks = readdirSync(late).filter((name) => name.endsWith('_oc_record.csv'));
    expect(weeks.sort()).toEqual([
      `week_1_reporting_period_${dayAfter(7)}_oc_record.csv`,
      `week_2_reporting_period_${dayAfter(14)}_oc_record.csv`,
    ]);
    expect(readdirSync(late)).toHaveLength(7 * 2);
    expect(said).not.toContain(sayWeek(week));
    const again = await frontdoor('national', '--missed', '--format', 'csv', '--out', late);
    expect(again.said).toContain('No week was missed.');
  });

  test('R115 writes the two tables of a month of all practices', async () => {
    const { code } = await frontdoor('national', '--month', '2025-01', '--out', join(folder, 'month'));
    expect(code).toBe(0);
    const read = (name: string) =>
      readFileSync(join(folder, 'month', name), 'utf8')
        .trimEnd()
        .split('\r\n');
    expect(read('practice_oc_submissions_2025-01.csv')).toHaveLength(1 + 6 * 9);
    expect(read('by_day_and_time_2025-01.csv')).toHaveLength(1 + 6 * 7 * 8);
  });

  test.each([
    [['--week', String(dayAfter(1)), '--format', 'json'], /^Tuesday .* is no Monday\./],
    [['--week', monday, '--format', 'xls'], /^Ask for one of: --week/],
    [['--week', monday, '--missed', '--format', 'json'], /^Ask for one of: --week/],
    [['--month', '2025-13'], /^"2025-13" is no month\. Give one like 2026-11/],
    [['--from', monday, '--format', 'json'], /^Unknown option '--from'/],
  ])('R109 %j is refused kindly, and writes nothing', async (words, said) => {
    const nowhere = join(folder, 'nowhere');
    const refused = await frontdoor('national', ...words, '--out', nowhere);
    expect([refused.code, refused.said]).toEqual([1, expect.stringMatching(said)]);
    expect(readdirSync(folder)).not.toContain('nowhere');
  });

  test('a folder that is none is the operator’s to mend', async () => {
    const { code, said } = await frontdoor('national', '--week', monday, '--format', 'json', '--out', list);
    expect([code, said]).toEqual([
      1,
      `${list} cannot be written to (EEXIST). No file was left there by half.\n`,
    ]);
  });

  test('R110 notes an incident by its kind, in London time, and takes no words', async () => {
    const when = ['--from', `${dayAfter(2)}T09:30`, '--to', `${dayAfter(2)}T11:00`];
    expect((await frontdoor('incident add', '--kind', 'the server of Elm Tree', ...when)).said).toBe(
      '--kind must be one of outage, part-outage, data-lost, data-wrong, data-late\n',
    );
    const day = sayDay(dayAfter(2));
    expect(await frontdoor('incident add', '--kind', 'outage', ...when)).toEqual({
      code: 0,
      said: `Noted: outage from 9:30am on ${day} until 11am on ${day}.\n`,
    });
    const files = await site.files(monday, 'csv');
    expect(files[`week_1_reporting_period_${monday}_incident.csv`]).toContain(
      `Service not available,${dayAfter(2)}T09:30:00`,
    );
  });
});

describe('npm run frontdoor', () => {
  test('knows the command, and says a fault of the operator without a stack', () => {
    const run = spawnSync(
      process.execPath,
      [cli, 'national', '--week', '2026-11-17', '--format', 'json', '--out', 'x'],
      {
        encoding: 'utf8',
      },
    );
    expect([run.status, run.stdout, run.stderr]).toEqual([
      1,
      '',
      'Tuesday 17 November 2026 is no Monday. A national week runs from Monday to Sunday and nothing else is accepted. The week of that day begins on 2026-11-16.\n',
    ]);
  });
});
