import { readyPage, type Typed, validatePage } from '@frontdoor/questionnaire';
import { describe, expect, test } from 'vitest';
import { loadContent } from './index.ts';

const { finish } = loadContent();
const context = { today: '2026-11-27', words: {} };
const answers = { who: 'self', birthDate: '1990-01-01' };

/** The sentences a person reads after sending this page. */
function faults(pageId: string, typed: Typed) {
  const page = readyPage(finish.pages.find((each) => each.id === pageId)!, answers, context);
  return validatePage(page, typed, context).errors.map((error) => error.message);
}

describe('how to reach somebody', () => {
  test('one way is needed', () => {
    expect(faults('contact', {})).toEqual([
      'Enter a phone number or an email address, or tick that you will come in',
    ]);
  });

  test.each([
    [{ comeIn: 'yes' }],
    [{ phone: '0113 496 0123', safe: ['call'] }],
    [{ email: 'alan@example.com', safe: ['email'] }],
    [{ email: 'alan@example.com', safe: ['look-online'] }],
  ])('S23 %j is enough', (typed) => {
    expect(faults('contact', typed)).toEqual([]);
  });

  test('S23 an address without saying what is safe is not enough', () => {
    expect(faults('contact', { email: 'alan@example.com' })).toEqual([
      'Select how we may contact you safely',
    ]);
  });

  test('S23 a way that is ticked must be one we can use', () => {
    expect(faults('contact', { phone: '0113 496 0123', safe: ['email'] })).toEqual([
      'Enter your email address, or untick email',
    ]);
    expect(faults('contact', { email: 'alan@example.com', safe: ['email', 'voicemail'] })).toEqual([
      'Enter your phone number, or untick text message, phone call and voicemail',
    ]);
  });
});

describe('finding the record', () => {
  test('a postcode or no fixed address is needed', () => {
    expect(faults('about', {})).toEqual(['Enter a postcode, or tick “No fixed address”']);
    expect(faults('about', { noAddress: 'yes' })).toEqual([]);
  });

  test('R85 an NHS number is not', () => {
    expect(faults('about', { postcode: 'LS1 4AP' })).toEqual([]);
  });
});

describe('photos', () => {
  test('nothing is asked of whoever adds none', () => {
    expect(faults('photos', {})).toEqual([]);
  });

  test('S30 a photo needs the tick', () => {
    expect(faults('photos', { photos: ['a'] })).toEqual([
      'Tick the box to say this is not a photo of genitals, bottom or breasts, or remove the photo',
    ]);
    expect(faults('photos', { photos: ['a'], notIntimate: 'yes' })).toEqual([]);
  });
});
