import { describe, expect, test } from 'vitest';
import { emergencyItem, emergencyItems, loadContent } from './index.ts';
import { picture, pictureNames } from './pictures.ts';

const content = loadContent();
const everyItem = content.emergency.flatMap((list) => list.items);

/** Names of what a doctor would have to find; nobody chooses those, and no software says them (S6). */
const diseases =
  /heart attack|angina|stroke|TIA\b|asthma|embolism|anaphyla|sepsis|septic|mening|haemorrhage|aneurysm|dissection|cauda equina|torsion|appendic|ectopic|ketoacidosis|diabet|pre-?eclampsia|psychosis|suicid|overdose|poisoning|cancer|pneumonia|kidney|infection/i;

test.each([0, 1, 5, 11, 12, 30, 55, 56, 90])(
  'R19 at age %i the list has 8 to 10 items, in every voice',
  (ageYears) => {
    for (const who of ['self', 'child', 'other'] as const) {
      const items = emergencyItems(content, { ageYears, who });
      expect(items.length).toBeGreaterThanOrEqual(8);
      expect(items.length).toBeLessThanOrEqual(10);
      for (const item of items) expect(item.words.length).toBeGreaterThan(10);
    }
  },
);

test('R19 babies, children and everybody else have their own list', () => {
  const first = (ageYears: number) => emergencyItems(content, { ageYears, who: 'child' })[0]?.id;
  expect([0, 1, 11, 12].map(first)).toEqual([
    ...['baby-breathing', 'child-breathing', 'child-breathing', 'chest-pain'],
  ]);
});

test('R19 the item on pregnancy is for 12 to 55', () => {
  const has = (ageYears: number) =>
    emergencyItems(content, { ageYears, who: 'self' }).some(
      (item) => item.id === 'pregnancy-bleeding-or-still',
    );
  expect([11, 12, 55, 56].map(has)).toEqual([false, true, true, false]);
});

test('the words are those of who is writing', () => {
  const words = (who: 'self' | 'other') => emergencyItems(content, { ageYears: 40, who })[0]?.words;
  expect(words('self')).toMatch(/^My chest hurts/);
  expect(words('other')).toMatch(/^Their chest hurts/);
});

describe.each(everyItem)('$id', (item) => {
  test('S6 is named by what happens, never by a disease', () => {
    const said = [item.title, ...Object.values(item.words)].join(' ');
    expect(said).not.toMatch(diseases);
  });

  test('S8 S27 sends to a place a patient may be told of', () => {
    expect(['999', 'A&E', 'maternity', 'crisis', 'urgent-today']).toContain(item.destination);
  });

  test('is red and says its source', () => {
    expect(item).toMatchObject({
      level: 'red',
      version: 1,
      source: expect.stringMatching(/^Red flags? \d+/),
    });
  });
});

test('S15 a carer can say: fell and cannot stand, and suddenly confused', () => {
  const said = emergencyItems(content, { ageYears: 84, who: 'other' })
    .map((item) => item.words)
    .join(' ');
  expect(said).toContain('fell and cannot stand');
  expect(said).toContain('suddenly confused');
});

test('an item is found by its id', () => {
  expect(emergencyItem(content, 'baby-fit')?.destination).toBe('999');
  expect(emergencyItem(content, 'nothing')).toBeUndefined();
});

test.each(pictureNames)('the picture %s is small, in the colour of the text, and used', (name) => {
  expect(picture(name).length).toBeLessThan(400);
  expect(picture(name)).toMatch(/^<svg [^>]*stroke="currentColor"[^>]*aria-hidden="true">.*<\/svg>$/);
  expect(everyItem.some((item) => item.picture === name)).toBe(true);
});
