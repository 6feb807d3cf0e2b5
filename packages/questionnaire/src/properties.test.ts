import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedFrom } from './answered.ts';
import { readyPage } from './ready-page.ts';
import { context } from './testing.ts';
import type { Field, Typed } from './types.ts';
import { validatePage } from './validate.ts';

const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
const named = (id: string) => ({ id, label: id, name: id });
const every: Field[] = [
  { ...named('text'), kind: 'text', maxLength: 30 },
  { ...named('long'), kind: 'long-text', maxLength: 60 },
  { ...named('radios'), kind: 'radios', options },
  {
    ...named('boxes'),
    kind: 'checkboxes',
    options: [...options, { value: 'none', label: 'None', exclusive: true }],
  },
  { ...named('date'), kind: 'date', past: true },
  { ...named('number'), kind: 'number', unit: 'kg', min: -5, max: 300, decimals: 2 },
  { ...named('phone'), kind: 'phone' },
  { ...named('email'), kind: 'email' },
  { ...named('postcode'), kind: 'postcode' },
  { ...named('nhs'), kind: 'nhs-number' },
  { ...named('files'), kind: 'files', max: 3 },
];
const page = readyPage({ id: 'page', title: 'Page', fields: every }, {}, context);
const keys = [...every.map((field) => field.id), 'date-day', 'date-month', 'date-year', '__proto__', 'who'];

/** Anything a hostile form could send, and beside it what is nearly right. */
const junk = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', ' ', '\ud800'),
);
const nearly = fc.constantFrom(
  ...['a', 'none', '12', '3', 'march', '2019', '37.5 kg', '0113 496 0123 x5', '+44 (0)7700 900123'],
  ...['name@example.com', 'ls1 4ap', '900 000 0009', 'محمد ٣', '  two  words\r\nand lines '],
);
const value = fc.oneof(junk, nearly, fc.array(fc.oneof(junk, nearly), { maxLength: 5 }));
const typed: fc.Arbitrary<Typed> = fc.dictionary(fc.constantFrom(...keys), value);

test('checking a page never throws, and each field has an answer or a fault, never both', () => {
  fc.assert(
    fc.property(typed, (form) => {
      const { answers, errors } = validatePage(page, form, context);
      const wrong = errors.map((error) => error.field);
      expect([...Object.keys(answers), ...wrong].toSorted()).toEqual(
        every.map((field) => field.id).toSorted(),
      );
      for (const error of errors) expect(error.message).not.toMatch(/[{}]|undefined|NaN/);
    }),
    { numRuns: 2000 },
  );
});

test('what is no text at all does not make checking throw', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), fc.anything()), (form) => {
      validatePage(page, form as Typed, context);
    }),
  );
});

test('an answer put back into the form is read as the same answer', () => {
  fc.assert(
    fc.property(typed, (form) => {
      const { answers } = validatePage(page, form, context);
      expect(validatePage(page, typedFrom(page, answers), context).answers).toEqual(answers);
    }),
    { numRuns: 2000 },
  );
});
