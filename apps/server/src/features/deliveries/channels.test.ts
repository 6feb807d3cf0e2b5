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
const both = ['email', 'text'] as const;
const nothing = { text: false, email: false, call: false, voicemail: false };

test('S23 only channels that were said to be safe, and for which there is an address', () => {
  expect(safeAddresses(both, contact({ safe: { ...nothing, email: true } }))).toEqual([
    { channel: 'email', address: 'alan@example.org' },
  ]);
  expect(safeAddresses(both, contact({ safe: { ...nothing, text: true } }))).toEqual([]);
  expect(safeAddresses(both, contact({ safe: nothing }))).toEqual([]);
  expect(safeAddresses(both, contact({ email: null }))).toEqual([]);
});

test('S23 "I will look online" outweighs every tick', () => {
  expect(safeAddresses(both, contact({ lookOnline: true }))).toEqual([]);
});

test('S23 a text asked for by staff is never sent where only email is safe', () => {
  expect(safeAddresses(both, contact({ safe: { ...nothing, email: true } }), 'text')).toEqual([
    { channel: 'email', address: 'alan@example.org' },
  ]);
});
