import type { Role } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import { hashPassword } from 'better-auth/crypto';
import type { Deps } from '../../platform/deps.ts';
import { forgetRoster } from './roster.ts';
import { insertMember, insertTeam, insertUser, memberByUser, setActive, userByEmail } from './store.ts';

type AddDeps = Pick<Deps, 'database' | 'clock'>;

export type NewMember = {
  organisation: string;
  name: string;
  email: string;
  role: Role;
  password: string;
};

/**
 * Gives somebody a place in an organisation, and a sign-in when they have none yet; one that they have keeps its
 * password. Somebody who left is let in again. Gives the member's id.
 */
export async function addMember(deps: AddDeps, member: NewMember): Promise<string> {
  const { database, clock } = deps;
  const { organisation, name, role } = member;
  const email = member.email.trim().toLowerCase();
  let user = (await userByEmail(database, email))?.id;
  if (!user) {
    user = newId();
    const passwordHash = await hashPassword(member.password);
    const at = new Date(clock.now());
    await insertUser(database, { id: user, name, email, passwordHash, accountId: newId(), at });
  }
  const there = await memberByUser(database, organisation, user);
  const id = there?.id ?? newId();
  if (there) await setActive(database, organisation, id, true);
  else
    await insertMember(database, organisation, {
      id,
      userId: user,
      role,
      name,
      active: true,
      createdAt: clock.now(),
    });
  forgetRoster(database, organisation);
  return id;
}

/** Ends somebody's access, from their very next request on. */
export async function removeMember(deps: AddDeps, organisation: string, member: string): Promise<void> {
  await setActive(deps.database, organisation, member, false);
  forgetRoster(deps.database, organisation);
}

export async function addTeam(deps: AddDeps, organisation: string, name: string): Promise<string> {
  const id = newId();
  await insertTeam(deps.database, organisation, { id, name });
  forgetRoster(deps.database, organisation);
  return id;
}
