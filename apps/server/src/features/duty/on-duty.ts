import type { DutyPerson, RotaPeople } from '@frontdoor/contract';
import type { Reader, Tx, Vault } from '@frontdoor/database';
import { atLondon, type Calendar, type HalfDay, halfDayAt } from '@frontdoor/hours';
import { openPeople } from './content.ts';
import { slotsOf, stillHere } from './store.ts';

/** Who answers alarms. Null where the rota has nobody: then the alarm goes on to the next rung (S2). */
export type OnDuty = RotaPeople & { slot: HalfDay };

/**
 * Who is on duty at an instant (ms since 1970). A date stands before its weekday; after 18:30 the afternoon's people
 * stand until the next opening (S3). A member who has left is nobody: nothing is sent to them any more. `phone` and
 * `email` are empty where they are not known.
 */
export async function onDuty(
  reader: Reader | Tx,
  vault: Vault,
  at: number,
  calendar: Calendar,
): Promise<OnDuty> {
  const slot = halfDayAt(atLondon(at), calendar);
  const rows = await slotsOf(reader, [slot.date, slot.weekday], slot.half);
  const row = rows.find(({ day }) => day === slot.date) ?? rows[0];
  if (!row) return { duty: null, second: null, slot };
  const { duty, second } = openPeople(vault, reader.organisation, row.content);
  const members = [duty?.member, second?.member].filter((id) => typeof id === 'string');
  const here = await stillHere(reader, members);
  const present = (person: DutyPerson | null) => (person?.member && !here.has(person.member) ? null : person);
  return { duty: present(duty), second: present(second), slot };
}
