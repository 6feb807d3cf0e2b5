import type { Sets } from '@frontdoor/content';
import type { FieldError, ReadyPage, Typed } from '@frontdoor/questionnaire';
import { readyPage, validatePage } from '@frontdoor/questionnaire';
import type { AddressField, Held, NewDetail } from './content.ts';

type Questions = Pick<Sets, 'newContact'>;
export type ContactField = AddressField;

/** Which details an address of ours asks for; null for anything else. */
export function fieldOf(part: unknown): ContactField | null {
  return part === 'phone' || part === 'email' ? part : null;
}

/** Nothing asked here depends on the day or the surgery. */
const context = { today: '1970-01-01', words: {} };

/**
 * The questions about new contact details (S25).
 * @param asksOld whether the old address may be told, asked of whoever came by their link. Without an answer nobody is
 *   told (S23), so whoever comes by reference is not asked: staff check with them first
 */
export function contactPage({ newContact }: Questions, field: ContactField, asksOld: boolean): ReadyPage {
  const page = readyPage(newContact[field].pages[0]!, {}, context);
  return { ...page, fields: page.fields.filter(({ id }) => asksOld || id !== 'tellOld') };
}

/** What somebody proposed: an address, which ways on it are safe, and whether the old one may be told. */
export type Proposed = NewDetail & { field: AddressField };

/** Reads what was typed on that page; its faults where it has any. */
export function readContact(
  field: ContactField,
  page: ReadyPage,
  typed: Typed,
): { proposed: Proposed } | { errors: FieldError[] } {
  const { answers, errors } = validatePage(page, typed, context);
  if (errors.length > 0) return { errors };
  const safe = new Set([answers.safe ?? []].flat());
  const held: Held = {
    value: String(answers[field]),
    safe:
      field === 'email'
        ? { email: true }
        : { text: safe.has('text'), call: safe.has('call'), voicemail: safe.has('voicemail') },
  };
  return { proposed: { field, held, tellOld: answers.tellOld === 'yes' } };
}

/** The code that went to the new address. */
export function codePage({ newContact }: Questions, sentTo: ContactField): ReadyPage {
  return readyPage(newContact[sentTo].pages[1]!, {}, context);
}

/** What is said of a code that is not taken, and of none. */
export function codeFault(fault: 'wrong' | 'ended', typed: string): string {
  if (fault === 'ended') return 'That code has ended. Go back to get a new code.';
  return typed.trim() === '' ? 'Enter the code' : 'That code is not right. Check it and try again.';
}
