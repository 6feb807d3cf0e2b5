import { describe, expect, test } from 'vitest';
import { isSamePerson, rotaFaults, standingFor } from './rota.ts';

const rosa = { name: 'Dr Rosa Shah', member: 'm-rosa', phone: '07700 900101', email: 'rosa@example.org' };
const owen = { name: 'Dr Owen Price', member: 'm-owen', phone: '07700 900102', email: 'owen@example.org' };
const locum = { name: 'Dr Lee Locum', member: null, phone: '07700 900109', email: 'lee@example.org' };
const nobodyLeft = () => false;

describe('the faults of a half-day', () => {
  test.each([
    ['is whole with two members', { duty: rosa, second: owen }, []],
    ['is whole with an outside person', { duty: locum, second: owen }, []],
    ['lacks everybody', null, ['Nobody is on duty.']],
    ['lacks the duty person, whoever is second', { duty: null, second: owen }, ['Nobody is on duty.']],
    ['lacks a second contact', { duty: rosa, second: null }, ['There is no second contact.']],
    ['cannot be rung', { duty: { ...rosa, phone: '' }, second: owen }, ['Dr Rosa Shah has no phone number.']],
    [
      'cannot be reached at all',
      { duty: rosa, second: { ...owen, phone: '', email: '' } },
      ['Dr Owen Price has no phone number and no email address.'],
    ],
    [
      'has faults of both people',
      { duty: { ...rosa, email: '' }, second: null },
      ['Dr Rosa Shah has no email address.', 'There is no second contact.'],
    ],
  ])('S2 %s', (_name, people, faults) => {
    expect(rotaFaults(people, nobodyLeft)).toEqual(faults);
  });

  test('S2 somebody who has left answers nothing', () => {
    const left = (member: string) => member === 'm-owen';
    expect(rotaFaults({ duty: rosa, second: owen }, left)).toEqual(['Dr Owen Price has left.']);
  });
});

describe('what stands for a half-day', () => {
  const rota = [
    { day: 'monday', half: 'am', who: 'rosa' },
    { day: 'monday', half: 'pm', who: 'owen' },
    { day: '2026-11-30', half: 'am', who: 'locum' },
  ] as const;
  const monday = { date: '2026-11-30', weekday: 'monday' };

  test('S2 a date stands before its weekday, in its own half only', () => {
    expect(standingFor(rota, { ...monday, half: 'am' })?.who).toBe('locum');
    expect(standingFor(rota, { ...monday, half: 'pm' })?.who).toBe('owen');
    expect(standingFor(rota, { ...monday, date: '2026-12-07', half: 'am' })?.who).toBe('rosa');
  });

  test('S2 a half-day that is not in the rota has nobody', () => {
    expect(standingFor(rota, { date: '2026-12-01', weekday: 'tuesday', half: 'am' })).toBeNull();
  });
});

describe('two contacts', () => {
  test.each([
    ['the same member', rosa, { ...rosa, phone: '1', email: '2' }, true],
    ['one phone', locum, { ...owen, phone: locum.phone }, true],
    ['one mailbox', locum, { ...owen, email: locum.email }, true],
    ['two people', rosa, owen, false],
    [
      'two people of whom nothing is known',
      { ...locum, phone: '', email: '' },
      { ...owen, phone: '', email: '' },
      false,
    ],
  ])('S2 %s', (_name, one, other, same) => {
    expect(isSamePerson(one, other)).toBe(same);
  });
});
