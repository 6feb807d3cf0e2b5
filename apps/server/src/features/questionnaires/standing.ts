import type { OutreachRow } from '../outreach/store.ts';

/** How a questionnaire stands: `sent` once its answers are with the surgery, `over` once it takes none any more. Pure. */
export function standingOf(
  row: Pick<OutreachRow, 'answers' | 'expiresAt' | 'expiredAt'>,
  now: number,
): 'open' | 'sent' | 'over' {
  if (row.answers !== null) return 'sent';
  return row.expiredAt !== null || (row.expiresAt !== null && row.expiresAt <= now) ? 'over' : 'open';
}
