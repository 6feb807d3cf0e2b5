import { type EndVideo, outcomeWords, type VideoChecks, type VideoEnding } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import { sayDate, sayNhsNumber } from '@frontdoor/questionnaire';
import type { Deps } from '../../../platform/deps.ts';
import type { Consultation } from '../../consultations/change-store.ts';
import { openRequest } from '../../consultations/request-facts.ts';
import { messageById } from '../../messages/thread-store.ts';
import { patientById } from '../../patients/store.ts';
import { nameOf, type Roster } from '../../staff/roster.ts';
import type { CallRow } from '../store.ts';
import { peopleOf } from './people-store.ts';
import { openChecks, openCode } from './sealed.ts';

/** The id of what a call's end left in the thread; there is one for each call. */
export const endMessage = (call: string): string => `end-${call}`;

const endings: Record<VideoEnding, string> = {
  held: 'Video call.',
  'by-phone': 'Video call, which went on by phone.',
  'not-joined': 'Video call to which nobody came.',
  'broke-off': 'Video call that broke off.',
};

/** What staff read in the thread of how a call ended: the clinician's note and, where they say why, what was not asked. Pure. */
export function sayEnd({ ending, note, notAsked }: Pick<EndVideo, 'ending' | 'note' | 'notAsked'>): string {
  const why = notAsked === '' ? '' : `The first questions were not asked: ${notAsked}`;
  return [note || endings[ending], why].filter(Boolean).join('\n\n');
}

/** What the thread has of an end, without the ending that stands there for want of a note: the record says it already. */
function noteIn(said: string, { ending }: CallRow): string {
  const bare = endings[ending as VideoEnding];
  return said.startsWith(bare) ? said.slice(bare.length).trim() : said;
}

type Over = { call: CallRow; request: Consultation; roster: Roster };

/**
 * The text for the clinical system, of a call that has ended. It begins with whose it is (S35). It holds no words of the
 * request and of no flag, nor whether it was safe to talk, where the patient is, or what number to ring: who reads the
 * record online may be who they are not safe from. Of a request with a safeguarding flag it holds neither note nor code,
 * for either may say what the flag does, nor who else was there (S27).
 */
export async function recordOf(
  { database: { vault } }: Pick<Deps, 'database'>,
  reader: Reader,
  { call, request, roster }: Over,
): Promise<string> {
  const { organisation } = reader;
  const { row } = openRequest(vault, request);
  const patient = await patientById(reader, request.patient);
  const message = await messageById(reader, endMessage(call.id));
  const came = (await peopleOf(reader, [call.id])).filter(({ letInAt }) => letInAt !== null);
  return sayRecord({
    name: row.name,
    birthDate: row.birthDate,
    nhsNumber: patient?.nhsNumber ? vault.unseal(organisation, patient.nhsNumber) : null,
    call,
    reference: request.reference,
    clinician: nameOf(roster, call.endedBy && call.endedBy !== 'system' ? call.endedBy : call.clinician),
    guests: came.flatMap(({ name }) => (name === null ? [] : [vault.unseal(organisation, name)])),
    checks: openChecks(vault, call),
    note: message ? noteIn(vault.unseal(organisation, message.text), call) : '',
    code: openCode(vault, call),
    restricted: request.restricted,
  });
}

type Facts = {
  name: string;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  nhsNumber: string | null;
  call: Pick<CallRow, 'startsAt' | 'startedAt' | 'endedAt' | 'ending' | 'outcome'>;
  reference: string;
  clinician: string;
  /** The names guests gave who were let in. */
  guests: readonly string[];
  checks: VideoChecks | null;
  note: string;
  code: { id: string; term: string } | null;
  restricted: boolean;
};

const chaperones: Record<VideoChecks['chaperone'], string> = {
  'not-needed': 'not needed',
  declined: 'offered and declined',
  present: 'present',
  'another-time': 'wanted, so another time',
};

/** See `recordOf`. Pure. */
function sayRecord(facts: Facts): string {
  const { call, checks, code, restricted } = facts;
  const paragraphs = [
    [
      facts.name,
      `Date of birth: ${sayDate(facts.birthDate)}`,
      `NHS number: ${facts.nhsNumber ? sayNhsNumber(facts.nhsNumber) : 'not known'}`,
    ],
    restricted ? ['Consider hiding from online record access.'] : [],
    [
      endings[call.ending as VideoEnding],
      `${sayMoment(call.startedAt ?? call.startsAt)}, ${facts.clinician}${sayLength(call)}. Reference ${facts.reference}.`,
    ],
    [
      ...(facts.guests.length > 0 && !restricted ? [`Also in the call: ${facts.guests.join(', ')}.`] : []),
      ...(checks && !restricted ? sayPresent(checks) : []),
      ...(checks ? [`Chaperone: ${chaperones[checks.chaperone]}.`] : []),
    ],
    [restricted ? 'The note and any code are left out. They are with the video call.' : facts.note],
    [
      ...(code && !restricted ? [`SNOMED CT: ${code.id} |${code.term}|`] : []),
      ...(call.outcome ? [`Outcome: ${outcomeWords[call.outcome as keyof typeof outcomeWords]}.`] : []),
    ],
  ];
  return paragraphs
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Nothing of it where they could not speak freely: that they were not alone may be why. */
function sayPresent({ safe, alone, present, adult }: VideoChecks): string[] {
  if (safe !== 'yes') return [];
  return [
    alone || present === '' ? 'The patient was alone.' : `With the patient: ${present}.`,
    ...(adult === '' ? [] : [`Adult present: ${adult}.`]),
  ];
}

/** "10:20am on Friday 27 November 2026": a record is read for years. */
function sayMoment(instant: number): string {
  const at = atLondon(instant);
  return `${sayDayAndTime(at)} ${at.year}`;
}

function sayLength({ startedAt, endedAt }: Facts['call']): string {
  if (startedAt === null || endedAt === null) return '';
  const minutes = Math.round((endedAt - startedAt) / 60_000);
  return minutes < 1 ? ', less than a minute' : `, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
