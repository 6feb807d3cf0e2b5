import { readFileSync } from 'node:fs';
import { firstLookMinutesRange, maternityWeekRange, SaveSafetySettings } from '@frontdoor/contract';
import { services } from '@frontdoor/safety';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../apps/server/src/features/safety-settings/read.ts';
import { currentPages } from '../../scripts/requirements/gather.ts';
import { readHazards } from '../../scripts/requirements/hazards.ts';

const folder = 'docs/clinical-safety';
const read = (page: string) => readFileSync(`${folder}/${page}`, 'utf8');

test('R140 the hazard log names a control and its tests for every hazard, or says what is missing', () => {
  const hazards = readHazards(read('hazards.json'));
  expect(hazards.map(({ id }) => id)).toEqual(Array.from({ length: 51 }, (_, at) => `S${at + 1}`));
  // Made from the tests there are: it throws when a row claims more than they show.
  expect(currentPages('.')[`${folder}/hazard-log.md`]).toContain('## S51');
});

const settings = read('configuration.md')
  .split('\n')
  .filter((line) => line.startsWith('| '));

const rowOf = (name: string) => settings.find((line) => line.includes(name)) ?? '';

test.each(Object.keys(SaveSafetySettings.shape))('R143 the setting %s is listed', (name) => {
  expect(rowOf(`\`${name}\``)).not.toBe('');
});

test.each(Object.values(services).map(({ title }) => title))(
  'R143 the local number “%s” is listed',
  (title) => {
    expect(rowOf(title)).not.toBe('');
  },
);

test.each([
  ['firstLookMinutes', defaultSettings.firstLookMinutes, firstLookMinutesRange],
  ['maternityWeek', defaultSettings.maternityWeek, maternityWeekRange],
] as const)('R143 %s is listed with its default of %i and its range', (name, usual, { least, most }) => {
  expect(rowOf(`\`${name}\``)).toContain(`| ${usual} | ${least} to ${most}`);
});
