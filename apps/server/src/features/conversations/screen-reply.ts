import type { AdviceKind } from '@frontdoor/contract';
import { atLondon } from '@frontdoor/hours';
import type { Answers } from '@frontdoor/questionnaire';
import type { Facts } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import type { RowContent } from '../consultations/content.ts';
import type { PatientMessage } from '../messages/from-patient.ts';
import { type Around, adviceFor, gravestAdvice, headingOf } from '../screening/advice.ts';
import { notAnswered, notShown } from '../screening/choices.ts';
import { factsOf } from '../screening/facts.ts';
import { readBy } from '../screening/read.ts';
import type { WayIn } from './guard.ts';
import { contentOf } from './view.ts';

/** What is known of the patient by the request itself; the writer is whoever holds this link (S27). */
export function factsOfWay(deps: Pick<Deps, 'database' | 'clock'>, way: WayIn): Facts {
  const row = JSON.parse(deps.database.vault.unseal(way.organisation.id, way.request.row)) as RowContent;
  const answers: Answers = {};
  for (const { field, value } of contentOf(deps, way).answered) answers[field] = value;
  const today = atLondon(deps.clock.now()).toPlainDate().toString();
  const facts = factsOf({ ...answers, birthDate: row.birthDate }, today);
  return { ...facts, author: way.link.recipient === 'patient' ? 'self' : 'other' };
}

/** A later message as the rules read it, and the advice its writer is to see once it has been delivered. */
export function screenReply(
  deps: Pick<Deps, 'content' | 'database' | 'clock'>,
  way: WayIn,
  around: Around,
  { text, files }: { text: string; files: number },
): { read: Pick<PatientMessage, 'flags' | 'reading' | 'notRead'>; kind: AdviceKind | null } {
  const facts = factsOfWay(deps, way);
  const pieces = text === '' ? [] : [{ field: 'text', text }];
  const { found, reading, notRead } = readBy(deps, { pieces, facts, answers: {}, files });
  const kinds = found.map(({ destination }) => adviceFor(destination, facts, around));
  const kind = gravestAdvice(kinds);
  const shown = kind === null ? notShown : headingOf(deps.content, kind, around.attendance);
  const flags = found.map((each, place) =>
    kinds[place] === null
      ? { ...each, shown: notShown, choice: '' }
      : { ...each, shown, choice: notAnswered },
  );
  return { read: { flags, reading, notRead }, kind };
}
