import { knownPage, loadContent } from '@frontdoor/content';
import { expect, test } from 'vitest';
import { nothingYet } from './filled.ts';
import { firstOpen, pageBefore, reachable, stepOf, walked } from './steps.ts';

const content = loadContent();
const context = { today: '2026-11-27', words: {} };
const known = { who: 'self', birthDate: '1958-03-12' };

function asked(id: string, answers: Record<string, string> = {}, done: string[] = []) {
  const { set, version } = content.questionnaires[id]!;
  const pages = [knownPage(content.start), ...set.pages];
  return { pages, known, context, filled: { ...nothingYet(version), answers, done } };
}

test('nobody gets past a page that is not answered, by address either', () => {
  const begun = asked('audit-c', { often: 'monthly' }, ['often']);
  expect(firstOpen(begun)?.id).toBe('units');
  expect(reachable(begun, 'often')?.id).toBe('often');
  expect(reachable(begun, 'units')?.id).toBe('units');
  expect(reachable(begun, 'many')).toBeNull();
  expect(reachable(begun, 'known')).toBeNull();
});

test('an answer that makes questions fall away leaves them out of the steps', () => {
  const drinks = asked('audit-c', { often: 'monthly' }, ['often']);
  const never = asked('audit-c', { often: 'never', units: 'ten' }, ['often']);
  expect(walked(drinks).steps).toHaveLength(4);
  expect(walked(never).steps.map(({ id }) => id)).toEqual(['often', 'words']);
  expect(walked(never).counted.units).toBeUndefined();
  expect(stepOf(never, 'words')).toEqual({ step: 2, steps: 3 });
});

test('the check comes after the last page, once every page was gone through', () => {
  const all = asked('audit-c', { often: 'never', words: '' }, ['often', 'words']);
  expect(firstOpen(all)).toBeNull();
  expect([pageBefore(all, 'check')?.id, pageBefore(all, 'often')]).toEqual(['words', null]);
  expect(stepOf(all, 'check')).toEqual({ step: 3, steps: 3 });
});

test('a page that was answered in an older version, and no longer holds, is asked again', () => {
  expect(firstOpen(asked('audit-c', { often: 'hourly' }, ['often']))?.id).toBe('often');
});

test('what is asked by age goes by the date of birth that is known', () => {
  const young = { ...asked('health-problem'), known: { who: 'self', birthDate: '1988-03-12' } };
  expect(walked(asked('health-problem')).steps[0]!.id).toBe('words');
  expect(walked(young).steps[0]!.id).toBe('pregnancy');
});
