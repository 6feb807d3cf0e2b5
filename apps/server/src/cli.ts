import { CommandError } from './commands/options.ts';

type Run = (words: string[]) => Promise<number>;

/** Each is loaded only when it is asked for: most of them need a database, and the rest should answer at once. */
const commands: Record<string, () => Promise<Run>> = {
  'practice add': async () => (await import('./commands/practice-add.ts')).practiceAdd,
  'practice live': async () => (await import('./commands/practice-live.ts')).practiceLive,
  'staff add': async () => (await import('./commands/staff-add.ts')).staffAdd,
  'oversight add': async () => (await import('./commands/oversight.ts')).oversightAdd,
  'oversight end': async () => (await import('./commands/oversight.ts')).oversightEnd,
  'participation load': async () => (await import('./commands/participation-load.ts')).participationLoad,
  'incident add': async () => (await import('./commands/incident-add.ts')).incidentAdd,
  national: async () => (await import('./commands/national.ts')).national,
  screen: async () => (await import('./commands/screen.ts')).screen,
  deadline: async () => (await import('./commands/deadline.ts')).deadline,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
};

const usage = `Usage: npm run frontdoor -- <command>

  practice add --name "Elm Tree Surgery" --slug elm-tree --town Leeds --phone "0113 496 0123" --address "1 Elm Road, Leeds LS1 1AA"
               [--ods B86001] [--kind practice]
  staff add    --practice elm-tree --name "Dr Rosa Shah" --email rosa@example.org --role clinician
               (asks for the password on standard input; roles: reception, clinician, manager)
  practice live --practice elm-tree
               (lets it take requests, once its duty rota and local numbers stand)
  oversight add --commissioner west-yorkshire-icb --practice elm-tree
               (lets a commissioner see figures and closures of a practice, and no request; oversight end stops it)
  participation load <file>
               (puts the national participation list, CSV with ODS code and status, in place of the last)
  incident add --kind outage --from 2026-11-18T09:30 --to 2026-11-18T11:00
               (for the national incident file; kinds: outage, part-outage, data-lost, data-wrong, data-late)
  national     --week 2026-11-16 | --missed   --format json|xml|csv --out <folder>
               (the seven national files of one week, or of every week that was missed)
               --month 2026-11 --out <folder>
               (the published numbers of a month, and its weekdays by bands of time)
  screen       reads texts as JSON lines on standard input ({"id", "text", "age"?, "sex"?, "pregnant"?, "author"?})
               and writes what the red-flag rules make of each
  deadline     [<received> <urgent|non-urgent>] [--practice elm-tree]
               says when a request is due and by which rule, for example: deadline 2026-12-24T10:00:00Z non-urgent
               (an ISO time; without an offset it is London's; without any it reads "<received> <urgency>" lines)
  doctor       checks that this machine and these settings can carry a surgery

It reads the same settings as npm start: FRONTDOOR_DATA, DATABASE_URL and the rest.`;

/** The operator's command. Gives the exit code: 0 done, 1 could not, 2 not understood. */
async function run(words: string[]): Promise<number> {
  const two = words.slice(0, 2).join(' ');
  const name = two in commands ? two : (words[0] ?? '');
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    console.error(usage);
    return 2;
  }
  try {
    const command = await load();
    return await command(words.slice(name.split(' ').length));
  } catch (fault) {
    if (!(await isForTheOperator(fault))) throw fault;
    console.error((fault as Error).message);
    return 1;
  }
}

/** A fault that says what to do; every other is ours, and shows its stack. */
async function isForTheOperator(fault: unknown): Promise<boolean> {
  if (fault instanceof CommandError) return true;
  const { ConfigError } = await import('./config.ts');
  const { DatabaseNotReady } = await import('@frontdoor/database');
  return fault instanceof ConfigError || fault instanceof DatabaseNotReady;
}

process.exitCode = await run(process.argv.slice(2));
