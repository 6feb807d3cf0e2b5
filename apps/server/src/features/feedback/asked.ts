import type { Reader } from '@frontdoor/database';
import type { Consultation } from '../consultations/change-store.ts';
import { patientById } from '../patients/store.ts';
import { feedbackRow } from './store.ts';

/**
 * Whether the patient's page asks what they think (R79): once a request of theirs is finished, once only, and never where
 * the patient has died. What the practice began, and tests, are nobody's request and asked of nobody.
 */
export async function asksForFeedback(
  reader: Reader,
  { id, finishedAt, door, test, patient }: Consultation,
): Promise<boolean> {
  if (finishedAt === null || door === 'practice' || test) return false;
  if ((await patientById(reader, patient))?.state === 'deceased') return false;
  return (await feedbackRow(reader, id)) === null;
}
