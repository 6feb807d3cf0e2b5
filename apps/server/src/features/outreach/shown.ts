import type { OutreachShown } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { Consultation } from '../consultations/change-store.ts';
import { answersShown } from '../questionnaires/shown.ts';
import { nameOf, type Roster } from '../staff/roster.ts';
import { messagingSettings } from '../switches/settings.ts';
import { batchTitle } from './batch-title-store.ts';
import { outreachOf } from './store.ts';

/** What the practice asked, as the request screen shows it; null for a patient's own request. */
export async function showOutreach(
  { database, content }: Pick<Deps, 'database' | 'content'>,
  reader: Reader,
  { request, roster }: { request: Pick<Consultation, 'id' | 'door'>; roster: Roster },
): Promise<OutreachShown | null> {
  const asked = request.door === 'practice' ? await outreachOf(reader, request.id) : null;
  if (!asked) return null;
  const { questionnaire: id, questionnaireVersion: version, batch } = asked;
  const { startedAt, answerBy, reminders, reminded, expiresAt, expiredAt, answeredAt } = asked;
  const { scores } = await messagingSettings(reader);
  return {
    startedBy: nameOf(roster, asked.startedBy),
    batch: batch === null ? null : { id: batch, title: await batchTitle(reader, batch) },
    // What is not offered any more is still named.
    questionnaire:
      id === null ? null : { id, title: content.questionnaires[id]?.title ?? id, version: version ?? 1 },
    ...{ startedAt, answerBy, reminders, reminded, expiresAt, expiredAt, answeredAt },
    ...answersShown(database.vault, asked, scores),
  };
}
