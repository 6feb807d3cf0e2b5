import { atLondon, sayDay, sayDayAndTime } from '@frontdoor/hours';
import { noDue } from '../consultations/due.ts';
import { openUntil } from '../consultations/open-until.ts';
import { sayReference } from '../consultations/reference.ts';

/** What of a request its words to the patient depend on. Instants in ms since 1970. */
export type Standing = {
  reference: string;
  state: string;
  lookedAt: number | null;
  dueAt: number;
  /** When contract law counted a response; null again where it was taken back (R58). */
  respondedAt: number | null;
  finishedAt: number | null;
  /** The newest message both can see: who wrote it, and whether it asks for more. */
  last: { fromSurgery: boolean; asks: boolean } | null;
  /** The practice began it; they may write here; the time to answer has passed. */
  here: { begun: boolean; writes: boolean; over: boolean };
  /** Questions wait to be answered, on pages of their own. */
  questions: boolean;
};

/** Whom it is told to: by reference they read no message (docs/decisions/0019). */
type Reader = { phone: string; door: 'link' | 'reference' };

export type Told = { state: string; next: string; until: string | null };

/**
 * How far a request is, in the patient's words: Received, Being looked at by the care team, We need something from
 * you, Answered, Finished; what happens next and by when. Pure.
 */
export function tellProgress(standing: Standing, { phone, door }: Reader, now: number): Told {
  const { state, lookedAt, last, here } = standing;
  if (here.over && last?.fromSurgery)
    return { state: 'The time to answer has passed', next: read(standing, { phone, door }), until: null };
  if (state === 'finished') return finished(standing, { phone, door });
  if (last?.fromSurgery && last.asks)
    return {
      state: 'We need something from you',
      next:
        door === 'link'
          ? standing.questions
            ? 'Read our message and answer our questions. We go on when we have your answers.'
            : 'Read our message and answer it here. We go on when we have your answer.'
          : `${elsewhere(standing, phone)} We go on when we have your answer.`,
      until: null,
    };
  // A video call that was cancelled is no answer any more, though the last word is ours.
  if (last?.fromSurgery && (here.begun || standing.respondedAt !== null))
    return {
      state: 'Answered',
      next: read(standing, { phone, door }),
      until: null,
    };
  const seen = lookedAt !== null || state !== 'to-triage';
  return {
    state: seen ? 'Being looked at by the care team' : 'Received',
    next: nextByWhen(standing, phone, now),
    until: null,
  };
}

/** Where to read a message from a page that does not show it. */
function elsewhere({ reference }: Standing, phone: string): string {
  return `Open the link we sent you to read our message, or call ${phone} and give ${sayReference(reference)}.`;
}

/** What to do about a message that asks for nothing, or no longer does. */
function read(standing: Standing, { phone, door }: Reader): string {
  if (door === 'reference') return elsewhere(standing, phone);
  const what = standing.here.begun ? 'message' : 'answer';
  const then = standing.here.writes
    ? 'Write to us here if something is not clear.'
    : `If something is not clear, call ${phone}.`;
  return `Read our ${what}. ${then}`;
}

function finished(standing: Standing, { phone, door }: Reader): Told {
  const { finishedAt, here } = standing;
  if (!here.writes) {
    if (here.begun) return { state: 'We wrote to you', next: read(standing, { phone, door }), until: null };
    const next = `If something has changed or is not clear, call ${phone}.`;
    return { state: 'Finished', next, until: null };
  }
  const end = openUntil(finishedAt);
  return {
    state: 'Finished',
    next: 'If something has changed or is not clear, you can still write to us here.',
    until: end === null ? null : sayDay(atLondon(end)),
  };
}

/** R50: by when, and what to do if it does not come. A promise we broke is owned up to. */
function nextByWhen({ dueAt, reference }: Standing, phone: string, now: number): string {
  const call = `call ${phone} and give ${sayReference(reference)}.`;
  if (dueAt === noDue) return `We will write to you here. If something has changed, ${call}`;
  if (dueAt < now) return `We are late with our answer. We are sorry. Please ${call}`;
  return `If you have not heard by ${sayDayAndTime(atLondon(dueAt))}, ${call}`;
}
