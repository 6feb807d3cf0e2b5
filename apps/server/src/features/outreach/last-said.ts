import type { ContactGiven } from '../consultations/content.ts';
import type { AddressField, Held } from '../contact-changes/content.ts';
import type { Reach } from './may-reach.ts';

/** What somebody said at one time of how to reach them. */
export type Said = {
  /** In a request of theirs or in a conversation with them; not in details that staff took over (R47). */
  own: boolean;
  /** Somebody made sure that it was them, and did not take a typed name for it (S17). */
  sure: boolean;
  /** Ms since 1970. */
  at: number;
  contact: ContactGiven;
  /** Somebody else can see their messages (S20). */
  sensitive: boolean;
};

/** An address staff took over, with the ways on it that were said to be safe (S23). Pure. */
export function saidOfHeld(field: AddressField, { value, safe }: Held, at: number): Said {
  const contact: ContactGiven = {
    ...{ phone: null, email: null, [field]: value },
    ...{ comeIn: false, cannotUsePhone: false, lookOnline: false, safeTimes: null, place: null },
    safe: { text: false, email: false, call: false, voicemail: false, ...safe },
  };
  return { own: false, sure: true, at, contact, sensitive: false };
}

/**
 * How somebody last said that they may be reached. Who is asked about a phone alone says nothing of email: a way that was
 * shut stays shut until they are asked about it again. Anybody at home can type their name and open it: what they shut
 * while somebody was sure of them, opens only when somebody is sure again (S17, S20, S23). Pure.
 * @param all in any order
 */
export function lastSaid(all: readonly Said[]): Pick<Reach, 'contact' | 'saidAt' | 'sensitive'> {
  const newest = all.toSorted((one, other) => other.at - one.at);
  const last = newest.find(({ own }) => own) ?? newest[0];
  if (!last) return { contact: null, saidAt: 0, sensitive: false };
  const phone = saidOf(newest, 'phone', 'text') ?? last.contact;
  const email = saidOf(newest, 'email', 'email') ?? last.contact;
  const lastSure = last.sure ? last : newest.find(({ own, sure }) => own && sure);
  const { text, call, voicemail } = phone.safe;
  const contact = {
    ...last.contact,
    phone: last.contact.phone ?? (text ? null : phone.phone),
    email: last.contact.email ?? (email.safe.email ? null : email.email),
    safe: { text, call, voicemail, email: email.safe.email },
    lookOnline: last.contact.lookOnline || (lastSure?.contact.lookOnline ?? false),
  };
  return { contact, saidAt: newest[0]!.at, sensitive: last.sensitive || (lastSure?.sensitive ?? false) };
}

function saidOf(newest: readonly Said[], address: 'phone' | 'email', way: 'text' | 'email') {
  const asked = newest.filter(({ contact }) => contact[address] !== null);
  const lastSure = asked.find(({ sure }) => sure);
  return lastSure && !lastSure.contact.safe[way] ? lastSure.contact : asked[0]?.contact;
}
