import type { AdviceKind } from '@frontdoor/contract';
import type { Facts } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import type { NewFlag } from '../consultations/content.ts';
import type { PatientMessage } from '../messages/from-patient.ts';
import { type Around, gravestAdvice, headingOf } from '../screening/advice.ts';
import { notAnswered, notShown } from '../screening/choices.ts';
import { type Found, readBy } from '../screening/read.ts';
import { adviceOfWay, factsOfWay } from './facts-of-way.ts';
import type { WayIn } from './way.ts';

/**
 * A later message as the rules read it, and the advice its writer is to see once it has been delivered.
 * @param also what is raised by the page it was written on, whatever the words are
 */
export function screenReply(
  deps: Pick<Deps, 'content' | 'database' | 'clock'>,
  way: WayIn,
  around: Around,
  { text, files, also = [] }: { text: string; files: number; also?: Found[] },
): { read: Pick<PatientMessage, 'flags' | 'reading' | 'notRead'>; kind: AdviceKind | null } {
  const facts = factsOfWay(deps, way);
  const pieces = text === '' ? [] : [{ field: 'text', text }];
  const { found: byRules, reading, notRead } = readBy(deps, { pieces, facts, answers: {}, files });
  const { flags, kind } = tellOf(deps, way, facts, around, [...byRules, ...also]);
  return { read: { flags, reading, notRead }, kind };
}

/** What was raised as flags that say what their writer was shown, and the gravest advice among them. */
export function tellOf(
  deps: Pick<Deps, 'content'>,
  way: WayIn,
  facts: Facts,
  around: Around,
  found: Found[],
): { flags: NewFlag[]; kind: AdviceKind | null } {
  const kinds = found.map(({ destination }) => adviceOfWay(way, destination, facts, around));
  const kind = gravestAdvice(kinds);
  const shown = kind === null ? notShown : headingOf(deps.content, kind, around.attendance);
  const flags = found.map((each, place) =>
    kinds[place] === null
      ? { ...each, shown: notShown, choice: '' }
      : { ...each, shown, choice: notAnswered },
  );
  return { flags, kind };
}
