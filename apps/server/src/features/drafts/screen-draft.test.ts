import { journeyPages, loadContent } from '@frontdoor/content';
import { typedFrom, validateAll } from '@frontdoor/questionnaire';
import { expect, test } from 'vitest';
import { filledInTo } from '../../../../../bench/filled-in.ts';
import { frozenClock } from '../../platform/clock.ts';
import type { Organisation } from '../surgeries/find.ts';
import type { DraftContent } from './draft.ts';
import { counted, journeyAt } from './journey.ts';
import { readDraft } from './screen-draft.ts';

const deps = { content: loadContent(), clock: frozenClock('2026-11-27T10:00:00Z') };
const surgery = { name: 'Elm Tree Surgery', phone: '0113 496 0123', town: 'Leeds' } as Organisation;
const journey = journeyAt(deps, surgery);
const whole: DraftContent = filledInTo(deps, surgery, 'check');
const afterItsLastPage = readDraft(deps, journey, { ...whole, answers: counted(journey, whole.answers) });

/** All answers checked once more, as Send does. */
function atSend(draft: DraftContent) {
  const pages = journeyPages(deps.content, 'health-problem');
  const answers = counted(journey, draft.answers);
  const typed = Object.assign({}, ...pages.map((page) => typedFrom(page, answers)));
  return { ...draft, answers: validateAll(pages, typed, journey.context).answers, read: afterItsLastPage };
}

test('a form that is sent as its last page left it is not read a second time', () => {
  expect(readDraft(deps, journey, atSend(whole))).toBe(afterItsLastPage);
});

test('S5 other words, another age, a photo: all of it is read anew', () => {
  const words = { ...whole, answers: { ...whole.answers, words: 'I have crushing chest pain' } };
  const again = readDraft(deps, journey, atSend(words));
  expect(again.found.map(({ destination }) => destination)).toContain('999');
  const older = { ...whole, answers: { ...whole.answers, birthDate: '1938-03-12' } };
  expect(readDraft(deps, journey, atSend(older)).of).not.toBe(afterItsLastPage.of);
  const photo = { ...whole, photos: [{ id: 'p', name: 'knee.jpg', bytes: 1 }] };
  expect(readDraft(deps, journey, atSend(photo)).notRead).toEqual(['attachment']);
});

test('S22 what stands for the words does not hold them', () => {
  expect(JSON.stringify(afterItsLastPage)).not.toContain('knee');
});
