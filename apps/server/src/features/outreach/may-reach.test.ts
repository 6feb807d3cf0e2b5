import { describe, expect, test } from 'vitest';
import type { ContactGiven } from '../consultations/content.ts';
import { contactAt, strictest, unknownReach, whyNotReach } from './may-reach.ts';

const config = {
  mode: 'live',
  mailBy: 'smtp',
  notify: { textTemplate: 't' },
  textCountries: ['+44'],
} as never;
const here = { phone: '07700 900123', email: 'grace@example.org' };
const said: ContactGiven = {
  ...{ phone: '07700 900999', email: null, comeIn: false, cannotUsePhone: false, lookOnline: false },
  safe: { text: false, email: false, call: false, voicemail: false },
  ...{ safeTimes: null, place: null },
};
const fine = { gone: null, messages: true };

describe('S23 how somebody may be reached at the addresses of their record', () => {
  test('whoever never said anything, at all of them; a voicemail is left to nobody', () => {
    expect(contactAt(null, here).safe).toEqual({ text: true, email: true, call: true, voicemail: false });
  });

  test('a way they shut stays shut at another number; one they were not asked about is open', () => {
    expect(contactAt(said, here).safe).toEqual({ text: false, email: true, call: false, voicemail: false });
  });

  test('nothing is sent to who looks online', () => {
    expect(whyNotReach(config, fine, contactAt({ ...said, lookOnline: true }, here))).toBe('not-safe');
  });
});

test.each([
  [{ gone: 'deceased', messages: false }, here, 'deceased'],
  [{ gone: 'left', messages: true }, here, 'left'],
  [{ gone: null, messages: false }, here, 'messages-off'],
  [fine, { phone: null, email: null }, 'no-address'],
  [fine, { phone: '0113 496 0999', email: null }, 'no-address'],
  [fine, { phone: '+33 6 12 34 56 78', email: null }, 'no-address'],
  [fine, here, null],
] as const)('S24 R77 %o at %o: %s', (reach, addresses, fault) => {
  expect(whyNotReach(config, reach, contactAt(null, addresses))).toBe(fault);
});

describe('S18 of one name and date of birth', () => {
  const wary = { ...unknownReach, contact: said };

  test('one may be who has died, or has messages off', () => {
    const all = [unknownReach, { ...unknownReach, gone: 'left' as const, messages: false }];
    expect(strictest(unknownReach, all)).toMatchObject({ gone: 'left', messages: false });
    expect(strictest(null, [...all, { ...unknownReach, gone: 'deceased' as const }]).gone).toBe('deceased');
  });

  test('one may be who said that a text is not safe; what they said themselves counts first', () => {
    expect(strictest(null, [unknownReach, wary]).contact).toBe(said);
    const own = { ...unknownReach, contact: { ...said, safe: { ...said.safe, text: true } } };
    expect(strictest(own, [own, wary]).contact).toBe(own.contact);
  });

  test('S20 nobody of them is known: everything is open', () => {
    expect(strictest(null, [])).toEqual(unknownReach);
  });
});
