import { expect, test } from 'vitest';
import { listText } from './list-text.ts';

const zoe = 'Zoë Brön';

test.each([
  ['UTF-8', new TextEncoder().encode(zoe)],
  ['UTF-8 with a mark at its beginning', new TextEncoder().encode(`\uFEFF${zoe}`)],
  ['Windows-1252, as Excel saves it', Uint8Array.from([0x5a, 0x6f, 0xeb, 0x20, 0x42, 0x72, 0xf6, 0x6e])],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from(zoe, 'utf16le')])],
  [
    'UTF-16, the other way round',
    Uint8Array.from([0xfe, 0xff, ...[...zoe].flatMap((letter) => [0, letter.charCodeAt(0)])]),
  ],
])('a name with two dots is read from %s', (_how, bytes) => {
  expect(listText(bytes)).toBe(zoe);
});

test('the line that tells Excel the separator is no line of the list', () => {
  const list = 'name;born\nZoë Brön;1980-02-01\n';
  expect(listText(new TextEncoder().encode(`sep=;\r\n${list}`))).toBe(list);
  expect(listText(new TextEncoder().encode(list))).toBe(list);
});
