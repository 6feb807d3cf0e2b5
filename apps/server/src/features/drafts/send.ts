import { journeyPages } from '@frontdoor/content';
import type { AdviceKind, Attendance, Kind } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import {
  type Answers,
  type FieldError,
  type QuestionSet,
  type Typed,
  typedFrom,
  validateAll,
} from '@frontdoor/questionnaire';
import type { Facts } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { newSecret } from '../../platform/secrets.ts';
import { asideFor } from '../abuse/aside.ts';
import type { SentFrom } from '../abuse/honeypot.ts';
import { receive } from '../consultations/receive.ts';
import { safeAddresses } from '../deliveries/channels.ts';
import { photosTaken } from '../photos/offered.ts';
import { adviceFor } from '../screening/advice.ts';
import { aroundNow } from '../screening/around.ts';
import { factsOf } from '../screening/facts.ts';
import { attendanceOf } from '../surgeries/attendance.ts';
import { byLinkAlone } from '../tracking/by-link-alone.ts';
import { answeredSoFar } from './answered-so-far.ts';
import { DraftMoved } from './change.ts';
import { type Draft, type DraftFlag, emptyContent, type SentFacts, sealContent } from './draft.ts';
import { newFlagsOf, raiseUntold } from './flags.ts';
import { counted, firstUnseen, type Journey, journeyAt, kindOf } from './journey.ts';
import { readDraft } from './screen-draft.ts';
import { giveFiles, markSent } from './store.ts';
import { type FromAnswers, toRequest } from './to-request.ts';
import { youngFlag } from './young.ts';

/** How long the confirmation can be read again on the device that sent it. It never shows an answer. Milliseconds. */
const confirmationLasts = 15 * 60_000;

export type Missing = FieldError & { page: string };
export type SendResult = { sent: true; until: number } | { sent: false; missing: Missing[] };

/**
 * Sends a request that was filled in to its end. Everything is checked once more as a whole: a page can have been
 * passed under other answers. Throws `DraftMoved` when it was changed or sent from elsewhere meanwhile.
 */
export async function sendDraft(deps: Deps, draft: Draft, from: SentFrom): Promise<SendResult> {
  const journey = journeyAt(deps, draft.organisation);
  const checked = checkAll(journey, draft);
  if ('missing' in checked) return { sent: false, missing: checked.missing };
  const request = toRequest(deps.content, journey.context, checked);
  const until = await send(deps, draft, { request, answers: checked.answers, from });
  return { sent: true, until };
}

/**
 * Sends from the short page after advice: with what was answered so far, as it stands (S4), what a page would not take
 * yet for something else on it included.
 * @param given the answers of the short page
 */
export async function sendNow(
  deps: Deps,
  draft: Draft,
  short: QuestionSet,
  given: Answers,
  from: SentFrom,
): Promise<{ until: number }> {
  const journey = journeyAt(deps, draft.organisation);
  const answers = { ...answeredSoFar(journey, draft.content), ...given };
  const kind = kindOf(answers) ?? 'health-problem';
  const request = toRequest(deps.content, journey.context, { answers, kind, short });
  return { until: await send(deps, draft, { request, answers, from }) };
}

function checkAll(
  journey: Journey,
  { content }: Draft,
): { answers: Answers; kind: Kind } | { missing: Missing[] } {
  const unseen = firstUnseen(journey, content);
  const kind = kindOf(content.answers);
  const pages = journeyPages(journey.content, kind);
  const counting = counted(journey, content.answers);
  const typed: Typed = {};
  for (const page of pages) Object.assign(typed, typedFrom(page, counting));
  const { answers, errors } = validateAll(pages, typed, journey.context);
  if (unseen.id === 'check' && errors.length === 0 && kind) return { answers, kind };
  // A page nobody has been through may hold nothing but optional questions: it is named all the same.
  const named = unseen.id === 'check' || errors.some((error) => error.page === unseen.id);
  const page: Missing = { page: unseen.id, field: unseen.id, fault: 'missing', message: 'Answer this page' };
  return { missing: named ? errors : [page, ...errors] };
}

async function send(
  deps: Deps,
  draft: Draft,
  { request, answers, from }: { request: FromAnswers; answers: Answers; from: SentFrom },
): Promise<number> {
  const { organisation, id, content } = draft;
  const journey = journeyAt(deps, organisation);
  const { today } = journey.context;
  const photos = photosTaken(journey, content.answers) ? content.photos.length : 0;
  const facts = factsOf(answers, today);
  const { found, reading, notRead } = readDraft(deps, journey, {
    ...content,
    answers,
    photos: content.photos.slice(0, photos),
  });
  const flags = raiseUntold(content, [...found, ...youngFlag(facts)]);
  const attendance = attendanceOf(deps, organisation);
  const now = deps.clock.now();
  const until = now + confirmationLasts;
  const ownToken = request.contact.lookOnline ? newSecret() : null;
  const kinds = await adviceOf(deps, draft, flags, facts);
  // Nothing of the answers is left in the draft (S22): only what the confirmation says.
  const sealed = sealContent(deps.database.vault, organisation.id, {
    ...emptyContent,
    sent: { ...sentFacts(deps, request, kinds, { attendance, today }), ownToken },
  });

  const { patient, words } = request;
  const judged = await asideFor(deps, { ...from, organisation: organisation.id, patient, words });
  const receipt = await receive(deps, {
    ...request,
    words: words || (flags.find(({ source }) => source === 'list')?.words ?? ''),
    aside: judged.aside,
    organisation: organisation.id,
    submission: id,
    door: 'online',
    lang: 'en',
    dir: 'ltr',
    flags: newFlagsOf(deps.content, flags, attendance),
    reading,
    notRead,
    cannotCall: flags.some(({ told, level, choice }) => told && level === 'red' && choice === 'cannot-call'),
    photos,
    open: attendance.open,
    ...(attendance.open ? {} : { opens: attendance.opens }),
    ...(ownToken ? { ownToken } : {}),
    enteredBy: null,
    urgency: null,
    also: async (tx: Tx, consultation: string) => {
      const change = {
        content: sealed,
        changedAt: Math.max(now, draft.changedAt + 1),
        expiresAt: until,
        consultation,
      };
      if (!(await markSent(tx, { id, seen: draft.changedAt }, change))) throw new DraftMoved();
      if (photos > 0) await giveFiles(tx, id, consultation);
    },
  }).catch(async (fault) => {
    await judged.takeBack();
    throw fault;
  });
  if (receipt.already) await judged.takeBack();
  return until;
}

/** What each flag showed or would show. Most requests have none, and ask nothing of the practice's numbers. */
async function adviceOf(
  deps: Deps,
  { organisation }: Draft,
  flags: DraftFlag[],
  facts: Facts,
): Promise<(AdviceKind | null)[]> {
  if (flags.length === 0) return [];
  const around = await deps.database.read(organisation.id, (reader) => aroundNow(deps, reader, organisation));
  return flags.map(({ destination }) => adviceFor(destination, facts, around));
}

/**
 * What the confirmation may say. What was raised for staff alone changes no word of it, nor does abuse: whoever holds
 * the device next may read it (S27).
 */
function sentFacts(
  deps: Pick<Deps, 'config'>,
  request: FromAnswers,
  kinds: (AdviceKind | null)[],
  { attendance, today }: { attendance: Attendance; today: string },
): Omit<SentFacts, 'ownToken'> {
  const shown = kinds.filter((kind) => kind !== null && kind !== 'abuse');
  return {
    urgent: shown.length > 0,
    red: shown.some((kind) => kind !== 'urgent-today') ? (attendance.open ? 'open' : 'closed') : null,
    crisis: shown.includes('crisis'),
    closedUntil: attendance.open ? null : attendance.opens,
    how: howWeAnswer(deps, request),
    byLinkAlone: byLinkAlone(
      { who: request.who, sensitive: request.sensitive ?? false },
      request.patient.birthDate,
      today,
    ),
  };
}

/**
 * How the answer will come, in the words of the confirmation; null when they come in or look online. Never "by phone":
 * no call is promised before a person decided on it.
 */
function howWeAnswer({ config }: Pick<Deps, 'config'>, { contact }: FromAnswers): string | null {
  const [first] = safeAddresses(config, contact);
  if (first) return first.channel === 'email' ? 'by email' : 'by text';
  if (!contact.phone || !(contact.safe.call || contact.safe.text)) return null;
  // The short page asks for a number to ring, and not which ways are safe.
  return contact.place === null ? 'in a way you said is safe' : '';
}
