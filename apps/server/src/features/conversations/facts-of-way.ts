import { atLondon } from '@frontdoor/hours';
import type { Answers } from '@frontdoor/questionnaire';
import type { Facts } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import type { RequestContent, RowContent } from '../consultations/content.ts';
import { factsOf } from '../screening/facts.ts';
import type { WayIn } from './guard.ts';

export function contentOf(
  { database }: Pick<Deps, 'database'>,
  { organisation, request }: WayIn,
): RequestContent {
  return JSON.parse(database.vault.unseal(organisation.id, request.content)) as RequestContent;
}

/** What is known of the patient by the request itself; the writer is whoever holds this link (S27). */
export function factsOfWay(deps: Pick<Deps, 'database' | 'clock'>, way: WayIn): Facts {
  const row = JSON.parse(deps.database.vault.unseal(way.organisation.id, way.request.row)) as RowContent;
  const answers: Answers = {};
  for (const { field, value } of contentOf(deps, way).answered) answers[field] = value;
  const today = atLondon(deps.clock.now()).toPlainDate().toString();
  const facts = factsOf({ ...answers, birthDate: row.birthDate }, today);
  return { ...facts, author: way.link.recipient === 'patient' ? 'self' : 'other' };
}
