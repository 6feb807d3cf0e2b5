import type { ContactGiven } from '../consultations/content.ts';

/** Sealed in `contact_change.value`: an address, and which ways on it are safe (S23). */
export type Held = { value: string; safe: Partial<ContactGiven['safe']> };

/**
 * The contact details of a request with a proposal taken over. Whoever gives an address to be reached by does not only
 * look online any more. Pure.
 */
export function withChange(
  contact: ContactGiven,
  field: 'phone' | 'email',
  { value, safe }: Held,
): ContactGiven {
  const reached = Object.values(safe).some(Boolean);
  return {
    ...contact,
    [field]: value,
    safe: { ...contact.safe, ...safe },
    lookOnline: contact.lookOnline && !reached,
  };
}
