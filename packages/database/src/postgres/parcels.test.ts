import { expect, test } from 'vitest';
import { cut, type Parcel, Unpacking } from './parcels.ts';

const said = (text: string, number = 1): Parcel => ({ from: 'one', number, topic: 'call', text });

test('what is short goes in one piece, and comes out as it was', () => {
  const [payload, ...more] = cut(said('{"a":"line\\nof text"}'));
  expect(more).toEqual([]);
  expect(new Unpacking().take(payload!)).toEqual(said('{"a":"line\\nof text"}'));
});

test('what is long goes in pieces below 8,000 bytes, cut between characters', () => {
  for (const text of ['x'.repeat(48_000), 'é€😀'.repeat(5_000), 'x'.repeat(7_000), 'x'.repeat(7_001)]) {
    const payloads = cut(said(text));
    for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
    const unpacking = new Unpacking();
    const taken = payloads.map((payload) => unpacking.take(payload));
    expect(taken.slice(0, -1).every((parcel) => parcel === null)).toBe(true);
    expect(taken.at(-1)).toEqual(said(text));
  }
});

test('pieces of two senders between each other are kept apart', () => {
  const unpacking = new Unpacking();
  const one = cut(said('a'.repeat(15_000)));
  const two = cut({ ...said('b'.repeat(15_000)), from: 'two' });
  const taken = one.flatMap((payload, at) => [unpacking.take(payload), unpacking.take(two[at]!)]);
  expect(taken.filter((parcel) => parcel !== null).map(({ text }) => text[0])).toEqual(['a', 'b']);
});

test('what began before we listened, or lacks a piece, is left out and does not spoil what comes after', () => {
  const unpacking = new Unpacking();
  const [first, second, third] = cut(said('a'.repeat(20_000)));
  expect([unpacking.take(second!), unpacking.take(third!)]).toEqual([null, null]);
  expect([unpacking.take(first!), unpacking.take(third!), unpacking.take(second!)]).toEqual([
    null,
    null,
    null,
  ]);
  const whole = cut(said('b'.repeat(8_000), 2));
  expect(whole.map((payload) => unpacking.take(payload)).at(-1)?.text).toBe('b'.repeat(8_000));
});

test('what is none of ours is left out', () => {
  for (const payload of ['', 'hello', '\n', 'a b\n', 'a 1 0 1\ntext']) {
    expect(new Unpacking().take(payload)).toBeNull();
  }
});
