import type { VideoPersonShown } from '@frontdoor/contract';
import type { Vault } from '@frontdoor/database';
import type { Roster } from '../../staff/roster.ts';
import type { GuestRow } from '../guest-store.ts';
import { guestNames, nameFor, roleOf } from './names.ts';
import type { PersonRow } from './people-store.ts';
import { isHere } from './rules.ts';

type Known = {
  vault: Vault;
  roster: Roster;
  patient: string;
  carer: string | null;
  guests: readonly GuestRow[];
  now: number;
};

/** Everybody who came to a call, as staff see them who let people in. */
export function showPeople(
  people: readonly PersonRow[],
  { vault, roster, patient, carer, guests, now }: Known,
): VideoPersonShown[] {
  const named = {
    roster,
    patient,
    carer,
    guestNames: guestNames(vault, people),
    guestRoles: new Map(guests.map(({ id, role }) => [id, role])),
  };
  return people.map((person) => {
    const guest = guests.find(({ id }) => id === person.ref);
    return {
      id: person.id,
      kind: person.kind as VideoPersonShown['kind'],
      name: nameFor({ kind: 'staff' }, person, named),
      role: roleOf(person, named),
      state: person.state as VideoPersonShown['state'],
      here: isHere(person, now),
      instance: person.instance,
      expected: guest ? vault.unseal(guest.organisation, guest.name) : null,
      arrivedAt: person.arrivedAt,
      letInAt: person.letInAt,
      leftAt: person.leftAt,
    };
  });
}
