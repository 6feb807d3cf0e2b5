import { describe, expect, test } from 'vitest';
import { findMentions } from './match.ts';
import { readPatterns } from './pattern.ts';
import { indexPatterns } from './pattern-index.ts';
import { tokenise } from './tokens.ts';

const classes = { chest: 'chest breastbone', pain: 'pain hurt ache' };

function finds(pattern: string, text: string): boolean {
  const tokens = tokenise(text, new Map());
  const index = indexPatterns([['it', readPatterns(pattern, classes)]], ['the']);
  const turns = (at: number) => tokens[at]!.text === 'but';
  return findMentions(tokens, [0, tokens.length], index, { turns, masked: () => false }).length > 0;
}

describe('how a pattern is written', () => {
  test.each([
    ['a word in any form', 'bleed', 'it is bleeding', true],
    ['just that form', '=fit', 'my boiler was fitted', false],
    ['either word', 'lips/tongue blue', 'his lips blue', true],
    ['a class', '<chest> <pain>', 'breastbone aches', true],
    ['words between', 'chest ~3 pain', 'chest has a dull pain', true],
    ['too many words between', 'chest ~3 pain', 'chest of drawers fell over and pain', false],
    ['either order', '<chest> & <pain>', 'pain in my chest', true],
    ['either order further away', 'rash &8 fever', 'fever since last night and now a rash', true],
    ['a word that may be missing', 'blood in my? wee', 'blood in wee', true],
    ['a word that may be missing after a gap', 'baby ~2 weeks ~1 old?', 'baby is three weeks', true],
    ['a number at least', 'take #16+ paracetamol', 'took 20 paracetamol', true],
    ['a number too low', 'take #16+ paracetamol', 'took 2 paracetamol', false],
    ['a number within', 'wait #4-9 hours', 'waited 12 hours', false],
    ['a number or a word', 'take #8+/all/whole tablets', 'took all tablets', true],
    ['a word that must be there and is not spoken for', 'chest (infection)', 'chest infection', true],
    ['the same as the first word', '(charity) ~2 jump', 'a charity parachute jump', true],
    ['not over a turn of the sentence', 'chest ~4 pain', 'chest fine but pain', false],
  ])('%s: “%s” in “%s” is %s', (_what, pattern, text, expected) => {
    expect(finds(pattern, text)).toBe(expected);
  });

  test.each([
    ['~ pain', 'begins or ends with a gap'],
    ['<nowhere> pain', 'names the class <nowhere>, which is not there'],
    ['pa!n', 'is no word'],
    ['maybe?', 'would match anything'],
  ])('“%s” is refused: it %s', (pattern, why) => {
    expect(() => readPatterns(pattern, classes)).toThrow(why);
  });
});

test('what a harmless phrase speaks for counts for nothing else', () => {
  const tokens = tokenise('chest infection with pain', new Map());
  const index = indexPatterns([['it', readPatterns('chest & pain', classes)]], []);
  const masked = (at: number) => at < 2;
  expect(findMentions(tokens, [0, 4], index, { turns: () => false, masked })).toEqual([]);
});
