import { expect, test } from 'vitest';
import { flagFromEmergency } from './flag.ts';

test('S6 a chosen emergency becomes a flag named by what was chosen, with its rule and version', () => {
  const item = {
    id: 'chest-pain',
    version: 3,
    level: 'red',
    destination: '999',
    title: 'Chest pain, or pain spreading to the arm',
    picture: 'chest',
  } as const;
  expect(flagFromEmergency(item, 'My chest hurts')).toEqual({
    rule: 'chest-pain',
    version: 3,
    level: 'red',
    destination: '999',
    title: 'Chest pain, or pain spreading to the arm',
    words: 'My chest hurts',
  });
});
