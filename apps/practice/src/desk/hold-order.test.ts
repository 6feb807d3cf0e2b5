import type { Row } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { holdOrder } from './hold-order.ts';

const row = (id: string, changes: Partial<Row> = {}) =>
  ({ id, flagLevel: null, words: id, ...changes }) as Row;

describe('the list does not jump under the pointer', () => {
  it('keeps each row in its place with its newest content, and one that has gone', () => {
    const held = holdOrder([row('alan'), row('baby')], [row('alan', { words: 'changed' })]);
    expect(held.rows.map(({ id, words }) => [id, words])).toEqual([
      ['alan', 'changed'],
      ['baby', 'baby'],
    ]);
    expect(held.fresh).toBe(0);
  });

  it('counts what came in, and says so when it is dangerous', () => {
    const held = holdOrder([row('alan')], [row('new', { flagLevel: 'red' }), row('other'), row('alan')]);
    expect(held.rows.map(({ id }) => id)).toEqual(['alan']);
    expect([held.fresh, held.freshRed]).toEqual([2, true]);
  });

  it('adds the next page below, where it moves nothing', () => {
    const held = holdOrder([row('alan')], [row('new'), row('alan'), row('next')]);
    expect(held.rows.map(({ id }) => id)).toEqual(['alan', 'next']);
    expect(held.fresh).toBe(1);
  });
});
