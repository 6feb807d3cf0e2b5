import type { Room } from '@frontdoor/contract';
import { timeOf } from './time.ts';

/** How long somebody waits past the time with nobody there before they are asked to phone. Milliseconds. */
const patience = 10 * 60_000;
const minute = 60_000;

/** Whether the surgery is so late that waiting on is no help. What was said of a delay counts. */
export function nobodyCame({ startsAt, delay, staffHere }: Room, now: number): boolean {
  return !staffHere && now > startsAt + (delay?.minutes ?? 0) * minute + patience;
}

/**
 * What a person is told while they wait. Only what is true just now, and nobody else's name.
 *
 * @param clinician "Rosa Shah"
 * @param now milliseconds
 */
export function waitingWords(room: Room, clinician: string, now: number): string[] {
  const { startsAt, delay, before, staffHere } = room;
  const words: string[] = [];
  if (now < startsAt) words.push(`Your call with ${clinician} is at ${timeOf(startsAt)}.`);
  if (delay !== null && delay.minutes > 0) {
    const late = delay.minutes === 1 ? '1 minute' : `${delay.minutes} minutes`;
    words.push(`${clinician} is running ${late} late. Said at ${timeOf(delay.saidAt)}.`);
  }
  if (staffHere) words.push('The surgery is ready. They will let you in soon.');
  else if (before === 0) words.push('You are next.');
  else if (before !== null) words.push(before === 1 ? '1 person before you' : `${before} people before you`);
  words.push('The surgery can see that you are here.');
  return words;
}
