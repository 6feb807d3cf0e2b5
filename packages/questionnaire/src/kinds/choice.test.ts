import { expect, test } from 'vitest';
import { ask } from '../testing.ts';
import type { Field } from '../types.ts';

const who: Field = {
  id: 'who',
  kind: 'radios',
  label: 'Who is this for?',
  name: 'who this is for',
  options: [
    { value: 'self', label: 'Me' },
    { value: 'other', label: 'Someone else' },
  ],
};
const safe: Field = {
  id: 'safe',
  kind: 'checkboxes',
  label: 'How may we contact you safely?',
  name: 'how we may contact you safely',
  options: [
    { value: 'text', label: 'Text message' },
    { value: 'email', label: 'Email' },
    { value: 'none', label: 'Do not contact me', exclusive: true },
  ],
};

test('a choice that was offered is taken', () => {
  expect(ask(who, 'self')).toBe('self');
});

test('no choice is asked for', () => {
  expect(ask(who, {})).toBe('Select who this is for');
});

test.each(['robot', 'SELF', '__proto__'])('the choice %j was not offered', (typed) => {
  expect(ask(who, typed)).toBe('Select who this is for from the answers on this page');
});

test('a form that sends one choice several times means the first', () => {
  expect(ask(who, ['other', 'self'])).toBe('other');
});

test.each([
  ['one box, as a form sends it', 'email', ['email']],
  ['two boxes, in the order they stand', ['email', 'text'], ['text', 'email']],
  ['a box twice', ['text', 'text'], ['text']],
])('%s', (_what, typed, answer) => {
  expect(ask(safe, typed)).toEqual(answer);
});

test('a box that was not offered is refused, not passed over', () => {
  expect(ask(safe, ['text', 'fax'])).toBe(
    'Select how we may contact you safely from the answers on this page',
  );
});

test('a box that stands alone is not ticked with others', () => {
  expect(ask(safe, ['text', 'none'])).toBe(
    'Select how we may contact you safely, or select “Do not contact me”',
  );
});
