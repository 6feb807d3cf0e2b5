import type { AlarmAct, HandedTo } from '@frontdoor/contract';
import { lacksOf } from '@frontdoor/safety';
import { actWords } from './alarm-words.ts';

/** How an alarm ends, as far as it is filled in. */
export type Ending = {
  act: AlarmAct | null;
  text: string;
  service: HandedTo | null;
  person: string;
  /** A clinician's id. */
  decidedBy: string | null;
};

export const nothing: Ending = { act: null, text: '', service: null, person: '', decidedBy: null };

/** The acts a member is offered; the fifth is a clinician's (S33). */
export function actsFor(byReading: boolean): AlarmAct[] {
  const every = Object.keys(actWords) as AlarmAct[];
  return byReading ? every : every.filter((act) => act !== 'no-call-needed');
}

/** What is still missing, by field. Whether a service may take over at this hour the server says (S3). */
export function lacking({ act, text, service, person, decidedBy }: Ending): Record<string, string> {
  if (act === null) return {};
  // Only clinicians are offered.
  const role = decidedBy === null ? null : 'clinician';
  const lacks = lacksOf({ act, service, person: person.trim(), decidedBy: role }, false);
  if (text.trim() === '') lacks.push({ path: 'text', message: 'Enter a few words' });
  return Object.fromEntries(lacks.map(({ path, message }) => [path, message]));
}
