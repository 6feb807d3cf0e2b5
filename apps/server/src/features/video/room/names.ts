import type { GuestRole, VideoKind } from '@frontdoor/contract';
import type { Vault } from '@frontdoor/database';
import { nameOf, type Roster } from '../../staff/roster.ts';
import type { PersonRow } from './people-store.ts';

/** What names are made from. `patient` and `carer` are null wherever no member of staff looks: they are then not even read. */
export type Named = {
  roster: Roster;
  patient: string | null;
  /** Whoever wrote for the patient; null also where nobody did. */
  carer: string | null;
  /** The name each guest gave, by person; and the role each was invited for, by guest. */
  guestNames: ReadonlyMap<string, string>;
  guestRoles: ReadonlyMap<string, string>;
};

const roles: Record<GuestRole, string> = {
  interpreter: 'Interpreter',
  family: 'Family or friend',
  clinician: 'Clinician',
  other: 'Guest',
};
const kinds: Record<VideoKind, string> = {
  patient: 'Patient',
  carer: 'Carer',
  guest: 'Guest',
  staff: 'Surgery',
};

/** The name each guest gave, by person. */
export function guestNames(vault: Vault, people: readonly PersonRow[]): Named['guestNames'] {
  return new Map(
    people.flatMap(({ organisation, id, name }) =>
      name === null ? [] : [[id, vault.unseal(organisation, name)]],
    ),
  );
}

type Somebody = Pick<PersonRow, 'id' | 'kind' | 'ref'>;

/**
 * What one viewer may call somebody in their call. Staff let people in by name and read the patient's and the carer's
 * (S40); a guest never does (E00065), and the patient's side needs none for itself. Pure.
 */
export function nameFor(viewer: Pick<PersonRow, 'kind'>, { id, kind, ref }: Somebody, named: Named): string {
  if (kind === 'staff') return nameOf(named.roster, ref);
  if (kind === 'guest') return named.guestNames.get(id) ?? 'A guest';
  if (kind === 'patient' && viewer.kind === 'staff' && named.patient !== null) return named.patient;
  if (kind === 'carer' && viewer.kind === 'staff' && named.carer !== null) return named.carer;
  return nameOf(named.roster, kind);
}

/** "Interpreter", "Patient". Pure. */
export function roleOf({ kind, ref }: Somebody, { guestRoles }: Named): string {
  const role = guestRoles.get(ref);
  return role ? roles[role as GuestRole] : kinds[kind as VideoKind];
}
