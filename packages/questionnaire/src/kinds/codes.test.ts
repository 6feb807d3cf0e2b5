import { expect, test } from 'vitest';
import { ask } from '../testing.ts';
import type { Field } from '../types.ts';

const nhs: Field = {
  id: 'nhsNumber',
  kind: 'nhs-number',
  optional: true,
  label: 'NHS number',
  name: 'the NHS number',
};
const phone: Field = { id: 'phone', kind: 'phone', label: 'Phone', name: 'your phone number' };
const email: Field = { id: 'email', kind: 'email', label: 'Email', name: 'your email address' };
const postcode: Field = { id: 'postcode', kind: 'postcode', label: 'Postcode', name: 'your postcode' };

test.each([
  '9000000009',
  '900 000 0009',
  '900-000-0009',
  ' 900–000–0009 ',
  '900 000 00 09  ',
  '９０００００００09',
])('R83 R84 the NHS number %j is accepted', (typed) => {
  expect(ask(nhs, typed)).toBe('9000000009');
});

test.each(['9000000025', '9990548609', '9434765919'])(
  'R84 the NHS number %s has a right check digit',
  (typed) => {
    expect(ask(nhs, typed)).toBe(typed);
  },
);

test.each([
  ['9991234567', 'Check the NHS number. One of its digits is not right'],
  ['9000000010', 'Check the NHS number. One of its digits is not right'],
  ['0000000000', 'Check the NHS number. One of its digits is not right'],
  ['1111111111', 'Check the NHS number. One of its digits is not right'],
  ['9999999999', 'Check the NHS number. One of its digits is not right'],
  ['900 000 000', 'NHS number must be 10 digits. You have entered 9'],
  ['900 000 00091', 'NHS number must be 10 digits. You have entered 11'],
  ['AB123456C', 'NHS number must only include numbers, spaces and dashes, like 999 123 4567'],
])('R84 the NHS number %j is explained', (typed, message) => {
  expect(ask(nhs, typed)).toBe(message);
});

test('R85 nobody needs an NHS number', () => {
  expect(ask(nhs, '')).toBe('');
});

test.each([
  ['0113 496 0123', '01134960123'],
  ['(0113) 496-0123', '01134960123'],
  ['+44 7700 900 123', '07700900123'],
  ['+44 (0)7700 900123', '07700900123'],
  ['0044 7700 900123', '07700900123'],
  ['\u202a07700 900123\u202c', '07700900123'],
  ['٠٧٧٠٠٩٠٠١٢٣', '07700900123'],
  ['Tel: 07700.900.123', '07700900123'],
  ['016977 2345', '0169772345'],
  ['0113 496 0123 ext 12', '01134960123 ext 12'],
  ['0113 496 0123 x12', '01134960123 ext 12'],
  ['0113 496 0123 #12', '01134960123 ext 12'],
  ['+33 6 12 34 56 78', '+33612345678'],
  ['00 1 (415) 555-0123', '+14155550123'],
])('the phone number %j is kept as %s', (typed, kept) => {
  expect(ask(phone, typed)).toBe(kept);
});

const wholeNumber = 'Phone number must be a full number, like 0113 496 0123 or +44 7700 900 123';
test.each([
  ['', 'Enter your phone number'],
  ['496 0123', wholeNumber],
  ['07700 90012', wholeNumber],
  ['0770090', wholeNumber],
  ['07700 900 1234', wholeNumber],
  ['call my mum', wholeNumber],
  ['alan@example.com', wholeNumber],
  ['0'.repeat(5000), wholeNumber],
])('the phone number %j gives %s', (typed, message) => {
  expect(ask(phone, typed)).toBe(message);
});

test.each([
  'name@example.com',
  'o’neill@example.com',
  'a.b+c@sub.example.co.uk',
  'имя@пример.рф',
  "o'n@x.io",
])('the email address %s is accepted', (typed) => {
  expect(ask(email, ` ${typed} `)).toBe(typed);
});

test.each([
  'name',
  'name@',
  '@example.com',
  'name@example',
  'name@example,com',
  'a b@example.com',
  'a@b@c.com',
  'a@b..com',
])('the email address %j is explained', (typed) => {
  expect(ask(email, typed)).toBe('Email address must be in the correct format, like name@example.com');
});

test('an email address that is too long is told by how much', () => {
  expect(ask(email, `${'x'.repeat(250)}@x.org`)).toBe(
    'Email address must be 254 characters or fewer. You have 2 too many',
  );
});

test.each([
  ['LS1 4AP', 'LS1 4AP'],
  ['ls14ap', 'LS1 4AP'],
  ['  sw1a-1aa ', 'SW1A 1AA'],
  ['m1  1ae', 'M1 1AE'],
  ['LS1 OAB', 'LS1 0AB'],
  ['gir 0aa', 'GIR 0AA'],
])('the postcode %j is kept as %s', (typed, kept) => {
  expect(ask(postcode, typed)).toBe(kept);
});

test.each(['LS1', 'LS1 4A', '12345', 'Leeds', 'LS1 4APP', 'x'.repeat(900)])(
  'the postcode %j is explained',
  (typed) => {
    expect(ask(postcode, typed)).toBe('Enter a full UK postcode, like LS1 4AP');
  },
);
