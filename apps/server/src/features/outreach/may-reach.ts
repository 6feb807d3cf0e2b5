import type { LineFault } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import type { Config } from '../../config.ts';
import type { Deps } from '../../platform/deps.ts';
import type { ContactGiven, RequestContent } from '../consultations/content.ts';
import type { AddressField, Held } from '../contact-changes/content.ts';
import { isBlocked } from '../deliveries/blocked.ts';
import { type SafeAddress, safeAddresses } from '../deliveries/channels.ts';
import { personSwitches } from '../switches/store.ts';
import { lastSaid, type Said, saidOfHeld } from './last-said.ts';
import { goneAmong, heldAddressesOf, ownRequestsOf } from './reach-store.ts';

/** What is known of somebody the practice wishes to write to. */
export type Reach = {
  gone: 'left' | 'deceased' | null;
  /** Messages are switched on for them (E00057). */
  messages: boolean;
  /** How they last said that they may be reached; null for who never wrote for themselves (S23). */
  contact: ContactGiven | null;
  /** When that was, in ms since 1970; 0 for who never said. */
  saidAt: number;
  /** The addresses staff took over as theirs (R47). */
  held: { phone: string | null; email: string | null };
  /** Somebody else can see their messages: links ask for a code besides (S20). */
  sensitive: boolean;
};

/** Somebody nothing is known of. */
export const unknownReach: Reach = {
  gone: null,
  messages: true,
  contact: null,
  saidAt: 0,
  held: { phone: null, email: null },
  sensitive: false,
};

/** PostgreSQL and SQLite both take this many ids in one statement. */
const atOnce = 500;

/**
 * What is known of each of these people, as a few statements however many they are: a preview asks for thousands.
 * Everybody asked for is in the answer.
 */
export async function reachOf(
  { database: { vault } }: Pick<Deps, 'database'>,
  reader: Reader | Tx,
  persons: readonly string[],
): Promise<Map<string, Reach>> {
  const found = new Map(persons.map((person) => [person, { ...unknownReach }]));
  const all = [...found.keys()];
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce);
    for (const { person, state } of await goneAmong(reader, some)) {
      const reach = found.get(person)!;
      // Whoever has died has not only left.
      if (reach.gone !== 'deceased') reach.gone = state as Reach['gone'];
    }
    for (const [person, { messages }] of await personSwitches(reader, some))
      found.get(person)!.messages = messages;
    const open = <T>(sealed: string) => JSON.parse(vault.unseal(reader.organisation, sealed)) as T;
    const said = new Map<string, Said[]>(some.map((person) => [person, []]));
    for (const { person, field, value, changedAt } of await heldAddressesOf(reader, some)) {
      const held = { ...found.get(person)!.held, [field]: open<Held>(value).value };
      found.get(person)!.held = held;
      said.get(person)!.push(saidOfHeld(field as AddressField, open<Held>(value), changedAt));
    }
    for (const { person, content, sensitive, receivedAt, identity } of await ownRequestsOf(reader, some)) {
      const all = said.get(person)!;
      const knowsAll = ({ own, sure, contact: { phone, email } }: Said) => own && sure && phone && email;
      // What they said of both ways while somebody was sure of them is known: nothing older counts.
      if (all.some(knowsAll)) continue;
      const { contact } = open<RequestContent>(content);
      all.push({ own: true, sure: identity !== 'typed', at: receivedAt, contact, sensitive });
    }
    for (const [person, all] of said) Object.assign(found.get(person)!, lastSaid(all));
  }
  return found;
}

/**
 * What holds for somebody where others have their name and date of birth, and may be them: what any of them cannot be
 * sent is not sent. What they said themselves of how to reach them counts, unless
 * another shut a way later: it may have been them. Pure.
 * @param own theirs, where they are known
 * @param all of everybody who may be them
 */
export function strictest(own: Reach | null, all: readonly Reach[]): Reach {
  const said = all.flatMap(({ contact }) => (contact ? [contact] : []));
  const later = all.filter(({ saidAt }) => saidAt > (own?.saidAt ?? 0));
  const shut = later.find(({ contact }) => contact !== null && isWary(contact))?.contact;
  const gone = (state: Reach['gone']) => all.some((each) => each.gone === state);
  return {
    gone: gone('deceased') ? 'deceased' : gone('left') ? 'left' : null,
    messages: all.every(({ messages }) => messages),
    contact: shut ?? own?.contact ?? said.find(isWary) ?? said[0] ?? null,
    saidAt: Math.max(0, ...all.map(({ saidAt }) => saidAt)),
    held: own?.held ?? unknownReach.held,
    sensitive: all.some(({ sensitive }) => sensitive),
  };
}

/** They shut a way, or all of them. */
function isWary({ lookOnline, phone, email, safe }: ContactGiven): boolean {
  return lookOnline || (phone !== null && !safe.text) || (email !== null && !safe.email);
}

/**
 * How somebody may be reached at the addresses of their record. A channel they did not say is safe when they were asked
 * stays shut, whatever address is used, and so does everything where they look online (S23). Pure.
 * @param known how they last said that they may be reached
 */
export function contactAt(
  known: ContactGiven | null,
  { phone, email }: { phone: string | null; email: string | null },
): ContactGiven {
  const saidNo = (address: string | null, safe: boolean) => known !== null && address !== null && !safe;
  const text = phone !== null && !saidNo(known?.phone ?? null, known?.safe.text ?? false);
  const mail = email !== null && !saidNo(known?.email ?? null, known?.safe.email ?? false);
  const call = phone !== null && !saidNo(known?.phone ?? null, known?.safe.call ?? false);
  return {
    phone,
    email,
    comeIn: known?.comeIn ?? false,
    cannotUsePhone: known?.cannotUsePhone ?? false,
    safe: { text, email: mail, call, voicemail: call && (known?.safe.voicemail ?? false) },
    lookOnline: known?.lookOnline ?? false,
    safeTimes: known?.safeTimes ?? null,
    place: null,
  };
}

/**
 * Why somebody cannot be written to, as far as it needs no look at blocked addresses; null where they can (S23, S24,
 * R77). The gravest reason alone. Pure.
 * @param contact as `contactAt` gives it
 */
export function whyNotReach(
  config: Pick<Config, 'mode' | 'mailBy' | 'notify' | 'textCountries'>,
  { gone, messages }: Pick<Reach, 'gone' | 'messages'>,
  contact: ContactGiven,
): LineFault | null {
  if (gone !== null) return gone;
  if (!messages) return 'messages-off';
  if (contact.phone === null && contact.email === null) return 'no-address';
  if (safeAddresses(config, contact).length > 0) return null;
  const shut = contact.lookOnline || [contact.safe.text, contact.safe.email].every((safe) => !safe);
  // What is left is a landline, or a number in a country whose texts are not paid for.
  return shut ? 'not-safe' : 'no-address';
}

/** The first safe address that nobody has said is not theirs; or why there is none. */
export async function addressToReach(
  { database, config }: Pick<Deps, 'database' | 'config'>,
  reader: Reader | Tx,
  reach: Pick<Reach, 'gone' | 'messages'>,
  contact: ContactGiven,
): Promise<SafeAddress | { fault: LineFault }> {
  const fault = whyNotReach(config, reach, contact);
  if (fault) return { fault };
  for (const safe of safeAddresses(config, contact))
    if (!(await isBlocked(reader, database.vault, safe.address))) return safe;
  return { fault: 'blocked-address' };
}
