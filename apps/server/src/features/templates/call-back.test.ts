import { loadContent } from '@frontdoor/content';
import { describe, expect, test } from 'vitest';
import { callBackWording } from './call-back.ts';

const { callBack } = loadContent().messages;

describe('R60 call-back wording', () => {
  test.each(callBack.warns)('R60 “%s” asks them to contact us again another day', (words) => {
    expect(callBackWording(words, callBack)).not.toEqual([]);
  });

  test.each(callBack.doesNotWarn)('R60 “%s” does not', (words) => {
    expect(callBackWording(words, callBack)).toEqual([]);
  });

  test('R60 names the sentence, among others, whatever its letters and apostrophes', () => {
    const words = 'Hello\n\nYour tests are normal. WE’LL not see you today, RING  BACK tomorrow. Best wishes';
    expect(callBackWording(words, callBack)).toEqual(['WE’LL not see you today, RING  BACK tomorrow.']);
  });
});
