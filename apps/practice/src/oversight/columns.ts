import type { OverseenPractice } from '@frontdoor/contract';

export type Column = {
  key: keyof OverseenPractice;
  words: string;
  say(practice: OverseenPractice, smallNumbers: number): string;
};

const fewer = (smallNumbers: number) => `fewer than ${smallNumbers}`;
const number = (value: number) => value.toLocaleString('en-GB');
const count = (key: 'requests' | 'redFlags') => (practice: OverseenPractice, smallNumbers: number) => {
  const value = practice[key];
  return value === null ? fewer(smallNumbers) : number(value);
};
const percent =
  (key: 'answeredInTimePercent' | 'urgentSameDayPercent' | 'firstLookInTimePercent') =>
  (practice: OverseenPractice) => {
    const value = practice[key];
    return value === null ? 'too few' : `${value}%`;
  };

/** What stands beside each practice. A number held back is said so, and never as a nought (R120). */
export const columns: Column[] = [
  { key: 'requests', words: 'Requests', say: count('requests') },
  {
    key: 'ratePer1000',
    words: 'For 1,000 patients',
    say: ({ ratePer1000, requests }) =>
      ratePer1000 === null ? (requests === null ? 'too few' : 'no list size') : ratePer1000.toFixed(1),
  },
  { key: 'answeredInTimePercent', words: 'Answered in time', say: percent('answeredInTimePercent') },
  { key: 'urgentSameDayPercent', words: 'Urgent, same day', say: percent('urgentSameDayPercent') },
  { key: 'firstLookInTimePercent', words: 'First look in time', say: percent('firstLookInTimePercent') },
  { key: 'redFlags', words: 'Red flags', say: count('redFlags') },
  {
    key: 'redFlagMinutes',
    words: 'Minutes to act on half',
    say: ({ redFlagMinutes }) => (redFlagMinutes === null ? 'too few' : number(redFlagMinutes)),
  },
  {
    key: 'closures',
    words: 'Closures',
    say: ({ closures, closuresUnanswered }) =>
      closuresUnanswered > 0 ? `${closures} (${closuresUnanswered} not answered)` : String(closures),
  },
];

export type Order = { key: keyof OverseenPractice; down: boolean };

/** The practices by one of their numbers or by name; what is held back stands last either way. Pure. */
export function inOrder(practices: readonly OverseenPractice[], { key, down }: Order): OverseenPractice[] {
  return practices.toSorted((one, other) => {
    const [a, b] = [one[key], other[key]];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || byName(one, other);
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en');
    return (down ? -order : order) || byName(one, other);
  });
}

const byName = (one: OverseenPractice, other: OverseenPractice) => one.name.localeCompare(other.name, 'en');
