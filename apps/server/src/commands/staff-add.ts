import { createInterface } from 'node:readline/promises';
import { Role, roles } from '@frontdoor/contract';
import { z } from 'zod';
import { addMember } from '../features/staff/add.ts';
import { findOrganisation } from '../features/surgeries/find.ts';
import { withDatabase } from './command.ts';
import { CommandError, options } from './options.ts';

/** Long enough that nobody guesses it, short enough to be typed on a shared desk. Characters. */
const shortest = 12;

/** `staff add`: a person's sign-in and place in one organisation. The password is read, never an argument. */
export async function staffAdd(words: string[]): Promise<number> {
  const given = options(words, ['practice', 'name', 'email', 'role'], []);
  const role = Role.safeParse(given.role);
  if (!role.success) throw new CommandError(`--role must be one of ${roles.join(', ')}`);
  if (!z.email().safeParse(given.email).success)
    throw new CommandError('--email must be an email address, for example rosa@example.org');
  const password = await readPassword();
  if (password.length < shortest)
    throw new CommandError(`The password must have at least ${shortest} characters`);
  await withDatabase(async (deps) => {
    const organisation = await findOrganisation(deps, given.practice);
    if (!organisation)
      throw new CommandError(`There is no practice at /${given.practice}. Add it first: practice add`);
    await addMember(deps, {
      organisation: organisation.id,
      name: given.name,
      email: given.email,
      role: role.data,
      password,
    });
  });
  console.log(`${given.name} can sign in at /staff as ${given.email}`);
  return 0;
}

/** One line of standard input: typed at a prompt, or piped in by a script. Arguments would show in process lists. */
async function readPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  process.stderr.write(`Password (at least ${shortest} characters): `);
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return '';
}
