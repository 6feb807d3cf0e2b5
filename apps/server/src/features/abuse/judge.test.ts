import { describe, expect, test } from 'vitest';
import { asideFor, type Sent } from './aside.ts';
import { judge } from './judge.ts';

const hourly = (most: number, count: number) => [{ limit: { most, seconds: 3600 }, count }];
const sent = { honeypot: false, gibberish: false, samePatient: hourly(5, 1), noWords: [] };

test.each([
  ['R7 an ordinary request', sent, null],
  ['the field nobody sees was filled in', { ...sent, honeypot: true }, 'honeypot'],
  ['R8 the fifth for one patient', { ...sent, samePatient: hourly(5, 5) }, null],
  ['the sixth for one patient', { ...sent, samePatient: hourly(5, 6) }, 'flood'],
  ['the second that is no words', { ...sent, gibberish: true, noWords: hourly(2, 2) }, null],
  ['the third that is no words', { ...sent, gibberish: true, noWords: hourly(2, 3) }, 'flood'],
  ['R8 true words from where gibberish came', { ...sent, noWords: hourly(2, 30) }, null],
] as const)('%s', (_case, what, aside) => {
  expect(judge(what)).toBe(aside);
});

describe('one source after another', () => {
  const somebody = (changes: Partial<Sent> = {}): Sent => ({
    organisation: 'elm-tree',
    source: { place: '192.0.2.1', device: null },
    honeypot: false,
    patient: { name: 'Alan Whitcombe', birthDate: '1958-03-12', nhsNumber: null },
    words: 'My knee has hurt for two weeks',
    ...changes,
  });
  /** A server that has just started; only what it tokens with is used. */
  const started = () => {
    const vault = { token: (...parts: string[]) => parts.join(' ') };
    return { database: { vault } } as unknown as Parameters<typeof asideFor>[0];
  };
  const times = async (count: number, each: (place: number) => Sent, deps = started()) => {
    const asides: (string | null)[] = [];
    for (let place = 0; place < count; place++) asides.push((await asideFor(deps, each(place))).aside);
    return asides;
  };

  test('R7 R8 a care home of 80 sends for each of them in an hour, in the same words', async () => {
    const each = (place: number) =>
      somebody({
        source: { place: '192.0.2.1', device: 'one-tablet-for-all-80-' },
        patient: { name: `Resident ${place}`, birthDate: `19${20 + (place % 30)}-03-12`, nhsNumber: null },
        words: 'Flu jab please',
      });
    expect(await times(80, each)).toEqual(Array(80).fill(null));
  });

  test('R8 twins, and a mother who gives her own NHS number for three children', async () => {
    const children = ['Ada Hill', 'Bea Hill', 'Cal Hill'];
    const each = (place: number) =>
      somebody({
        patient: {
          name: children[place % 3]!,
          birthDate: `201${place % 3 === 2 ? 4 : 6}-05-01`,
          nhsNumber: '9434765919',
        },
      });
    expect(await times(5, each)).toEqual(Array(5).fill(null));
  });

  test('S37 the same patient from one address: the sixth in an hour is set aside, by name or by NHS number', async () => {
    expect(await times(7, () => somebody())).toEqual([null, null, null, null, null, 'flood', 'flood']);
    const renamed = (place: number) =>
      somebody({ patient: { name: `Alan ${place}`, birthDate: '1958-03-12', nhsNumber: '9434765919' } });
    expect((await times(6, renamed)).at(-1)).toBe('flood');
  });

  test('R8 the same patient from another address on another device is no flood', async () => {
    const deps = started();
    await times(8, () => somebody(), deps);
    const elsewhere = { place: '198.51.100.7', device: 'a-phone-of-their-own--' };
    expect(await times(1, () => somebody({ source: elsewhere }), deps)).toEqual([null]);
  });

  test('S37 one phone that moves from network to network is one source', async () => {
    const moving = (place: number) =>
      somebody({ source: { place: `192.0.2.${place}`, device: 'one-phone-on-a-train--' } });
    expect((await times(6, moving)).at(-1)).toBe('flood');
  });

  test('S37 R8 gibberish under ever new names is set aside from the third on; a neighbour’s request is not', async () => {
    const deps = started();
    const bot = (place: number) =>
      somebody({
        patient: { name: `N${place}`, birthDate: '1990-01-01', nhsNumber: null },
        words: 'xkcdq bvnmp',
      });
    expect(await times(4, bot, deps)).toEqual([null, null, 'flood', 'flood']);
    expect(await times(1, () => somebody(), deps)).toEqual([null]);
  });

  test('R51 what was not received, or had been before, does not count', async () => {
    const deps = started();
    for (let tries = 0; tries < 10; tries++) await (await asideFor(deps, somebody())).takeBack();
    expect(await times(5, () => somebody(), deps)).toEqual(Array(5).fill(null));
  });

  test('another organisation counts for itself', async () => {
    const deps = started();
    await times(8, () => somebody(), deps);
    expect(await times(1, () => somebody({ organisation: 'northgate' }), deps)).toEqual([null]);
  });
});
