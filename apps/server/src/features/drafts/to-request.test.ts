import { loadContent } from '@frontdoor/content';
import type { Answers } from '@frontdoor/questionnaire';
import { expect, test } from 'vitest';
import { toRequest } from './to-request.ts';

const content = loadContent();
const context = {
  today: '2026-11-27',
  words: { surgery: 'Elm Tree Surgery', phone: '0113 496 0123', town: 'Leeds' },
};
const base: Answers = {
  who: 'self',
  name: 'Alan Whitcombe',
  birthDate: '1958-03-12',
  registered: 'yes',
  kind: 'question',
  words: 'Is my cough all right?',
};
const requestOf = (answers: Answers) =>
  toRequest(content, context, { answers: { ...base, ...answers }, kind: 'question' });

test('S23 only the channels that were ticked are safe', () => {
  const { contact } = requestOf({
    phone: '+447700900123',
    email: 'a@example.org',
    safe: ['text', 'voicemail'],
    safeTimes: 'after 4pm',
  });
  expect(contact).toEqual({
    phone: '+447700900123',
    email: 'a@example.org',
    comeIn: false,
    cannotUsePhone: false,
    safe: { text: true, email: false, call: false, voicemail: true },
    lookOnline: false,
    safeTimes: 'after 4pm',
    place: null,
  });
});

test('S23 "Do not contact me first" leaves no channel', () => {
  const { contact } = requestOf({ email: 'a@example.org', safe: ['look-online'] });
  expect(contact.lookOnline).toBe(true);
  expect(Object.values(contact.safe)).toEqual([false, false, false, false]);
});

test('S4 a number from the short send page may be rung, and nothing else', () => {
  const { contact } = requestOf({ phone: '+447700900123', place: 'At home' });
  expect(contact).toMatchObject({
    place: 'At home',
    safe: { text: false, email: false, call: true, voicemail: false },
  });
});

test('S32 "No phone calls" and "I cannot use a phone" both mean do not ring', () => {
  expect(requestOf({ needs: ['no-phone'] }).contact.cannotUsePhone).toBe(true);
  expect(requestOf({ cannotUsePhone: ['yes'] }).contact.cannotUsePhone).toBe(true);
});

test('R45 needs are said in the words they were offered in; "None of these" is no need', () => {
  expect(requestOf({ needs: ['bsl', 'large-print'], needsOther: 'A chair' }).needs).toEqual([
    'British Sign Language (BSL)',
    'Large print',
    'A chair',
  ]);
  expect(requestOf({ needs: ['none'] }).needs).toEqual([]);
});

test('S29 S28 who wrote it: nobody else, a parent, a carer', () => {
  expect(requestOf({}).requester).toBe(null);
  expect(
    requestOf({ who: 'child', requesterName: 'Ann', relation: 'mother', childKnows: 'no' }).requester,
  ).toEqual({
    name: 'Ann',
    relation: 'mother',
    agreement: null,
    childKnows: false,
  });
  expect(
    requestOf({ who: 'other', requesterName: 'Sam', relation: 'son', agreement: 'power-of-attorney' })
      .requester,
  ).toEqual({
    name: 'Sam',
    relation: 'son',
    agreement: 'power-of-attorney',
    childKnows: null,
  });
});

test('R38 every answer with its question, set and version; nothing twice', () => {
  const { answered, words } = requestOf({ phone: '+447700900123', place: 'At home' });
  expect(words).toBe('Is my cough all right?');
  expect(answered.find(({ field }) => field === 'words')).toMatchObject({
    set: 'question',
    version: 1,
    page: 'words',
  });
  expect(answered.find(({ field }) => field === 'place')).toMatchObject({
    set: 'send-now',
    question: 'Where are you now?',
  });
  const fields = answered.map(({ field }) => field);
  expect(new Set(fields).size).toBe(fields.length);
});
