import type { OutreachShown } from '@frontdoor/contract';
import type { Vault } from '@frontdoor/database';
import type { KeptAnswers } from './kept.ts';

/**
 * What the request screen shows of a questionnaire that was answered. Points and what they add up to only while the
 * practice has scoring on (R82).
 * @param answers as sealed in `outreach.answers`; null while nothing was sent
 * @param scores the practice's setting, off by default
 */
export function answersShown(
  vault: Pick<Vault, 'unseal'>,
  { organisation, answers }: { organisation: string; answers: string | null },
  scores: boolean,
): Pick<OutreachShown, 'answers' | 'score'> {
  if (answers === null) return { answers: [], score: null };
  const kept = JSON.parse(vault.unseal(organisation, answers)) as KeptAnswers;
  const shown = kept.answered.map(({ question, answer, points }) => ({
    question,
    answer,
    points: scores ? points : null,
  }));
  return { answers: shown, score: scores ? kept.score : null };
}
