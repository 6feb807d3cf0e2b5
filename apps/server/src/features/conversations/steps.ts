import { atLondon, sayDayAndTime } from '@frontdoor/hours';

/** A message as its reader may know of it: who wrote it, and whether it asks for more. */
type Said = {
  at: number;
  by: 'clinician' | 'team' | 'me' | 'patient' | 'carer' | 'somebody';
  asks: boolean;
  /** Nothing came before it: it answers nothing. */
  first?: boolean;
};

/** What of a request its page tells the time of. Instants in ms since 1970. */
export type Happened = {
  /** Null where the practice began it. */
  receivedAt: number | null;
  looked: { at: number; clinician: boolean } | null;
  messages: Said[];
  /** When video calls began that are over. */
  calls: readonly number[];
  finishedAt: number | null;
};

export type Step = { what: string; at: string };

const roles = { clinician: 'A doctor or nurse', team: 'The surgery team' };
const writers = {
  me: 'You wrote to us',
  patient: 'The patient wrote to us',
  carer: 'The carer wrote to us',
  somebody: 'We got a message from you or for you',
};

/**
 * What has happened so far, oldest first: what, who by role, and when. Nothing of what anybody wrote, nor of what staff
 * or rules made of it (S27). Pure.
 */
export function tellSteps({ receivedAt, looked, messages, calls, finishedAt }: Happened): Step[] {
  const steps = [
    ...(receivedAt === null ? [] : [{ at: receivedAt, what: 'We got your request' }]),
    ...(looked ? [{ at: looked.at, what: `${roleOf(looked.clinician)} looked at it` }] : []),
    ...messages.map((said) => ({ at: said.at, what: sayMessage(said) })),
    ...calls.map((at) => ({ at, what: 'You had a video call with us' })),
    ...(finishedAt === null ? [] : [{ at: finishedAt, what: 'Finished' }]),
  ];
  return steps
    .sort((one, other) => one.at - other.at)
    .map(({ what, at }) => ({ what, at: sayDayAndTime(atLondon(at)) }));
}

const roleOf = (clinician: boolean) => (clinician ? roles.clinician : roles.team);

function sayMessage({ by, asks, first }: Said): string {
  if (by === 'clinician' || by === 'team')
    return `${roles[by]} ${asks ? 'asked you something' : first ? 'wrote to you' : 'answered you'}`;
  return writers[by];
}
