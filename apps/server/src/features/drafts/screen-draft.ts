import { journeyPages, ruleSource } from '@frontdoor/content';
import type { Tx } from '@frontdoor/database';
import type { Answers } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { hashSecret } from '../../platform/secrets.ts';
import { aroundNow } from '../screening/around.ts';
import { factsOf } from '../screening/facts.ts';
import { piecesOf } from '../screening/pieces.ts';
import { readBy, type Written } from '../screening/read.ts';
import type { Organisation } from '../surgeries/find.ts';
import { answeredSoFar } from './answered-so-far.ts';
import type { DraftContent } from './draft.ts';
import { raise } from './flags.ts';
import { counted, type Journey, journeyAt, kindOf } from './journey.ts';

/** Answers that count, what pages would not take, the files, and what was read before. */
type Writing = { answers: Answers } & Pick<DraftContent, 'parked' | 'photos' | 'read'>;

/**
 * Reads everything that was written in a form so far, on every page of it. What a page would not take yet is read as
 * well: danger does not wait for a missing tick. A form is mostly sent as its last page left it, by the same rules:
 * then what was made of it stands, and nothing is read twice.
 */
export function readDraft(
  deps: Pick<Deps, 'content'>,
  journey: Journey,
  { answers, parked, photos, read }: Writing,
): NonNullable<DraftContent['read']> {
  const pages = [...journeyPages(deps.content, kindOf(answers)), ...deps.content.sendSafely.pages];
  const refused = pages.flatMap((page) => piecesOf([page], parked[page.id] ?? {}));
  const written: Written = {
    pieces: [...piecesOf(pages, answers), ...refused],
    facts: factsOf(answers, journey.context.today),
    answers: answeredSoFar(journey, { answers, parked }),
    files: photos.length,
  };
  const of = markOf(written);
  return read?.of === of ? read : { ...readBy(deps, written), of };
}

/** The rules of this process; a draft that was read by others is read anew. */
let rules: string | null = null;

/** Stands for what was written and the rules that read it. It cannot be turned back into words. */
function markOf(written: Written): string {
  rules ??= hashSecret(ruleSource());
  // However the answers came together, they are the same answers.
  const answers = Object.entries(written.answers).sort(([one], [other]) => (one < other ? -1 : 1));
  return hashSecret(rules + JSON.stringify({ ...written, answers }));
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
  const read = readDraft(deps, journey, { ...draft, answers });
  const kept = { ...draft, read };
  if (read.found.length === 0) return { draft: kept, warned: false };
  const around = await aroundNow(deps, tx, organisation);
  const facts = factsOf(answers, journey.context.today);
  return raise({ content: deps.content, facts, around }, kept, read.found, from);
}
