import type { PageProps } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import { atLondon, sayDay } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { expectsAnswerTo } from '../outreach/expects.ts';
import { isOver, outreachOf } from '../outreach/store.ts';
import { type MayWrite, mayAnswerQuestions, mayWriteBy, switchesOf } from '../switches/may-write.ts';
import { beganAsCall } from '../video/began.ts';
import type { WayIn } from './way.ts';

/** What the practice asked in a conversation it began, and what may be written in this one. */
export type AskedHere = {
  /** The practice began it. */
  begun: boolean;
  /** Its first message asked for an answer. */
  expected: boolean;
  /** The answer is still waited for. */
  waits: boolean;
  asked: PageProps['conversation']['asked'];
  may: MayWrite;
  /** Why nothing can be written, in words; null where it can. */
  noReplies: string | null;
};

/** Reads it for one page. By reference nothing is told of what was asked: whoever looks may not be the patient (S20). */
export async function askedHere(
  { content }: Pick<Deps, 'content'>,
  reader: Reader,
  way: WayIn,
  now: number,
): Promise<AskedHere> {
  const { request, organisation } = way;
  const row = request.door === 'practice' ? await outreachOf(reader, request.id) : null;
  const over = row !== null && isOver(row, now);
  const may = mayWriteBy(await switchesOf(reader, request), over);
  const { repliesOff, repliesOver } = content.wording.messaging;
  const why = may.why === null ? null : may.why === 'over' ? repliesOver : repliesOff;
  const noReplies = why === null ? null : why.replaceAll('{phone}', organisation.phone);
  if (row === null) return { begun: false, expected: false, waits: false, asked: null, may, noReplies };
  const questions = row.questionnaire === null ? null : (content.questionnaires[row.questionnaire] ?? null);
  const answered = row.questionnaire === null ? row.answeredAt !== null : row.answers !== null;
  const open = await mayAnswerQuestions(reader, request, row, now);
  const expected = expectsAnswerTo(request, row) && !(await beganAsCall(reader, request));
  const waits = expected && !answered && !over && request.finishedAt === null;
  const asked = {
    questionsHref: open && questions ? `${way.path}/questions` : null,
    title: questions?.title ?? null,
    by: row.answerBy === null ? null : sayDay(atLondon(row.answerBy)),
    answered,
    over,
  };
  return { begun: true, expected, waits, asked: way.door === 'link' ? asked : null, may, noReplies };
}
