import { type Kind, kinds } from '@frontdoor/contract';
import { coreEverywhere, type OpeningHours } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { addOrganisation } from '../organisations/add.ts';
import { addMember, addTeam } from '../staff/add.ts';
import { placeOf, type Staff } from '../staff/guards.ts';
import { userByEmail } from '../staff/store.ts';
import { findOrganisation } from '../surgeries/find.ts';
import { demoSafety } from './safety.ts';
import { type Colleague, type DemoTeam, demoPassword, demoStaff, demoTeams } from './staff.ts';

const slug = 'elm-tree';
/** No practice's code begins with Z. */
export const demoOdsCode = 'Z00001';

/** The demo surgery as its stories need it: who acts, and the ids of its teams. */
export type Surgery = { organisation: Staff['organisation']; staff: Record<Colleague, Staff>; teams: Teams };
type Teams = Record<DemoTeam, string>;

/**
 * Core hours, with a late session on Tuesdays for people who work, and the second Wednesday afternoon of each month for
 * learning, when a neighbour answers. The desk opens an hour early on Tuesdays.
 */
const hours: OpeningHours<Kind> = {
  ...coreEverywhere(kinds),
  extra: [
    { day: 'tuesday', range: { from: '18:30', to: '20:00' }, routes: ['clinical', 'phone', 'desk'] },
    { day: 'tuesday', range: { from: '07:00', to: '08:00' }, routes: ['desk'] },
  ],
  covered: [
    {
      day: 'wednesday',
      weeks: [2],
      range: { from: '13:00', to: '18:30' },
      routes: ['clinical', 'admin', 'phone', 'desk'],
      by: 'Moortown Hub',
      number: '0113 496 0350',
    },
  ],
};

/** Makes the surgery, its teams and everybody who works there, with what it needs to be live. */
export async function addSurgery(deps: Deps): Promise<Surgery> {
  const organisation = await addOrganisation(deps, {
    slug,
    kind: 'practice',
    name: 'Elm Tree Surgery',
    town: 'Leeds',
    odsCode: demoOdsCode,
    // Ofcom keeps 0113 496 0000 to 0999 free for drama.
    phone: '0113 496 0123',
    address: '12 Elm Tree Road, Leeds, LS8 9ZZ',
    hours,
  });
  const teams: Partial<Teams> = {};
  for (const name of demoTeams) teams[name] = await addTeam(deps, organisation, name);
  // Hashing a password takes long on purpose, so everybody's is hashed at the same time.
  const added = await Promise.all(
    Object.entries(demoStaff).map(async ([key, person]) => {
      await addMember(deps, { organisation, ...person, password: demoPassword });
      return [key, await placeAt(deps, person)] as const;
    }),
  );
  const staff = Object.fromEntries(added) as Surgery['staff'];
  await demoSafety(deps, staff);
  const open = (await findOrganisation(deps, slug))!;
  return { organisation: open, staff: everywhere(staff, open), teams: teams as Teams };
}

/** Everybody works at the surgery as it is now that it is live. */
function everywhere(staff: Surgery['staff'], organisation: Staff['organisation']): Surgery['staff'] {
  const places = Object.entries(staff).map(([key, place]) => [key, { ...place, organisation }]);
  return Object.fromEntries(places) as Surgery['staff'];
}

async function placeAt(deps: Deps, { name, email }: { name: string; email: string }): Promise<Staff> {
  const user = await userByEmail(deps.database, email);
  return (await placeOf(deps, { session: 'demo', user: { id: user!.id, name, email } }, slug))!;
}
