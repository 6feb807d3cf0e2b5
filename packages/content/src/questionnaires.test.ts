import { type Answers, holds, scoreOf } from '@frontdoor/questionnaire';
import { expect, test } from 'vitest';
import { loadContent } from './index.ts';

const { questionnaires, rules } = loadContent();
const context = { today: '2026-11-27', words: {} };

const scoreFor = (id: string, answers: Answers) => scoreOf(questionnaires[id]!.score!, answers);
const flagsFor = (id: string, answers: Answers) =>
  questionnaires[id]!.flags.filter(({ when }) => holds(when, answers, context)).map(
    ({ destination }) => destination,
  );

/** The same answer to every question that gives points, with some changed. */
function allOf(id: string, value: string, changed: Answers = {}): Answers {
  const fields = questionnaires[id]!.score!.items.flatMap((item) => item.fields);
  return { ...Object.fromEntries(fields.map((field) => [field, value])), ...changed };
}

test('E00090 what can be sent: known questionnaires, and the questions of every kind of request but new details', () => {
  expect(Object.keys(questionnaires)).toEqual([
    'phq-9',
    'gad-7',
    'audit-c',
    'asthma-rcp-3',
    'mrc-breathlessness',
    'blood-pressure-at-home',
    'weight-height-smoking',
    'before-your-review',
    'health-problem',
    'question',
    'follow-up',
    'medication',
    'admin',
  ]);
});

test.each([
  ['several-days', {}, 9, 'Mild'],
  ['not-at-all', {}, 0, 'Minimal'],
  ['not-at-all', { interest: 'nearly-every-day', down: 'several-days' }, 4, 'Minimal'],
  ['not-at-all', { interest: 'nearly-every-day', down: 'more-than-half' }, 5, 'Mild'],
  ['several-days', { interest: 'more-than-half' }, 10, 'Moderate'],
  ['more-than-half', { interest: 'not-at-all', down: 'several-days' }, 15, 'Moderately severe'],
  ['more-than-half', { interest: 'nearly-every-day', down: 'nearly-every-day' }, 20, 'Severe'],
  ['nearly-every-day', {}, 27, 'Severe'],
] as const)('R82 PHQ-9 all “%s” but %j is %i points, %s', (value, changed, points, band) => {
  expect(scoreFor('phq-9', allOf('phq-9', value, changed))).toEqual({ points, most: 27, band });
});

test.each([
  ['not-at-all', {}, 0, 'Minimal'],
  ['several-days', {}, 7, 'Mild'],
  ['several-days', { nervous: 'nearly-every-day', control: 'more-than-half' }, 10, 'Moderate'],
  ['more-than-half', { nervous: 'nearly-every-day' }, 15, 'Severe'],
  ['nearly-every-day', {}, 21, 'Severe'],
] as const)('R82 GAD-7 all “%s” but %j is %i points, %s', (value, changed, points, band) => {
  expect(scoreFor('gad-7', allOf('gad-7', value, changed))).toEqual({ points, most: 21, band });
});

test.each([
  [{ often: 'never' }, 0, 'Low risk'],
  [{ often: 'four-a-week', units: 'nought-to-two', many: 'never' }, 4, 'Low risk'],
  [{ often: 'four-a-week', units: 'three-to-four', many: 'never' }, 5, 'Increasing risk'],
  [{ often: 'four-a-week', units: 'five-to-six', many: 'monthly' }, 8, 'Higher risk'],
  [{ often: 'four-a-week', units: 'ten', many: 'weekly' }, 11, 'Possible dependence'],
])('R82 AUDIT-C %j is %i points, %s', (answers, points, band) => {
  expect(scoreFor('audit-c', answers)).toEqual({ points, most: 12, band });
});

test('R82 the asthma questions count what was answered yes, and the MRC scale gives its grade', () => {
  const asthma = (yes: number) =>
    scoreFor('asthma-rcp-3', {
      asthmaSleep: yes > 0 ? 'yes' : 'no',
      asthmaDay: yes > 1 ? 'yes' : 'no',
      asthmaActivities: yes > 2 ? 'yes' : 'no',
    })?.band;
  expect([0, 1, 2, 3].map(asthma)).toEqual([
    'Good control',
    'Ask more about control',
    'Poor control',
    'Poor control',
  ]);
  expect(scoreFor('mrc-breathlessness', { breath: 'slower' })).toEqual({
    points: 3,
    most: 5,
    band: 'Grade 3',
  });
});

test('R82 every scoring carries a version and says what it is meant for, and that it sorts nothing', () => {
  const scored = Object.values(questionnaires).flatMap(({ score }) => (score ? [score] : []));
  expect(scored).toHaveLength(5);
  for (const { version, purpose } of scored)
    expect([version, purpose]).toEqual([
      expect.stringMatching(/-\d+$/),
      expect.stringContaining('sorts, raises or lowers nothing'),
    ]);
});

test.each([
  ['phq-9', { thoughts: 'several-days' }, ['crisis']],
  ['phq-9', { thoughts: 'more-than-half' }, ['crisis']],
  ['phq-9', { thoughts: 'nearly-every-day' }, ['crisis']],
  ['phq-9', { thoughts: 'not-at-all', down: 'nearly-every-day' }, []],
  ['asthma-rcp-3', { asthmaToday: 'cannot-speak' }, ['999']],
  ['asthma-rcp-3', { asthmaReliever: 'every-four-hours' }, ['urgent-today']],
  ['asthma-rcp-3', { asthmaToday: 'worse', asthmaReliever: 'every-day' }, []],
  ['mrc-breathlessness', { breathToday: 'at-rest' }, ['999']],
  ['mrc-breathlessness', { breathToday: 'worse' }, ['urgent-today']],
  ['mrc-breathlessness', { breathToday: 'no', breath: 'house' }, []],
  ['before-your-review', { since: 'much-worse' }, ['urgent-today']],
  ['before-your-review', { since: 'worse' }, []],
])('S13 %s answered %j raises %j', (id, answers, destinations) => {
  expect(flagsFor(id, answers)).toEqual(destinations);
});

test('S6 no flag is named after a disease, and none has the name of a rule that reads text', () => {
  const flags = Object.values(questionnaires).flatMap((each) => each.flags);
  for (const { id, title } of flags) {
    expect(title).not.toMatch(/depress|suicid|exacerbation|attack|failure/i);
    expect(rules.rules.map((rule) => rule.id)).not.toContain(id);
  }
  expect(new Set(flags.map(({ id }) => id)).size).toBe(flags.length);
});

test('S13 whatever asks about feelings says on its first page where to find help', () => {
  const crisis = Object.values(questionnaires)
    .filter((each) => each.crisis)
    .map(({ id }) => id);
  expect(crisis).toEqual(['phq-9', 'gad-7']);
});

test('readings of several days: each page but the last says that they may come later, with the same link', () => {
  const pages = questionnaires['blood-pressure-at-home']!.set.pages;
  for (const day of [2, 3, 4])
    expect(pages.find(({ id }) => id === `day-${day}`)?.intro).toEqual([
      `No readings for day ${day} yet? Stop here, and come back with the same link when you have some. We have kept the days before.`,
    ]);
});

test('S14 every reading taken at home is one the rules know', () => {
  const { measured, set } = questionnaires['blood-pressure-at-home']!;
  const numbers = set.pages.flatMap((page) => page.fields).filter(({ kind }) => kind === 'number');
  expect(Object.values(measured).flat().sort()).toEqual(numbers.map(({ id }) => id).sort());
  const names = rules.readings.map(({ name }) => name);
  for (const name of Object.keys(measured)) expect(names).toContain(name);
});

test('who made each one, and under what terms, is said', () => {
  for (const { source } of Object.values(questionnaires)) expect(source).toMatch(/\.$/);
  expect(questionnaires['mrc-breathlessness']!.credit).toBe(
    'Used with the permission of the Medical Research Council.',
  );
});
