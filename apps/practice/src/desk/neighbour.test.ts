import { describe, expect, it } from 'vitest';
import { neighbour } from './neighbour.ts';

describe('next and previous', () => {
  const ids = ['alan', 'baby', 'tomasz'];

  it('goes along the list and stops at its ends', () => {
    expect(neighbour(ids, 'alan', 0, 1)).toBe('baby');
    expect(neighbour(ids, 'baby', 1, -1)).toBe('alan');
    expect(neighbour(ids, 'tomasz', 2, 1)).toBeNull();
    expect(neighbour(ids, 'alan', 0, -1)).toBeNull();
  });

  it('starts at the top when nothing is open', () => {
    expect(neighbour(ids, null, 0, 1)).toBe('alan');
    expect(neighbour([], null, 0, 1)).toBeNull();
  });

  it('goes on from where the open request was, once it has left the list', () => {
    expect(neighbour(['alan', 'tomasz'], 'baby', 1, 1)).toBe('tomasz');
    expect(neighbour(['alan', 'tomasz'], 'baby', 1, -1)).toBe('alan');
  });
});
