import { journeyPages } from '@frontdoor/content';
import type { Kind } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import { type Answers, type FieldError, type Typed, typedFrom, validateAll } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { newSecret } from '../../platform/secrets.ts';
import type { NewFlag } from '../consultations/content.ts';
import { receive } from '../consultations/receive.ts';
import { safeAddresses } from '../deliveries/channels.ts';
import { photosOffered } from '../photos/offered.ts';
import { closedUntil } from '../surgeries/frame.ts';
import { DraftMoved } from './change.ts';
import { type Draft, emptyContent, type SentFacts, sealContent } from './draft.ts';
import { flagsOf } from './flags.ts';
import { counted, firstUnseen, type Journey, journeyAt, kindOf } from './journey.ts';
import { giveFiles, markSent } from './store.ts';
import { type FromAnswers, toRequest } from './to-request.ts';

/** How long the confirmation can be read again on the device that sent it. It never shows an answer. Milliseconds. */
const confirmationLasts = 15 * 60_000;

export type Missing = FieldError & { page: string };
export type SendResult = { sent: true; until: number } | { sent: false; missing: Missing[] };

/**
 * Sends a request that was filled in to its end. Everything is checked once more as a whole: a page can have been
 * passed under other answers. Throws `DraftMoved` when it was changed or sent from elsewhere meanwhile.
 */
export async function sendDraft(deps: Deps, draft: Draft): Promise<SendResult> {
  const journey = journeyAt(deps, draft.organisation);
  const checked = checkAll(journey, draft);
  if ('missing' in checked) return { sent: false, missing: checked.missing };
  const until = await send(deps, draft, toRequest(deps.content, journey.context, checked));
  return { sent: true, until };
}

/** Sends from the short page after advice: with what was answered so far, as it stands (S4). */
export async function sendNow(deps: Deps, draft: Draft): Promise<{ until: number }> {
  const journey = journeyAt(deps, draft.organisation);
  const answers = { ...counted(journey, draft.content.answers), ...shortAnswers(draft.content.answers) };
  const request = toRequest(deps.content, journey.context, { answers, kind: 'health-problem' });
  return { until: await send(deps, draft, request) };
}

function shortAnswers({ name, phone, cannotUsePhone, place }: Answers): Answers {
  const given = Object.entries({ name, phone, cannotUsePhone, place }).filter(
    ([, answer]) => answer !== undefined,
  );
  return Object.fromEntries(given) as Answers;
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

async function send(deps: Deps, draft: Draft, request: FromAnswers): Promise<number> {
  const { organisation, id, content } = draft;
  const closed = closedUntil(deps, organisation);
  const flags = flagsOf(deps.content, content.chosen, request.who, closed);
  const allowed = photosOffered(content.answers, journeyAt(deps, organisation).context.today);
  const photos = allowed ? content.photos.length : 0;
  const now = deps.clock.now();
  const until = now + confirmationLasts;
  const ownToken = request.contact.lookOnline ? newSecret() : null;
  // Nothing of the answers is left in the draft (S22): only what the confirmation says.
  const facts = sealContent(deps.database.vault, organisation.id, {
    ...emptyContent,
    sent: { ...sentFacts(request, flags, closed), ownToken },
  });

  await receive(deps, {
    ...request,
    words: request.words || (flags.at(-1)?.words ?? ''),
    organisation: organisation.id,
    submission: id,
    door: 'online',
    lang: 'en',
    dir: 'ltr',
    flags,
    reading: flags.length > 0 ? 'matched' : 'not-read',
    notRead: photos > 0 ? ['attachment'] : [],
    cannotCall: content.chosen.some(({ choice }) => choice === 'cannot-call'),
    photos,
    open: closed === null,
    ...(ownToken ? { ownToken } : {}),
    enteredBy: null,
    urgency: null,
    also: async (tx: Tx, consultation: string) => {
      const change = {
        content: facts,
        changedAt: Math.max(now, draft.changedAt + 1),
        expiresAt: until,
        consultation,
      };
      if (!(await markSent(tx, { id, seen: draft.changedAt }, change))) throw new DraftMoved();
      if (photos > 0) await giveFiles(tx, id, consultation);
    },
  });
  return until;
}

function sentFacts(
  request: FromAnswers,
  flags: NewFlag[],
  closed: string | null,
): Omit<SentFacts, 'ownToken'> {
  const red = flags.some((flag) => flag.level === 'red');
  return {
    urgent: flags.length > 0,
    redOpen: red && closed === null,
    closedUntil: closed,
    how: howWeAnswer(request),
  };
}

/**
 * How the answer will come, in the words of the confirmation; null when they come in or look online. Never "by phone":
 * no call is promised before a person decided on it.
 */
function howWeAnswer({ contact }: FromAnswers): string | null {
  const [first] = safeAddresses(contact);
  if (first) return first.channel === 'email' ? 'by email' : 'by text';
  return contact.phone && (contact.safe.call || contact.safe.text) ? 'in a way you said is safe' : null;
}
