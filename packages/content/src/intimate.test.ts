import { describe, expect, test } from 'vitest';
import { answersMentionIntimate, mentionsIntimate } from './index.ts';

describe('S30 about genitals, bottom or breasts', () => {
  test.each([
    'I have a lump in my breast',
    'lump on my left boob',
    'My nipples are sore since the baby',
    'itchy down below',
    'It hurts down there when I wee',
    'spots on my private parts',
    'my sons WILLY is red and swollen',
    'foreskin stuck',
    'pain in my balls since football',
    'one testical is bigger',
    'bleeding from back passage',
    'I think I have piles',
    'heamorrhoids again',
    'rash on her bottom',
    'a boil between my bum cheeks',
    'nappy rash not getting better',
    'smelly vaginal discharge',
    'vajina is sore',
    'thrush again',
    'I have stitches in my perineum',
    'genital warts',
    'sore breast, I am breastfeeding',
    'spot in my pubic hair',
    'ｗｉｌｌｙ hurts',
    'my privates, they itch!',
    'a lump in the groin',
  ])('%s', (text) => {
    expect(mentionsIntimate(text)).toBe(true);
  });
});

describe('S30 about something else', () => {
  test.each([
    'My chest hurts when I cough',
    'a wart on the bottom of my foot',
    'swelling at the bottom of my back',
    'my bottom lip is swollen',
    'bottom teeth ache',
    'eczema on his bottom eyelids',
    'The balls of my feet burn',
    'I am breastfeeding and have a cough',
    'breast-fed baby with a rash on the cheek',
    'pain in my breastbone',
    'baby has oral thrush',
    'I need the analysis of my blood test',
    'my title is wrong on the letter',
    'Cockermouth hospital letter',
    'shuttlecock hit my eye',
    'Dickson is my surname',
    'a rash on the buttonhole scar',
    'hospital discharge letter',
    'piles of paperwork',
    'album',
    '',
  ])('%s', (text) => {
    expect(mentionsIntimate(text)).toBe(false);
  });
});

test('S30 every answer in the patient’s own words is read', () => {
  expect(answersMentionIntimate({ words: 'It itches', about: 'rash on my bottom' })).toBe(true);
  expect(answersMentionIntimate({ words: 'It itches', photos: ['bottom'], name: 'Dick Bum' })).toBe(false);
});
