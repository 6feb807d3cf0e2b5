import type { Role } from '@frontdoor/contract';
import type { Database } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { type MemberRow, rosterRows } from './store.ts';

/** Who works in an organisation, to put names to ids. */
export type Roster = {
  members: Map<string, { id: string; name: string; role: Role; active: boolean }>;
  teams: Map<string, { id: string; name: string }>;
};

/** How old a list of names may be. Names only: whether somebody may act is never asked here. Milliseconds. */
const freshFor = 10_000;
const kept = new WeakMap<Database, Map<string, { roster: Roster; until: number }>>();

export async function rosterOf(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  organisation: string,
): Promise<Roster> {
  const known = kept.get(database) ?? new Map<string, { roster: Roster; until: number }>();
  kept.set(database, known);
  const last = known.get(organisation);
  if (last && clock.now() < last.until) return last.roster;
  const { members, teams } = await rosterRows(database, organisation);
  const roster: Roster = {
    members: new Map(members.map((row) => [row.id, asMember(row)])),
    teams: new Map(teams.map((team) => [team.id, team])),
  };
  known.set(organisation, { roster, until: clock.now() + freshFor });
  return roster;
}

/** Somebody was added or left in this process. */
export function forgetRoster(database: Database, organisation: string): void {
  kept.get(database)?.delete(organisation);
}

function asMember({ id, name, role, active }: MemberRow) {
  return { id, name, role: role as Role, active };
}

/** What people read for an actor of the log. */
export function nameOf(roster: Roster, actor: string): string {
  if (actor === 'patient') return 'The patient';
  if (actor === 'carer') return 'The carer';
  if (actor === 'guest') return 'A guest';
  if (actor === 'system') return 'Frontdoor';
  return roster.members.get(actor)?.name ?? 'A colleague';
}
