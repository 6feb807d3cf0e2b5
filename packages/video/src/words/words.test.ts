import { describe, expect, test } from 'vitest';
import type { Fault } from '../engine/faults.ts';
import { cannotWords, deviceWords, screenWords } from './faults.ts';
import { clinicianOf, nameAndRole } from './names.ts';
import { networkWords } from './network.ts';
import { overWords } from './over.ts';
import { qualityWords } from './quality.ts';

describe('every fault of a camera or microphone', () => {
  const faults: Fault[] = ['absent', 'refused', 'in-use', 'failed'];
  test.each(faults)('%s says what to do and that they can join all the same', (fault) => {
    expect(deviceWords('camera', fault).todo).toContain(
      'You can join without it. You can still talk and listen.',
    );
    expect(deviceWords('microphone', fault).todo).toContain('nobody will hear you');
  });

  test('a refused camera is told where to allow it', () => {
    expect(deviceWords('camera', 'refused')).toMatchObject({
      says: 'This page may not use your camera.',
      todo: expect.stringContaining('Choose to allow the camera.'),
    });
  });
});

test('a browser that cannot names ones that can; a page at an unsafe address is the surgery’s to mend', () => {
  expect(cannotWords('too-old').todo).toContain('Safari on an iPhone or iPad');
  expect(cannotWords('insecure').todo).toContain('Please tell the surgery.');
});

test('who changes their mind about sharing is told nothing', () => {
  expect(screenWords('refused')).toBeNull();
  expect(screenWords(null)).toBeNull();
  expect(screenWords('failed')).toContain('could not be shared');
});

describe('the end of a call', () => {
  test('by leaving or from another page can be undone', () => {
    expect(overWords('left', 'patient').again).toBe('Go back in');
    expect(overWords('replaced', 'patient').again).toBe('Use it here');
  });

  test('by the clinician, or refused, cannot', () => {
    expect(overWords('ended', 'patient').again).toBeNull();
    expect(overWords('refused', 'guest').again).toBeNull();
  });

  test('for a reason the server gives is said in its words, and can be tried again', () => {
    const full = overWords('stopped', 'staff', 'Somebody has to leave before you can join.');
    expect(full).toMatchObject({ text: 'Somebody has to leave before you can join.', again: 'Try again' });
    expect(overWords('stopped', 'patient').text).toBe('Something went wrong on this page.');
  });

  test('of a session says what is asked again, of each what it is', () => {
    expect(overWords('session', 'patient').text).toContain('date of birth');
    expect(overWords('session', 'guest').text).not.toContain('date of birth');
    expect(overWords('session', 'staff').text).toContain('Sign in');
  });
});

test('the network that may block a call says so before the call', () => {
  expect(networkWords('narrow').says).toBe('Your network may block video calls.');
  expect(networkWords('blocked').todo).toContain('VPN');
  expect(networkWords('good').todo).toBeNull();
  expect(networkWords(null).says).toBe('We are testing your connection…');
});

test('quality is words and bars, and a link that is not there has none', () => {
  expect(qualityWords('connected', 'good')).toEqual({ words: 'Good connection', bars: 3 });
  expect(qualityWords('connected', 'bad')).toEqual({ words: 'Bad connection', bars: 1 });
  expect(qualityWords('connected', null).bars).toBe(3);
  expect(qualityWords('lost', 'good')).toEqual({ words: 'Connection lost. Trying again…', bars: 0 });
});

test('names', () => {
  expect(clinicianOf('Rosa Shah, Elm Tree Surgery', 'Elm Tree Surgery')).toBe('Rosa Shah');
  expect(clinicianOf('Rosa Shah', 'Elm Tree Surgery')).toBe('Rosa Shah');
  expect(nameAndRole({ name: 'Leila', role: 'Interpreter' })).toBe('Leila (Interpreter)');
  expect(nameAndRole({ name: 'Rosa Shah', role: '' })).toBe('Rosa Shah');
  expect(nameAndRole({ name: 'The patient', role: 'Patient' })).toBe('The patient');
});
