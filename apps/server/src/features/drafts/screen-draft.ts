import { journeyPages } from '@frontdoor/content';
import type { Tx } from '@frontdoor/database';
import type { Answers } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { aroundNow } from '../screening/around.ts';
import { factsOf } from '../screening/facts.ts';
import { piecesOf } from '../screening/pieces.ts';
import { type ReadBy, readBy } from '../screening/read.ts';
import type { Organisation } from '../surgeries/find.ts';
import { answeredSoFar } from './answered-so-far.ts';
import type { DraftContent } from './draft.ts';
import { raise } from './flags.ts';
import { counted, type Journey, journeyAt, kindOf } from './journey.ts';

/** Answers that count, what pages would not take, and the files. */
type Written = { answers: Answers } & Pick<DraftContent, 'parked' | 'photos'>;

/**
 * Reads everything that was written in a form so far, on every page of it. What a page would not take yet is read as
 * well: danger does not wait for a missing tick.
 */
export function readDraft(
  deps: Pick<Deps, 'content'>,
  journey: Journey,
  { answers, parked, photos }: Written,
): ReadBy {
  const pages = [...journeyPages(deps.content, kindOf(answers)), ...deps.content.sendSafely.pages];
  const refused = pages.flatMap((page) => piecesOf([page], parked[page.id] ?? {}));
  return readBy(deps, {
    pieces: [...piecesOf(pages, answers), ...refused],
    facts: factsOf(answers, journey.context.today),
    answers: answeredSoFar(journey, { answers, parked }),
    files: photos.length,
  });
}

/** Reads a form after one of its pages was sent, and says whether advice comes before the next (S4). */
export async function screenDraft(
  deps: Deps,
  tx: Tx,
  organisation: Organisation,
  draft: DraftContent,
  from: string,
): Promise<{ draft: DraftContent; warned: boolean }> {
  const journey = journeyAt(deps, organisation);
  const answers = counted(journey, draft.answers);
  const { found } = readDraft(deps, journey, { ...draft, answers });
  if (found.length === 0) return { draft, warned: false };
  const around = await aroundNow(deps, tx, organisation);
  const facts = factsOf(answers, journey.context.today);
  return raise({ content: deps.content, facts, around }, draft, found, from);
}
