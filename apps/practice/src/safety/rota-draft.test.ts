import type { RotaSlot } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { chosen, draftOf, nobody, outside, personOf, saySlot, slotsWith } from './rota-draft.ts';

const rosa = { name: 'Dr Rosa Shah', member: 'm-rosa', phone: '07700 900101', email: 'rosa@example.org' };
const locum = { name: 'Dr Lee Locum', member: null, phone: '0113 496 0301', email: 'lee@example.org' };
const members = [{ id: 'm-rosa', name: 'Dr Rosa Shah', role: 'clinician' as const }];
const rota: RotaSlot[] = [{ day: 'monday', half: 'am', duty: locum, second: rosa }];

describe('who is on duty, as it stands in a form', () => {
  it('S2 is the same person after the form as before', () => {
    for (const person of [rosa, locum, null]) expect(personOf(draftOf(person), members)).toEqual(person);
  });

  it('S2 a member is known by how the rota reaches them elsewhere', () => {
    expect(chosen('m-rosa', rota)).toMatchObject({ phone: '07700 900101', email: 'rosa@example.org' });
    expect(personOf(chosen('m-rosa', rota), members)).toEqual(rosa);
  });

  it('S2 nothing of one person stays with the next', () => {
    expect(chosen(outside, rota)).toEqual({ who: outside, name: '', phone: '', email: '' });
    expect(chosen(nobody, rota)).toEqual(draftOf(null));
  });
});

describe('half-days', () => {
  it('are said as people say them', () => {
    expect(saySlot({ day: 'monday', half: 'am' })).toBe('Monday morning');
    expect(saySlot({ day: '2026-11-30', half: 'pm' })).toBe('Monday 30 November, afternoon');
  });

  it('S2 can be filled together: the whole week, or both halves of a date', () => {
    expect(slotsWith({ day: 'monday', half: 'am' })).toHaveLength(10);
    expect(slotsWith({ day: '2026-11-30', half: 'am' })).toEqual([
      { day: '2026-11-30', half: 'am' },
      { day: '2026-11-30', half: 'pm' },
    ]);
  });
});
