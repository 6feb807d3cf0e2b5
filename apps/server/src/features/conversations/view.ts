import type { PageProps, ThreadMessage } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import type { FieldError, Typed } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import { maxFiles } from '../attachments/faults.ts';
import type { AttachmentRow } from '../attachments/store.ts';
import { sayReference } from '../consultations/reference.ts';
import { asksForFeedback } from '../feedback/asked.ts';
import { frameOf } from '../surgeries/frame.ts';
import { callCard, callsHeld } from '../video/door/card.ts';
import { askedHere } from './asked.ts';
import { contentOf, factsOfWay } from './facts-of-way.ts';
import type { Frames } from './gate.ts';
import { otherRequests } from './others.ts';
import { tellProgress } from './progress.ts';
import { replyPhotosOffered } from './reply-photos.ts';
import { type Happened, tellSteps } from './steps.ts';
import { cliniciansAmong, filesOfMessages, type ThreadRow, threadMessages } from './store.ts';
import { toldDue } from './told-due.ts';
import { visibleTo } from './visible.ts';
import type { WayIn } from './way.ts';

type Just = PageProps['conversation']['just'];
type Shown = {
  typed?: Typed;
  errors?: FieldError[];
  just?: Just;
  /** What was wrong with what they thought of it (R79). */
  feedback?: { typed: Typed; error: string };
};

const said: NonNullable<Just>[] = [
  'sent',
  'cannot-call',
  'no-longer',
  'contact-proposed',
  'contact-changed',
  'feedback',
];

/** What the address says was done just now; anything else says nothing. */
export function justDone(given: unknown): Just {
  return said.find((each) => each === given) ?? null;
}

/**
 * How far a request is, what happens next, and what can be done: the same page by link and by reference; but by
 * reference it shows nothing that anybody wrote (S20).
 */
export async function showConversation(
  { deps, req, res }: Frames,
  way: WayIn,
  { typed = {}, errors = [], just = null, feedback }: Shown,
): Promise<void> {
  const { organisation, request } = way;
  const now = deps.clock.now();
  const read = await deps.database.read(organisation.id, (reader) => readAround(deps, reader, way, now));
  const { thread, dueAt, others } = read;
  const last = thread.at(-1);
  const standing = {
    ...request,
    dueAt,
    last: last ? { fromSurgery: last.kind === 'to-patient', asks: asks(last, read) } : null,
    here: { begun: read.here.begun, writes: read.here.may.messages, over: read.here.may.why === 'over' },
    questions: read.here.asked?.questionsHref != null,
  };
  const told = tellProgress(standing, { phone: organisation.phone, door: way.door }, now);
  const { path } = way;
  const props: PageProps['conversation'] = {
    reference: sayReference(request.reference),
    begun: read.here.begun,
    ...told,
    steps: tellSteps(happened(way, read)),
    messages: way.door === 'link' ? thread.map((row) => threadMessage(deps, way, row, read)) : null,
    reply: {
      action: `${path}/reply`,
      typed,
      errors,
      max: maxFiles,
      photosOffered: read.here.may.files && (await replyPhotosOffered(deps, way)),
      facts: way.door === 'link' ? factsOfWay(deps, way) : null,
    },
    just,
    video: read.call,
    worseHref: `${path}/worse`,
    noLongerHref: request.finishedAt === null ? `${path}/no-longer` : null,
    contact: { phoneHref: `${path}/contact/phone`, emailHref: `${path}/contact/email` },
    newLinkAction: way.door === 'reference' ? `${path}/new-link` : null,
    others: others.map(({ token, receivedAt }) => ({
      href: `/${organisation.slug}/m/${token}`,
      at: sayDayAndTime(atLondon(receivedAt)),
    })),
    exitHref: `${path}/exit`,
    asked: read.here.asked,
    noReplies: read.here.noReplies,
    feedback: read.asksForFeedback
      ? { action: `${path}/feedback`, ...(feedback ?? { typed: {}, error: null }) }
      : null,
  };
  const html = deps.pages.render('conversation', frameOf(deps, req, organisation), props);
  sendHtml(req, res, errors.length > 0 || feedback ? 422 : 200, html);
}

type ReadAround = Awaited<ReturnType<typeof readAround>>;

async function readAround(deps: Deps, reader: Reader, way: WayIn, now: number) {
  const { request, recipient } = way;
  const content = contentOf(deps, way);
  const thread = visibleTo(recipient, content.requester, await threadMessages(reader, request.id, now));
  const ids = thread.map(({ id }) => id);
  const vault = deps.database.vault;
  return {
    thread,
    files: way.door === 'link' ? await filesOfMessages(reader, ids) : [],
    clinicians: await cliniciansAmong(reader, staffAmong(request.lookedBy, thread)),
    dueAt: await toldDue(deps, reader, way),
    here: await askedHere(deps, reader, way, now),
    others: way.door === 'link' ? await otherRequests(reader, vault, { way, content, now }) : [],
    asksForFeedback: await asksForFeedback(reader, request),
    // By reference nobody learns what was arranged (S20).
    call: way.door === 'link' ? await callCard(reader, way, now) : null,
    calls: way.door === 'link' ? await callsHeld(reader, request.id) : [],
  };
}

function staffAmong(lookedBy: string | null, thread: ThreadRow[]): string[] {
  const authors = thread.filter(({ kind }) => kind === 'to-patient').map(({ author }) => author);
  return [...new Set(lookedBy === null ? authors : [lookedBy, ...authors])];
}

/** Whether a message asks them something that is still to be answered. */
function asks(row: ThreadRow, { thread, here }: ReadAround): boolean {
  if (row.kind !== 'to-patient') return false;
  return row.response === 'more' || (here.waits && row === thread.find(({ kind }) => kind === 'to-patient'));
}

function happened(way: WayIn, read: ReadAround): Happened {
  const { thread, clinicians, here } = read;
  const { receivedAt, lookedAt, lookedBy, finishedAt } = way.request;
  const by = ({ kind, author }: ThreadRow) => {
    if (kind === 'to-patient') return clinicians.has(author) ? ('clinician' as const) : ('team' as const);
    if (way.door === 'reference') return 'somebody' as const;
    return author === way.recipient ? ('me' as const) : (author as 'patient' | 'carer');
  };
  const looked = lookedAt === null || here.begun ? null : lookedAt;
  return {
    receivedAt: here.begun ? null : receivedAt,
    looked: looked === null ? null : { at: looked, clinician: clinicians.has(lookedBy ?? '') },
    messages: thread.map((row, place) => ({
      at: row.createdAt,
      by: by(row),
      asks: row.response === 'more' || (here.expected && place === 0),
      first: here.begun && place === 0,
    })),
    calls: read.calls,
    // What asks for nothing ends as it begins.
    finishedAt: here.begun && !here.expected ? null : finishedAt,
  };
}

function threadMessage(
  { database }: Pick<Deps, 'database'>,
  way: WayIn,
  row: ThreadRow,
  { files, clinicians }: { files: AttachmentRow[]; clinicians: Set<string> },
): ThreadMessage {
  const { vault } = database;
  const organisation = way.organisation.id;
  const text = vault.unseal(organisation, row.text);
  return {
    from: sayAuthor(way, row, clinicians),
    mine: row.author === way.recipient,
    at: sayDayAndTime(atLondon(row.createdAt)),
    paragraphs: text.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
    files: files
      .filter((file) => file.message === row.id)
      .map((file) => ({
        href: `${way.path}/files/${file.id}`,
        name: vault.unseal(organisation, file.name),
        image: file.type === 'image/jpeg',
      })),
  };
}

export function sayAuthor(
  { recipient, organisation }: WayIn,
  { kind, author }: ThreadRow,
  clinicians: Set<string>,
): string {
  if (kind === 'to-patient')
    return `${organisation.name}, ${clinicians.has(author) ? 'a doctor or nurse' : 'the surgery team'}`;
  if (author === recipient) return 'You';
  return author === 'patient' ? 'The patient' : 'The carer';
}
