import type { AdviceKind } from '@frontdoor/contract';
import { atLondon } from '@frontdoor/hours';
import type { Answers } from '@frontdoor/questionnaire';
import type { Destination, Facts } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import type { RequestContent, RowContent } from '../consultations/content.ts';
import { type Around, adviceFor } from '../screening/advice.ts';
import { factsOf } from '../screening/facts.ts';
import type { WayIn } from './way.ts';

export function contentOf(
  { database }: Pick<Deps, 'database'>,
  { organisation, request }: WayIn,
): RequestContent {
  return JSON.parse(database.vault.unseal(organisation.id, request.content)) as RequestContent;
}

/**
 * What is known of the patient by the request itself. The writer is whoever holds this link (S27); who comes by reference
 * may be anybody at home.
 */
export function factsOfWay(deps: Pick<Deps, 'database' | 'clock'>, way: WayIn): Facts {
  const row = JSON.parse(deps.database.vault.unseal(way.organisation.id, way.request.row)) as RowContent;
  const answers: Answers = {};
  for (const { field, value } of contentOf(deps, way).answered) answers[field] = value;
  const today = atLondon(deps.clock.now()).toPlainDate().toString();
  const facts = factsOf({ ...answers, birthDate: row.birthDate }, today);
  const self = way.door === 'link' && way.recipient === 'patient';
  return { ...facts, author: self ? 'self' : 'other' };
}

/**
 * Which advice a flag shows on this page. By reference a pregnancy is not told of: who reads it may not know, and A&E is
 * as good an answer.
 */
export function adviceOfWay(
  way: WayIn,
  destination: Destination,
  facts: Facts,
  around: Around,
): AdviceKind | null {
  const kind = adviceFor(destination, facts, around);
  const tells = kind === 'maternity' || kind === 'early-pregnancy';
  return way.door === 'reference' && tells ? 'A&E' : kind;
}
