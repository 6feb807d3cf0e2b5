import type { Urgency } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { PatientRow } from '../patients/store.ts';
import type { PatientTokens } from '../patients/tokens.ts';
import type { FlagContent, NewFlag, RequestContent, RowContent } from './content.ts';
import { dueFor, noDue } from './due.ts';
import type { NewRequest } from './new-request.ts';
import type { ConsultationRow, insertFlag } from './receive-store.ts';

type FlagRow = Parameters<typeof insertFlag>[1];

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
  reference: string,
  tokens: PatientTokens,
): { patient: PatientRow; consultation: ConsultationRow; flags: FlagRow[] } {
  const { organisation, patient } = request;
  const seal = (text: string) => database.vault.seal(organisation, text);
  const now = clock.now();
  const id = newId();
  const patientId = newId();
  const urgency = urgencyAtReceipt(request);
  const flag = gravest(request.flags);

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
      // A kind without one does not load (R36).
      nationalType: content.kinds[request.kind].nationalType!,
      who: request.who,
      lang: request.lang,
      dir: request.dir,
      row: seal(JSON.stringify(rowContent(request, flag))),
      content: seal(JSON.stringify(requestContent(request))),
      state: 'to-triage',
      urgency,
      lookedAt: request.urgency ? now : null,
      lookedBy: request.urgency ? request.enteredBy : null,
      assignee: null,
      team: null,
      flagLevel: flag?.level ?? null,
      reading: request.reading,
      notRead: request.notRead.join(),
      firstLookDue: noDue,
      restricted: request.flags.some(({ destination }) => destination === 'safeguarding'),
      rank: rankOf(flag?.level ?? null, false),
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
    flags: request.flags.map((raised) => ({
      organisation,
      id: newId(),
      consultation: id,
      message: null,
      source: raised.source,
      rule: raised.rule,
      version: raised.version,
      level: raised.level,
      destination: raised.destination,
      words: seal(
        JSON.stringify({
          title: raised.title,
          words: raised.words,
          reason: raised.reason,
        } satisfies FlagContent),
      ),
      shown: raised.shown,
      choice: raised.choice,
      raisedAt: now,
    })),
  };
}

/** A flag asks for help now or today, so it starts the urgent clock; staff may not be made to choose lower (S33). */
function urgencyAtReceipt({ flags, urgency }: NewRequest): Urgency {
  return flags.length > 0 ? 'urgent' : (urgency ?? 'routine');
}

/** Unfinished red flags stand above everything else in every list. */
export function rankOf(flagLevel: string | null, finished: boolean): number {
  return flagLevel === 'red' && !finished ? 0 : 1;
}

function gravest(flags: NewFlag[]): NewFlag | undefined {
  return flags.find((flag) => flag.level === 'red') ?? flags[0];
}

function rowContent(request: NewRequest, flag: NewFlag | undefined): RowContent {
  const { patient, requester, needs, language } = request;
  const words = request.words.replace(/\s+/g, ' ').trim();
  return {
    name: patient.name,
    birthDate: patient.birthDate,
    words: words.length > shownWords ? `${words.slice(0, shownWords - 1)}…` : words,
    requester: requester ? `${requester.name}, ${requester.relation}` : null,
    needs: language ? [`Language: ${language}`, ...needs] : needs,
    flag: flag?.title ?? null,
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
