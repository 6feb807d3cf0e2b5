import type { DutyPerson } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import type { Recipient } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { phoneForText } from '../deliveries/phone.ts';
import { onDuty } from '../duty/on-duty.ts';
import type { Ways } from '../outbox/transports.ts';
import { outOfHoursContact } from '../safety-settings/read.ts';
import { managers } from '../staff/store.ts';

/** One way to one person. */
export type Way = { channel: 'email' | 'text'; name: string; address: string };

/** Whom a rung tells, and how; `ways` is empty where nobody is named or nothing reaches them. */
export type Contact = { recipient: Recipient; named: boolean; ways: Way[] };

/**
 * Puts people to the roles a rung tells, at an instant (ms since 1970). Somebody with a phone and an email address gets
 * both, where both can be sent; the same address is told once.
 */
export async function contactsFor(
  { database, calendar }: Pick<Deps, 'database' | 'calendar'>,
  transports: Ways,
  tx: Tx,
  { told, at }: { told: readonly Recipient[]; at: number },
): Promise<Contact[]> {
  const { vault } = database;
  const { duty, second } = await onDuty(tx, vault, at, calendar);
  const people: Record<Recipient, Person[]> = {
    duty: here(duty),
    second: here(second),
    manager: told.includes('manager') ? (await managers(tx)).map((one) => ({ ...one, phone: '' })) : [],
    'out-of-hours': told.includes('out-of-hours') ? here(await outOfHoursContact(tx, vault)) : [],
  };
  const used = new Set<string>();
  return told.map((recipient) => ({
    recipient,
    named: people[recipient].length > 0,
    ways: people[recipient].flatMap((person) => waysTo(person, transports)).filter(notYetIn(used)),
  }));
}

type Person = Pick<DutyPerson, 'name' | 'phone' | 'email'>;
const here = (person: Person | null): Person[] => (person ? [person] : []);

function waysTo({ name, phone, email }: Person, { text }: Ways): Way[] {
  const ways: Way[] = [];
  if (text !== null && phoneForText(phone)) ways.push({ channel: 'text', name, address: phone });
  if (email !== '') ways.push({ channel: 'email', name, address: email });
  return ways;
}

function notYetIn(used: Set<string>): (way: Way) => boolean {
  return ({ address }) => {
    const known = used.has(address);
    used.add(address);
    return !known;
  };
}
