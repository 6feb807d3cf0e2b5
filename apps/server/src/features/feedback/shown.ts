import type { Detail } from '@frontdoor/contract';
import type { Reader, Vault } from '@frontdoor/database';
import { feedbackRow } from './store.ts';

/** What the patient thought of one request, as staff read it beside the request; null while nothing. */
export async function showFeedback(
  reader: Reader,
  vault: Vault,
  consultation: string,
): Promise<Detail['feedback']> {
  const row = await feedbackRow(reader, consultation);
  if (!row) return null;
  const words = row.words === null ? '' : vault.unseal(reader.organisation, row.words);
  return { answer: row.answer, words, at: row.at };
}
