import { DatabaseNotReady } from '@frontdoor/database';
import { CommandError } from './commands/command.ts';
import { doctor } from './commands/doctor.ts';
import { practiceAdd } from './commands/practice-add.ts';
import { practiceLive } from './commands/practice-live.ts';
import { screen } from './commands/screen.ts';
import { staffAdd } from './commands/staff-add.ts';
import { ConfigError } from './config.ts';

const commands = {
  'practice add': practiceAdd,
  'practice live': practiceLive,
  'staff add': staffAdd,
  screen,
  doctor,
};

const usage = `Usage: npm run frontdoor -- <command>

  practice add --name "Elm Tree Surgery" --slug elm-tree --town Leeds --phone "0113 496 0123" --address "1 Elm Road, Leeds LS1 1AA"
               [--ods B86001] [--kind practice]
  staff add    --practice elm-tree --name "Dr Rosa Shah" --email rosa@example.org --role clinician
               (asks for the password on standard input; roles: reception, clinician, manager)
  practice live --practice elm-tree
               (lets it take requests, once its duty rota and local numbers stand)
  screen       reads texts as JSON lines on standard input ({"id", "text", "age"?, "sex"?, "pregnant"?, "author"?})
               and writes what the red-flag rules make of each
  doctor       checks that this machine and these settings can carry a surgery

It reads the same settings as npm start: FRONTDOOR_DATA, DATABASE_URL and the rest.`;

/** The operator's command. Gives the exit code: 0 done, 1 could not, 2 not understood. */
async function run(words: string[]): Promise<number> {
  const two = words.slice(0, 2).join(' ');
  const name = (two in commands ? two : words[0]) as keyof typeof commands;
  const command = commands[name];
  if (!command) {
    console.error(usage);
    return 2;
  }
  try {
    return await command(words.slice(name.split(' ').length));
  } catch (fault) {
    if (fault instanceof CommandError || fault instanceof ConfigError || fault instanceof DatabaseNotReady) {
      console.error(fault.message);
      return 1;
    }
    throw fault;
  }
}

process.exitCode = await run(process.argv.slice(2));
