import { expect, test } from 'vitest';
import type { ContactGiven } from '../consultations/content.ts';
import { safeAddresses } from './channels.ts';

const contact = (changes: Partial<ContactGiven>): ContactGiven => ({
  phone: '07700 900123',
  email: 'alan@example.org',
  comeIn: false,
  cannotUsePhone: false,
  safe: { text: true, email: true, call: true, voicemail: true },
  lookOnline: false,
  safeTimes: null,
  place: null,
  ...changes,
});
const countries = { textCountries: ['+44', '+353'] };
/** The demo keeps mails and texts; a surgery without Notify has mail alone. */
const both = { mode: 'demo', mailBy: null, notify: null, ...countries } as const;
const mailAlone = { ...both, mode: 'live', mailBy: 'smtp' } as const;
const nothing = { text: false, email: false, call: false, voicemail: false };

test('S23 only channels that were said to be safe, are set up, and for which there is an address', () => {
  const email = { channel: 'email', address: 'alan@example.org' };
  const text = { channel: 'text', address: '07700 900123' };
  expect(safeAddresses(both, contact({}))).toEqual([email, text]);
  expect(safeAddresses(mailAlone, contact({}))).toEqual([email]);
  expect(safeAddresses(both, contact({ safe: { ...nothing, text: true } }))).toEqual([text]);
  expect(safeAddresses(both, contact({ safe: nothing }))).toEqual([]);
  expect(safeAddresses(both, contact({ email: null, safe: { ...nothing, email: true } }))).toEqual([]);
});

test('S23 a landline is no text channel, and its number is kept as it was given', () => {
  const landline = contact({ phone: '0113 496 0123', safe: { ...nothing, text: true } });
  expect(safeAddresses(both, landline)).toEqual([]);
  expect(landline.phone).toBe('0113 496 0123');
});

test('a mobile of a country whose texts are not paid for is no text channel', () => {
  const abroad = contact({ phone: '+33 6 12 34 56 78', safe: { ...nothing, text: true } });
  expect(safeAddresses(both, abroad)).toEqual([]);
  expect(safeAddresses({ ...both, textCountries: ['+44', '+33'] }, abroad)).toEqual([
    { channel: 'text', address: '+33 6 12 34 56 78' },
  ]);
});

test('S23 "I will look online" outweighs every tick', () => {
  expect(safeAddresses(both, contact({ lookOnline: true }))).toEqual([]);
});

test('S23 a text asked for by staff is never sent where only email is safe', () => {
  expect(safeAddresses(both, contact({ safe: { ...nothing, email: true } }), 'text')).toEqual([
    { channel: 'email', address: 'alan@example.org' },
  ]);
});
