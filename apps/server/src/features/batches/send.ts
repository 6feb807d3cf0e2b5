import type { LineFault } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { Work } from '../outbox/kinds.ts';
import { dueRows } from '../outbox/store.ts';
import { endOfDay } from '../outreach/asked-by.ts';
import { beginConversation } from '../outreach/begin.ts';
import type { BatchContent, LineContent } from './content.ts';
import { fillFields } from './fields.ts';
import { judge } from './may-go.ts';
import { type BatchRow, batchById, changeBatch, type LineRow, nextReady, settleLine } from './store.ts';
import { goesFrom } from './window.ts';

/** While so many messages wait to go, no more are made: nobody's acknowledgement stands behind a list of thousands. */
const mostWaiting = 12;
/** How long it then waits. Milliseconds. */
const lookAgainAfter = 1_000;

/**
 * Sends a batch, a line a turn: each becomes its own conversation in the transaction that marks it as sent, so that a
 * process that dies between two lines, or in the middle of one, sends nobody twice and leaves nobody out.
 */
export const sendBatch: Work = {
  restsFor: 150,
  async work({ deps }, tx, { subject }) {
    const batch = await batchById(tx, subject);
    if (batch?.state !== 'sending') return null;
    const now = deps.clock.now();
    const from = goesFrom(now, batch.replies, deps.calendar);
    if (from > now) return from;
    const waiting = await dueRows(tx, 'delivery', now, mostWaiting);
    if (waiting.length === mostWaiting) return now + lookAgainAfter;
    const line = await nextReady(tx, batch.id);
    tx.afterCommit(() => deps.live.changed(tx.organisation, batch.id));
    if (line) await sendLine(deps, tx, batch, line);
    else await changeBatch(tx, batch.id, ['sending'], { state: 'done', endedAt: now, changedAt: now });
    return line ? now : null;
  },
};

/** One patient of the list, looked up once more (S41): whoever has died since the preview is not written to. */
async function sendLine(deps: Deps, tx: Tx, batch: BatchRow, row: LineRow): Promise<void> {
  const unseal = <T>(sealed: string) => JSON.parse(deps.database.vault.unseal(tx.organisation, sealed)) as T;
  const { ask, questionnaire } = unseal<BatchContent>(batch.content);
  const { known, ...line } = unseal<LineContent>(row.content);
  const [judged] = await judge(deps, tx, [{ ...line, line: row.line, faults: [] }], ask);
  const codes = judged!.faults.map(({ code }) => code);
  if (codes.length > 0) return withhold(tx, row, codes);
  const begun = await beginConversation(deps, tx, {
    submission: `batch ${batch.id} ${row.line}`,
    startedBy: batch.startedBy ?? batch.madeBy,
    batch: { id: batch.id, line: row.line },
    patient: { ...line, known, birthDate: line.birthDate! },
    checked: false,
    ask: { ...ask, text: fillFields(ask.text, line) },
    questionnaire,
    answerBy: ask.answerBy === null ? null : endOfDay(ask.answerBy),
    urgent: false,
    attachments: [],
    video: null,
  });
  if ('fault' in begun) return withhold(tx, row, [begun.fault]);
  await settleLine(tx, row, { state: 'sent', faults: '', consultation: begun.consultation });
}

async function withhold(tx: Tx, row: LineRow, codes: readonly LineFault[]): Promise<void> {
  await settleLine(tx, row, { state: 'withheld', faults: [...new Set(codes)].join(), consultation: null });
}
