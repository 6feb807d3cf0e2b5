import words from '@frontdoor/content/wording/video.json' with { type: 'json' };
import { londonDay, sayDay, sayTime } from '../wording/times.ts';

/** "10:30am on Monday 30 November", as patients read it. Takes milliseconds. */
export function sayPatientTime(startsAt: number): string {
  const [hours = 0, minutes = 0] = sayTime(startsAt).split(':').map(Number);
  const day = sayDay(londonDay(startsAt));
  if (minutes === 0 && hours % 12 === 0) return `${hours === 0 ? 'midnight' : 'midday'} on ${day}`;
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 || 12}${past}${hours < 12 ? 'am' : 'pm'} on ${day}`;
}

/**
 * What every invitation says after staff's own words (S40): the words of the surgery's own page.
 * @param at null is now; nothing while no time is chosen yet
 */
export function invitationSays(who: string, at: string | null): string[] {
  const { invited, how, howNow, notRecorded, choose } = words;
  const opening = at === null ? invited.now : invited.later.replace('{at}', at);
  return [opening.replace('{who}', who), `${at === null ? howNow : how} ${notRecorded}`, choose];
}
