import type { Batch, BatchCounts, BatchLine, BatchRow, BatchState } from '@frontdoor/contract';
import type { LineState } from './queries.ts';

export const batchStateWords: Record<BatchState, string> = {
  preview: 'prepared, not sent',
  sending: 'sending',
  paused: 'paused',
  stopped: 'stopped',
  done: 'all sent',
};

/** "1 patient", "5,000 patients". */
export function sayPatients(count: number): string {
  return count === 1 ? '1 patient' : `${count.toLocaleString('en-GB')} patients`;
}

/** What stopping leaves as it is: "The 12 patients who have it keep it and can answer." */
export function sayKept(sent: number, canAnswer: boolean): string {
  if (sent === 0) return 'Nobody has it yet.';
  const who =
    sent === 1 ? 'The 1 patient who has it keeps it' : `The ${sayPatients(sent)} who have it keep it`;
  return canAnswer ? `${who} and can answer.` : `${who}.`;
}

/** How far a batch is, in a line: "150 of 193 sent · 140 delivered · 40 answered · 2 failed". */
export function sayProgress({ state, counts }: Pick<BatchRow, 'state' | 'counts'>): string {
  if (state === 'preview') return sayReady(counts);
  const { sent, ready, withheld, delivered, read, answered, failed } = counts;
  const rest: [number, string][] = [
    [delivered, 'delivered'],
    [read, 'read'],
    [answered, 'answered'],
    [failed, 'failed'],
    [withheld, 'held back'],
  ];
  const total = sent + ready + withheld;
  return [
    `${sent} of ${total} sent`,
    ...rest.filter(([count]) => count > 0).map(([n, w]) => `${n} ${w}`),
  ].join(' · ');
}

/** "193 of 200 lines can go, 7 cannot." */
export function sayReady({ lines, ready, cannot }: BatchCounts): string {
  const can = `${ready.toLocaleString('en-GB')} of ${lines.toLocaleString('en-GB')} lines can go`;
  return cannot === 0 ? `${can}.` : `${can}, ${cannot.toLocaleString('en-GB')} cannot.`;
}

const progressWords: Record<NonNullable<BatchLine['progress']>, string> = {
  queued: 'waits to be sent',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  answered: 'answered',
  failed: 'failed',
};

/** How far one line is. */
export function sayLine(
  { state, progress, channel }: Pick<BatchLine, 'state' | 'progress' | 'channel'>,
  batch: Pick<Batch, 'state'>,
): string {
  if (state === 'cannot') return 'cannot go';
  if (state === 'withheld') return 'held back';
  if (state === 'ready') {
    if (batch.state === 'stopped') return 'not sent: stopped before';
    return channel === null ? 'can go' : `goes by ${channel}`;
  }
  return progress === null ? 'sent' : progressWords[progress];
}

/** What the lines can be narrowed to, with how many there are. */
export function lineChoices({ state, counts }: Pick<Batch, 'state' | 'counts'>): {
  value: LineState | 'all';
  words: string;
}[] {
  const { ready, cannot, sent, answered, failed, withheld, lines } = counts;
  const before: [LineState, string, number][] = [
    ['cannot', 'Cannot go', cannot],
    ['ready', state === 'stopped' ? 'Not sent' : 'Can go', ready],
  ];
  const after: [LineState, string, number][] = [
    ['sent', 'Sent', sent],
    ['answered', 'Answered', answered],
    ['failed', 'Failed', failed],
    ['withheld', 'Held back', withheld],
  ];
  const offered = state === 'preview' ? before : [...after, ...before];
  return [
    { value: 'all', words: `All ${lines}` },
    ...offered
      .filter(([, , count]) => count > 0)
      .map(([value, words, n]) => ({ value, words: `${words} ${n}` })),
  ];
}
