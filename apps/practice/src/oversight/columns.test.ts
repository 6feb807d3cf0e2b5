import type { OverseenPractice } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { columns, inOrder } from './columns.ts';

const practice = (name: string, changes: Partial<OverseenPractice> = {}): OverseenPractice => ({
  ...{ slug: name.toLowerCase(), name, odsCode: null },
  ...{ requests: 100, ratePer1000: 14.5, answeredInTimePercent: 90, urgentSameDayPercent: 95 },
  ...{ firstLookInTimePercent: 80, redFlags: 7, redFlagMinutes: 4, closures: 0, closuresUnanswered: 0 },
  ...changes,
});
const said = (given: OverseenPractice) =>
  Object.fromEntries(columns.map(({ key, say }) => [key, say(given, 5)]));
const names = (list: OverseenPractice[]) => list.map(({ name }) => name);

describe('practices side by side', () => {
  it('R120 a number held back is said so, and never as a nought', () => {
    const held = practice('Elm', {
      ...{ requests: null, ratePer1000: null, answeredInTimePercent: null, urgentSameDayPercent: null },
      ...{ firstLookInTimePercent: null, redFlags: null, redFlagMinutes: null },
    });
    expect(said(held)).toEqual({
      requests: 'fewer than 5',
      ratePer1000: 'too few',
      answeredInTimePercent: 'too few',
      urgentSameDayPercent: 'too few',
      firstLookInTimePercent: 'too few',
      redFlags: 'fewer than 5',
      redFlagMinutes: 'too few',
      closures: '0',
    });
  });

  it('a rate without the size of the list says what is missing', () => {
    expect(said(practice('Elm', { ratePer1000: null })).ratePer1000).toBe('no list size');
    expect(said(practice('Elm', { closures: 3, closuresUnanswered: 1 })).closures).toBe('3 (1 not answered)');
  });

  it('R120 what is held back stands last, whichever way they are sorted', () => {
    const all = [practice('Ash', { requests: null }), practice('Elm', { requests: 5 }), practice('Oak')];
    expect(names(inOrder(all, { key: 'requests', down: false }))).toEqual(['Elm', 'Oak', 'Ash']);
    expect(names(inOrder(all, { key: 'requests', down: true }))).toEqual(['Oak', 'Elm', 'Ash']);
    expect(names(inOrder(all, { key: 'name', down: true }))).toEqual(['Oak', 'Elm', 'Ash']);
  });
});
