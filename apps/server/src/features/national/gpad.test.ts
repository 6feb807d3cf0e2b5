import { expect, test } from 'vitest';
import { gpadMode, type Interaction } from './gpad.ts';

const advice: Interaction = { by: 'clinician', about: 'clinical', response: 'advice', how: 'written' };

test('R122 written advice of a clinician is an appointment, written including online', () => {
  expect(gpadMode(advice)).toBe('Written (Including Online)');
  expect(gpadMode({ ...advice, about: 'other' })).toBe('Written (Including Online)');
});

test('R122 by phone it is a telephone appointment, in a video call one of video with audio', () => {
  expect(gpadMode({ ...advice, how: 'phone' })).toBe('Telephone/Audio');
  expect(gpadMode({ ...advice, how: 'video' })).toBe('Video with Audio');
});

test.each<[string, Partial<Interaction>]>([
  ['an automatic message', { by: 'system' }],
  ['what reception wrote', { by: 'reception' }],
  ['what a manager wrote', { by: 'manager' }],
  ['paperwork, also of a clinician', { about: 'admin' }],
  ['signposting', { response: 'direct' }],
  ['a question back', { response: 'more' }],
  ['an invitation: the appointment itself is counted', { response: 'appointment' }],
  ['triage and notes', { response: null }],
])('R122 no appointment: %s', (_case, given) => {
  expect(gpadMode({ ...advice, ...given })).toBe('Not an Appointment');
});
