import type { DutyPerson } from '@frontdoor/contract';
import { sayPhone, tidyPhone } from '@frontdoor/questionnaire';
import { z } from 'zod';
import type { Roster } from '../staff/roster.ts';

export type Fault = { path: string; message: string };

/**
 * A contact as it is kept: a member under the member's own name, the phone number in groups that can be read aloud.
 * Adds to `faults` what cannot be kept, under `path`.
 */
export function tidyPerson(
  person: DutyPerson | null,
  path: string,
  roster: Roster,
  faults: Fault[],
): DutyPerson | null {
  if (!person) return null;
  const member = person.member === null ? null : roster.members.get(person.member);
  if (person.member !== null && !member?.active)
    faults.push({ path: `${path}.member`, message: 'Choose somebody who works here' });
  if (person.member === null && person.name === '')
    faults.push({ path: `${path}.name`, message: 'Enter a name' });
  if (person.email !== '' && !z.email().safeParse(person.email).success)
    faults.push({ path: `${path}.email`, message: 'Enter an email address like name@example.org' });
  const phone = person.phone === '' ? '' : tidyPhone(person.phone);
  if (phone === null)
    faults.push({
      path: `${path}.phone`,
      message: 'Enter a phone number with its area code, like 0113 496 0123',
    });
  return { ...person, name: member?.name ?? person.name, phone: phone ? sayPhone(phone) : '' };
}
