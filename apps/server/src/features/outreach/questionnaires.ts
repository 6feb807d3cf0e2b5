import type { Content } from '@frontdoor/content';
import type { Questionnaires } from '@frontdoor/contract';

/** The questionnaires staff can send, by title (E00090). */
export function listQuestionnaires({ questionnaires }: Pick<Content, 'questionnaires'>): Questionnaires {
  const items = Object.values(questionnaires).map(({ id, version, title, source, set, score }) => ({
    id,
    version,
    title,
    source,
    questions: set.pages.reduce((sum, { fields }) => sum + fields.length, 0),
    scored: score !== null,
    purpose: score?.purpose ?? null,
  }));
  return { items: items.sort((one, other) => (one.title < other.title ? -1 : 1)) };
}
