import { expect, test } from 'vitest';
import { isGibberish } from './gibberish.ts';

test.each([
  ['keys at random', 'xkcdq bvnmp qwrtzx'],
  ['keys along a row', 'asdfghjkl qwertyuiop zxcvbnm asdfghjkl'],
  ['one key held down', 'aaaaaaaaaaaaaa'],
  ['what a machine makes', 'a7Kd9Qp2 x8Lm3Zw1'],
  ['advertising', 'Best pills https://pills.example https://more.example'],
  ['an address and nothing else', 'www.pills.example'],
])('%s', (_case, text) => {
  expect(isGibberish(text)).toBe(true);
});

test.each([
  ['a request', 'My knee has hurt for two weeks'],
  ['nothing: an emergency was chosen', ''],
  ['no letters but figures', 'BP 180 110'],
  ['one word', 'rash'],
  ['short words', 'my bp is up, hrt pls'],
  ['spelled as heard', 'my cheast hertz wen i breeth'],
  ['somebody who cries out', 'help me pleeeease aaaaaargh my chest hurts so much please'],
  ['Polish', 'Mam bezwzględny ból w klatce piersiowej i duszność od wczoraj'],
  ['Czech', 'Strč prst skrz krk, zmrzl jsem a mám horečku'],
  ['Welsh', 'Mae gen i boen yn fy mrest ers ddoe, cwsg gwael'],
  ['German compounds', 'Angstschweiß und Herzrhythmusstörungen seit gestern'],
  ['Arabic', 'عندي ألم في الصدر منذ أمس'],
  ['Ukrainian', 'У мене болить у грудях з учора'],
  ['Chinese', '我胸口痛'],
  ['medicines', 'Lansoprazole 30mg, bisoprolol 2.5mg and B12 injections'],
  [
    'an address beside words',
    'The letter is on https://hospital.example and I need it signed by Friday please',
  ],
])('a text like any other: %s', (_case, text) => {
  expect(isGibberish(text)).toBe(false);
});
