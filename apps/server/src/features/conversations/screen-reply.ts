import type { AdviceKind } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import type { PatientMessage } from '../messages/from-patient.ts';
import { type Around, adviceFor, gravestAdvice, headingOf } from '../screening/advice.ts';
import { notAnswered, notShown } from '../screening/choices.ts';
import { readBy } from '../screening/read.ts';
import { factsOfWay } from './facts-of-way.ts';
import type { WayIn } from './guard.ts';

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
