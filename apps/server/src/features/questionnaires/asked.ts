import { knownPage, type Questionnaire } from '@frontdoor/content';
import type { Reader, Tx } from '@frontdoor/database';
import { type Answers, ageYears, type Context, type Page } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import type { RowContent } from '../consultations/content.ts';
import type { ByLink } from '../conversations/way.ts';
import { journeyAt } from '../drafts/journey.ts';
import { type OutreachRow, outreachOf } from '../outreach/store.ts';
import { mayAnswerQuestions } from '../switches/may-write.ts';
import { type Filled, nothingYet, type Progress } from './filled.ts';
import type { KeptAnswers } from './kept.ts';

/** Below it somebody who answers for a patient answers for a child. Whole years (S28). */
const grownUp = 16;

/** A questionnaire as it is asked of one person. */
export type Asked = {
  questionnaire: Questionnaire;
  row: OutreachRow;
  /** `over` once it takes no answers: its time has passed, it was finished, or messages were switched off. */
  standing: 'open' | 'sent' | 'over';
  /** Its pages, after one that asks nothing and holds what is known. */
  pages: Page[];
  /** Who answers, and the patient's date of birth. */
  known: Answers;
  context: Context;
  filled: Filled;
};

/** What was asked in this conversation. Throws 404 where nothing was, or what was asked is no longer there. */
export async function mustBeAsked(deps: Deps, reader: Reader | Tx, way: ByLink): Promise<Asked> {
  const row = await outreachOf(reader, way.request.id);
  const questionnaire = row?.questionnaire ? deps.content.questionnaires[row.questionnaire] : undefined;
  if (!row || !questionnaire) throw notFound();
  const { context } = journeyAt(deps, way.organisation);
  return {
    questionnaire,
    row,
    standing: await standingOf(deps, reader, way, row),
    pages: [knownPage(deps.content.start), ...questionnaire.set.pages],
    known: knownOf(deps, way, context.today),
    context,
    filled: filledOf(deps, way, row) ?? nothingYet(questionnaire.version),
  };
}

async function standingOf(
  { clock }: Pick<Deps, 'clock'>,
  reader: Reader | Tx,
  { request }: ByLink,
  row: OutreachRow,
): Promise<Asked['standing']> {
  if (row.answers !== null) return 'sent';
  return (await mayAnswerQuestions(reader, request, row, clock.now())) ? 'open' : 'over';
}

/** What this person has filled in; of answers that were sent, only what was raised on them is looked at again. */
function filledOf(deps: Pick<Deps, 'database'>, way: ByLink, row: OutreachRow): Filled | undefined {
  if (row.answers === null) return progressOf(deps, way, row)[way.recipient];
  const { version, raised } = JSON.parse(
    deps.database.vault.unseal(way.organisation.id, row.answers),
  ) as KeptAnswers;
  return { ...nothingYet(version), raised };
}

/** What everybody behind a link has filled in so far. */
export function progressOf(
  { database }: Pick<Deps, 'database'>,
  { organisation }: ByLink,
  { progress }: Pick<OutreachRow, 'progress'>,
): Progress {
  return progress === null ? {} : (JSON.parse(database.vault.unseal(organisation.id, progress)) as Progress);
}

function knownOf({ database }: Pick<Deps, 'database'>, way: ByLink, today: string): Answers {
  const { birthDate } = JSON.parse(database.vault.unseal(way.organisation.id, way.request.row)) as RowContent;
  if (way.recipient === 'patient') return { who: 'self', birthDate };
  return { who: ageYears(birthDate, today) < grownUp ? 'child' : 'other', birthDate };
}
