import type { PageProps, ThreadMessage } from '@frontdoor/contract';
import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import type { Answers, FieldError, Typed } from '@frontdoor/questionnaire';
import type { Request, Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import { maxFiles } from '../attachments/faults.ts';
import type { AttachmentRow } from '../attachments/store.ts';
import type { RowContent } from '../consultations/content.ts';
import { sayReference } from '../consultations/reference.ts';
import { photosOffered } from '../photos/offered.ts';
import { frameOf } from '../surgeries/frame.ts';
import { contentOf, factsOfWay } from './facts-of-way.ts';
import type { WayIn } from './guard.ts';
import { tellProgress } from './progress.ts';
import { linkPath } from './session.ts';
import { cliniciansAmong, filesOfMessages, type ThreadRow, threadMessages } from './store.ts';
import { toldDue } from './told-due.ts';
import { visibleTo } from './visible.ts';

export type Frames = { deps: Deps; req: Request; res: Response };
type Shown = { typed: Typed; errors: FieldError[] } & Pick<PageProps['conversation'], 'just'>;

/**
 * Whether photos may come with a reply: the rules of S30 over what the request itself says, and over all that either
 * side has written since.
 */
export async function replyPhotosOffered(
  deps: Pick<Deps, 'database' | 'clock'>,
  way: WayIn,
  written = '',
): Promise<boolean> {
  const { id } = way.organisation;
  const { vault } = deps.database;
  const row = JSON.parse(vault.unseal(id, way.request.row)) as RowContent;
  const answers: Answers = { birthDate: row.birthDate };
  for (const { field, value } of contentOf(deps, way).answered) answers[field] = value;
  const now = deps.clock.now();
  const thread = await deps.database.read(id, (reader) => threadMessages(reader, way.request.id, now));
  const texts = [...thread.map(({ text }) => vault.unseal(id, text)), written];
  return photosOffered(answers, atLondon(now).toPlainDate().toString(), texts.join('\n'));
}

/** The gate: nothing but the surgery's name before the date of birth is right (S20). */
export async function showGate(
  { deps, req, res }: Frames,
  way: WayIn,
  shown: { typed: Typed; error: string | null; paused: boolean },
): Promise<void> {
  const html = deps.pages.render('linkBirth', frameOf(deps, req, way.organisation), {
    action: linkPath(way),
    ...shown,
  });
  const status = shown.paused ? 429 : shown.error || shown.typed.text ? 422 : 200;
  await sendHtml(req, res, status, html);
}

export async function showConversation(
  { deps, req, res }: Frames,
  way: WayIn,
  { typed, errors, just }: Shown,
): Promise<void> {
  const { organisation, link, request } = way;
  const now = deps.clock.now();
  const { requester } = contentOf(deps, way);
  const { thread, files, clinicians, dueAt } = await deps.database.read(organisation.id, async (reader) => {
    const thread = visibleTo(link.recipient, requester, await threadMessages(reader, request.id, now));
    const files = await filesOfMessages(
      reader,
      thread.map(({ id }) => id),
    );
    const clinicians = await cliniciansAmong(reader, staffAmong(thread));
    return { thread, files, clinicians, dueAt: await toldDue(deps, reader, way) };
  });
  const last = thread.at(-1);
  const told = tellProgress(
    {
      ...request,
      dueAt,
      last: last ? { fromSurgery: last.kind === 'to-patient', asks: last.response === 'more' } : null,
    },
    organisation.phone,
    now,
  );
  const path = linkPath(way);
  const html = deps.pages.render('conversation', frameOf(deps, req, organisation), {
    reference: sayReference(request.reference),
    ...told,
    messages: thread.map((row) => threadMessage(deps, way, row, files, clinicians)),
    reply: {
      action: `${path}/reply`,
      typed,
      errors,
      max: maxFiles,
      photosOffered: await replyPhotosOffered(deps, way),
      facts: factsOfWay(deps, way),
    },
    just,
    noLongerHref: request.finishedAt === null ? `${path}/no-longer` : null,
    exitHref: `${path}/exit`,
  } satisfies PageProps['conversation']);
  await sendHtml(req, res, errors.length > 0 ? 422 : 200, html);
}

function staffAmong(thread: ThreadRow[]): string[] {
  return [...new Set(thread.filter(({ kind }) => kind === 'to-patient').map(({ author }) => author))];
}

function threadMessage(
  { database }: Pick<Deps, 'database'>,
  way: WayIn,
  row: ThreadRow,
  files: AttachmentRow[],
  clinicians: Set<string>,
): ThreadMessage {
  const { vault } = database;
  const organisation = way.organisation.id;
  const text = vault.unseal(organisation, row.text);
  return {
    from: sayAuthor(way, row, clinicians),
    mine: row.author === way.link.recipient,
    at: sayDayAndTime(atLondon(row.createdAt)),
    paragraphs: text.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
    files: files
      .filter((file) => file.message === row.id)
      .map((file) => ({
        href: `${linkPath(way)}/files/${file.id}`,
        name: vault.unseal(organisation, file.name),
        image: file.type === 'image/jpeg',
      })),
  };
}

function sayAuthor(
  { link, organisation }: WayIn,
  { kind, author }: ThreadRow,
  clinicians: Set<string>,
): string {
  if (kind === 'to-patient')
    return `${organisation.name}, ${clinicians.has(author) ? 'a doctor or nurse' : 'the surgery team'}`;
  if (author === link.recipient) return 'You';
  return author === 'patient' ? 'The patient' : 'The carer';
}
