import { describe, expect, it } from 'vitest';
import { isSnomedConcept } from './snomed.ts';

describe('the id of a SNOMED CT concept', () => {
  it.each(['978871000000104', '448337001', '22298006', '138875005'])('E00088 %s is one', (id) => {
    expect(isSnomedConcept(id)).toBe(true);
  });

  it.each([
    ['with two digits changed over', '448373001'],
    ['with one digit wrong', '448337002'],
    ['of a description, not a concept', '751689013'],
    ['too short', '12008'],
    ['with letters', '44833700a'],
    ['with nothing in it', ''],
  ])('one %s is none', (_why, id) => {
    expect(isSnomedConcept(id)).toBe(false);
  });
});
