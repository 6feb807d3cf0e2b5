import type { Urgency } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import { lowers, moreUrgent, urgencyOf } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { type UsageRow, usageRow } from '../figures/count.ts';
import type { PatientRow } from '../patients/store.ts';
import type { PatientTokens } from '../patients/tokens.ts';
import type { NewFlag, RequestContent, RowContent } from './content.ts';
import { dueFor, noDue } from './due.ts';
import { type FlagRow, flagRows, levelOfAll, restricts, titleOfAll } from './flag-rows.ts';
import type { NewRequest } from './new-request.ts';
import type { ConsultationRow } from './receive-store.ts';
import { repeatFlag } from './repeat-flag.ts';
import { turnOf } from './turn.ts';

/** How much of the patient's own words a list row shows. Characters. */
const shownWords = 200;

const patientStates = {
  yes: 'registered',
  temporary: 'temporary',
  no: 'elsewhere',
  'do-not-know': 'unknown',
} as const;

/** The rows a sent form becomes, sealed and timed. The patient is a new person until one is found (S18). */
export function newRequestRows(
  { database, content, clock, calendar }: Pick<Deps, 'database' | 'content' | 'clock' | 'calendar'>,
  request: NewRequest,
  made: { reference: string; tokens: PatientTokens },
): { patient: PatientRow; consultation: ConsultationRow; flags: FlagRow[]; usage: UsageRow } {
  const { organisation, patient } = request;
  const seal = (text: string) => database.vault.seal(organisation, text);
  const now = clock.now();
  const id = newId();
  const patientId = newId();
  const { reference, tokens } = made;
  const flags = [...request.flags, ...repeatFlag(request)];
  const flagLevel = levelOfAll(flags);
  const urgency = urgencyAtReceipt(request, flags);
  // A kind without one does not load (R36).
  const nationalType = content.kinds[request.kind].nationalType!;
  const looked = isLookedAt(request, flags);

  return {
    patient: {
      organisation,
      id: patientId,
      person: patientId,
      state: patientStates[patient.registered],
      name: seal(patient.name),
      birthDate: seal(patient.birthDate),
      nhsNumber: patient.nhsNumber ? seal(patient.nhsNumber) : null,
      ...tokens,
      createdAt: now,
    },
    consultation: {
      organisation,
      id,
      reference,
      submission: request.submission,
      patient: patientId,
      door: request.door,
      kind: request.kind,
      category: request.category,
      nationalType,
      who: request.who,
      lang: request.lang,
      dir: request.dir,
      row: seal(JSON.stringify(rowContent(request, titleOfAll(flags)))),
      content: seal(JSON.stringify(requestContent(request))),
      state: 'to-triage',
      urgency,
      lookedAt: looked ? now : null,
      lookedBy: looked ? request.enteredBy : null,
      assignee: null,
      team: null,
      flagLevel,
      reading: request.reading,
      notRead: request.notRead.join(),
      firstLookDue: noDue,
      restricted: restricts(flags),
      sensitive: request.sensitive ?? false,
      aside: request.aside ?? null,
      test: false,
      messagesOff: false,
      filesOff: false,
      rank: rankOf(flagLevel, false),
      turn: turnOf(urgency, now, calendar),
      photos: request.photos,
      identity: 'typed',
      receivedAt: now,
      receivedOpen: request.open,
      ...dueFor(now, urgency, calendar),
      respondedAt: null,
      finishedAt: null,
      outcome: null,
      unread: true,
      lock: 0,
      changedAt: now,
    },
    flags: flagRows(database.vault, { organisation, consultation: id, message: null, at: now }, flags),
    usage: usageRow({ ...request, ...patient, consultation: id, receivedAt: now }),
  };
}

/** A flag asks for help now, today or soon; whoever enters a request for a patient can only raise that (S33). */
function urgencyAtReceipt({ urgency }: NewRequest, flags: NewFlag[]): Urgency {
  return moreUrgent(urgencyOf(levelOfAll(flags)), urgency ?? 'routine');
}

/**
 * Whoever took the call and chose an urgency has looked (S5), unless a flag asks for more than they chose, or hides the
 * request: that waits for who may see why (S27).
 */
function isLookedAt({ urgency }: NewRequest, flags: NewFlag[]): boolean {
  return urgency !== null && !restricts(flags) && !lowers(urgencyOf(levelOfAll(flags)), urgency);
}

/** Unfinished red flags stand above everything else in every list. */
export function rankOf(flagLevel: string | null, finished: boolean): number {
  return flagLevel === 'red' && !finished ? 0 : 1;
}

function rowContent(request: NewRequest, flag: string | null): RowContent {
  const { patient, requester, needs, language } = request;
  const words = request.words.replace(/\s+/g, ' ').trim();
  return {
    name: patient.name,
    birthDate: patient.birthDate,
    words: words.length > shownWords ? `${words.slice(0, shownWords - 1)}…` : words,
    requester: requester ? `${requester.name}, ${requester.relation}` : null,
    needs: language ? [`Language: ${language}`, ...needs] : needs,
    flag,
  };
}

function requestContent(request: NewRequest): RequestContent {
  return {
    answered: request.answered,
    requester: request.requester,
    contact: request.contact,
    registered: request.patient.registered,
    postcode: request.patient.postcode,
    preferredStaff: request.preferredStaff,
    language: request.language,
  };
}
