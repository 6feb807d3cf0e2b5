import { atLondon } from '@frontdoor/hours';
import type { Answers } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import type { RowContent } from '../consultations/content.ts';
import { photosOffered } from '../photos/offered.ts';
import { contentOf } from './facts-of-way.ts';
import { threadMessages } from './store.ts';
import type { WayIn } from './way.ts';

/**
 * Whether photos may come with a reply: the rules of S30 over what the request itself says, and over all that either
 * side has written since. By reference never: that they are not asked for would say what it is about.
 */
export async function replyPhotosOffered(
  deps: Pick<Deps, 'database' | 'clock'>,
  way: WayIn,
  written = '',
): Promise<boolean> {
  if (way.door === 'reference') return false;
  const { id } = way.organisation;
  const { vault } = deps.database;
  const row = JSON.parse(vault.unseal(id, way.request.row)) as RowContent;
  const answers: Answers = { birthDate: row.birthDate };
  for (const { field, value } of contentOf(deps, way).answered) answers[field] = value;
  const now = deps.clock.now();
  const thread = await deps.database.read(id, (reader) => threadMessages(reader, way.request.id, now));
  const texts = [...thread.map(({ text }) => vault.unseal(id, text)), written];
  return photosOffered(answers, atLondon(now).toPlainDate().toString(), texts.join('\n'));
}
