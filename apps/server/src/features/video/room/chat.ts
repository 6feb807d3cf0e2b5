import { createHash } from 'node:crypto';
import type { ChatLine, SaidInChat, SayInChat } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import type { Deps } from '../../../platform/deps.ts';
import { Problem } from '../../../platform/problem.ts';
import { logChange } from '../../audit/log.ts';
import { mustBeThere } from '../../consultations/reply.ts';
import { openRequest } from '../../consultations/request-facts.ts';
import { filesOfMessages, threadMessages } from '../../conversations/store.ts';
import { addMessage } from '../../messages/add.ts';
import { messageById } from '../../messages/thread-store.ts';
import type { Staff } from '../../staff/guards.ts';
import { nameOf, rosterOf } from '../../staff/roster.ts';
import type { CallRow } from '../store.ts';
import { opensAt } from '../when.ts';
import { mustFind } from './find.ts';
import { type Holding, holding } from './holding.ts';

type ChatDeps = Pick<Deps, 'database' | 'clock' | 'live'>;
type Which = { staff: Staff; call: string };

/** What was said in the thread since people could come in, as staff see it: kept with the rest (E00064). */
export async function staffChat(
  deps: Pick<Deps, 'database' | 'clock'>,
  { staff, call: id }: Which,
): Promise<SaidInChat> {
  const { vault } = deps.database;
  const organisation = staff.organisation.id;
  const roster = await rosterOf(deps, organisation);
  return deps.database.read(organisation, async (reader) => {
    const { call, request } = await mustFind(reader, staff, id);
    const { row, content } = openRequest(vault, request);
    const names = new Map([
      ['patient', row.name],
      ['carer', content.requester?.name ?? ''],
    ]);
    const rows = await saidSince(reader, call, deps.clock.now());
    const files = await filesOfMessages(
      reader,
      rows.map((message) => message.id),
    );
    const lines: ChatLine[] = rows.map((message) => ({
      id: message.id,
      from: names.get(message.author) || nameOf(roster, message.author),
      mine: message.author === staff.member.id,
      at: message.createdAt,
      text: vault.unseal(organisation, message.text),
      files: files
        .filter((file) => file.message === message.id)
        .map((file) => ({
          href: `/api/${staff.organisation.slug}/attachments/${file.id}`,
          name: vault.unseal(organisation, file.name),
          image: file.type === 'image/jpeg',
        })),
    }));
    return { lines, adviceHref: null };
  });
}

/** The thread's messages since people could come in. Without the invitation: whoever is here has read it. */
export async function saidSince(reader: Reader, call: CallRow, now: number) {
  const thread = await threadMessages(reader, call.consultation, now);
  return thread.filter(({ id, createdAt }) => createdAt >= opensAt(call) && id !== call.message);
}

/**
 * Staff write in a call: a message in the thread, which the patient reads beside the pictures. Nothing is mailed while
 * the call lasts; see `tellUnread`. Sent twice it is one.
 * @throws Problem 409 where chat is switched off (E00063)
 */
export async function sayAsStaff(
  deps: ChatDeps,
  which: Which,
  { submission, text }: SayInChat,
): Promise<SaidInChat> {
  await holding(
    deps,
    { ...which, lock: null },
    async ({ tx, call, request, now, by }) => {
      const id = chatId(call.id, by, submission);
      if (await messageById(tx as Reader, id)) return;
      if (!call.chat) throw switchedOff();
      await mustBeThere(tx, request);
      await addToChat(deps, { tx, call, request, now, by }, { id, text, files: 0 });
    },
    'thread',
  );
  return staffChat(deps, which);
}

/** Puts what staff say or send in a call into the thread and the log, and tells who looks at the request. */
export async function addToChat(
  { database: { vault }, live }: ChatDeps,
  { tx, call, request, now, by }: Holding,
  { id, text, files }: { id: string; text: string; files: number },
): Promise<void> {
  const kind = 'to-patient' as const;
  await addMessage(tx, vault, { id, consultation: request.id, kind, author: by, text, now });
  const detail = { call: call.id, response: null, outcome: null, files, message: id };
  await logChange(tx, vault, { at: now, actor: by, action: 'replied', consultation: request.id, detail });
  tx.afterCommit(() => live.changed(tx.organisation, request.id));
}

const prefix = 'chat-';

/** The id of what staff say in a call, by which it is known that nobody was told of it by mail or text. */
export function chatId(call: string, by: string, submission: string): string {
  const hash = createHash('sha256').update([call, by, submission].join('\0'));
  return `${prefix}${hash.digest('base64url').slice(0, 32)}`;
}

/** Staff wrote it in a call: nobody was told of it by mail or text. */
export const isOfChat = (message: string): boolean => message.startsWith(prefix);

const switchedOff = () =>
  new Problem(409, 'chat-off', 'Chat is switched off', 'Switch it on, or say it. Your words are kept.');
