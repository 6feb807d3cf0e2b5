import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** British mobiles as requests and lists keep them; 070 and 076 are other things besides. Thousands are asked about at once. */
const plainMobile = /^07[1-57-9]\d{8}$/;

/**
 * A phone number in the world's form, "+447700900123", when a text can reach it; null for landlines, pagers and what is
 * no number. A British 07 number nobody knows more of counts as a mobile: ranges are handed out before libraries know.
 */
export function phoneForText(typed: string): string | null {
  if (plainMobile.test(typed)) return `+44${typed.slice(1)}`;
  const phone = parsePhoneNumberFromString(typed, 'GB');
  if (!phone?.isPossible() || phone.ext) return null;
  const type = phone.getType();
  const unknownMobile =
    type === undefined && phone.countryCallingCode === '44' && phone.nationalNumber.startsWith('7');
  const mobile = type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' || unknownMobile;
  return mobile ? phone.number : null;
}

/**
 * Whether a text may go to a number: whoever types one has the practice pay for what is sent there, and a text to some
 * countries costs many times as much.
 * @param countries what it must begin with, as "+44"
 */
export function mayBeTexted(typed: string, countries: readonly string[]): boolean {
  const number = phoneForText(typed);
  return number !== null && countries.some((code) => number.startsWith(code));
}

/** The same number however it was typed; null when it is none. */
export function samePhone(typed: string): string | null {
  return parsePhoneNumberFromString(typed, 'GB')?.number ?? null;
}
