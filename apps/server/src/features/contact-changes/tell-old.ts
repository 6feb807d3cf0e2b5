import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { ContactGiven } from '../consultations/content.ts';
import type { Recipient } from '../deliveries/add.ts';
import type { Channel } from '../deliveries/channels.ts';
import { tellRecipient } from '../deliveries/tell.ts';
import { ringOutbox } from '../outbox/bell.ts';
import type { HeldDetails } from './held.ts';

type TellDeps = Pick<Deps, 'config' | 'database'>;

/** Whom, about which request, and what is new: that is no old address. */
export type Old = {
  consultation: string;
  recipient: Recipient;
  /** Where the request's messages have gone so far; null where they go to somebody else than whose details change. */
  contact: ContactGiven | null;
  /** What was accepted for the person before. */
  held: HeldDetails;
  /** The address that is taken over. */
  value: string;
  now: number;
};

/**
 * Tells every safe old address that the details have changed, and nothing else (S23): whoever reads one of them may be
 * who changed it. Only to be called where the patient said that they may be told. Gives whether there is one that could
 * be.
 */
export async function tellOldAddresses(deps: TellDeps, tx: Tx, old: Old): Promise<boolean> {
  const { consultation, recipient, now } = old;
  let told = false;
  for (const contact of oldContacts(old)) {
    const done: Channel[] = [];
    for (;;) {
      const channel = await tellRecipient(deps, tx, {
        consultation,
        message: null,
        recipient,
        contact,
        template: 'contact-changed',
        first: 'email',
        except: done,
        rung: 0,
        now,
        sendAt: now,
      });
      if (channel === null) break;
      done.push(channel);
      told = true;
    }
  }
  if (told) tx.afterCommit(() => ringOutbox(deps.database, tx.organisation));
  return told;
}

/** Each old address once, the new one never. Pure. */
function oldContacts({ contact, held, value }: Pick<Old, 'contact' | 'held' | 'value'>): ContactGiven[] {
  const without = (given: ContactGiven, known: (string | null)[]): ContactGiven => ({
    ...given,
    phone: known.includes(given.phone) ? null : given.phone,
    email: known.includes(given.email) ? null : given.email,
  });
  const own = contact ? [without(contact, [value])] : [];
  const before = without(contactHeld(held), [value, contact?.phone ?? null, contact?.email ?? null]);
  return [...own, before].filter(({ phone, email }) => phone !== null || email !== null);
}

/** What is held of a person, as a request would have given it: each address by the ways that were said to be safe on it. */
function contactHeld({ phone, email }: HeldDetails): ContactGiven {
  return {
    phone: phone?.value ?? null,
    email: email?.value ?? null,
    comeIn: false,
    cannotUsePhone: false,
    safe: { text: false, call: false, voicemail: false, ...phone?.safe, email: email !== undefined },
    lookOnline: false,
    safeTimes: null,
    place: null,
  };
}
