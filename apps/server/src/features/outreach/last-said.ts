import type { ContactGiven } from '../consultations/content.ts';
import type { AddressField, Held } from '../contact-changes/content.ts';
import type { Reach } from './may-reach.ts';

/** What somebody said at one time of how to reach them. */
export type Said = {
  /** In a request of theirs or in a conversation with them; not in details that staff took over (R47). */
  own: boolean;
  /** Ms since 1970. */
  at: number;
  contact: ContactGiven;
};

/** An address staff took over, with the ways on it that were said to be safe (S23). Pure. */
export function saidOfHeld(field: AddressField, { value, safe }: Held, at: number): Said {
  const contact: ContactGiven = {
    ...{ phone: null, email: null, [field]: value },
    ...{ comeIn: false, cannotUsePhone: false, lookOnline: false, safeTimes: null, place: null },
    safe: { text: false, email: false, call: false, voicemail: false, ...safe },
  };
  return { own: false, at, contact };
}

/**
 * How somebody last said that they may be reached. Who is asked about a phone alone says nothing of email: a way that was
 * shut stays shut until they are asked about it again (S23). Pure.
 * @param all in any order
 */
export function lastSaid(all: readonly Said[]): Pick<Reach, 'contact' | 'saidAt'> {
  const newest = all.toSorted((one, other) => other.at - one.at);
  const last = newest.find(({ own }) => own) ?? newest[0];
  if (!last) return { contact: null, saidAt: 0 };
  const phone = newest.find(({ contact }) => contact.phone !== null)?.contact ?? last.contact;
  const email = newest.find(({ contact }) => contact.email !== null)?.contact ?? last.contact;
  const { text, call, voicemail } = phone.safe;
  const contact = {
    ...last.contact,
    phone: last.contact.phone ?? (text ? null : phone.phone),
    email: last.contact.email ?? (email.safe.email ? null : email.email),
    safe: { text, call, voicemail, email: email.safe.email },
  };
  return { contact, saidAt: newest[0]!.at };
}
