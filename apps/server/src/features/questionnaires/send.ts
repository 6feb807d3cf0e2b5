import { pointsOf, scoreOf } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { readAll } from '../conversations/open.ts';
import { withoutRepeats } from '../conversations/repeated-flags.ts';
import type { Session } from '../conversations/session.ts';
import type { ByLink } from '../conversations/way.ts';
import { fromPatient } from '../messages/from-patient.ts';
import { aroundNow } from '../screening/around.ts';
import { messagingSettings } from '../switches/settings.ts';
import { type Asked, mustBeAsked } from './asked.ts';
import { headedAnswers } from './headed.ts';
import type { KeptAnswers } from './kept.ts';
import { readAnswers } from './read-answers.ts';
import { sayAnswers } from './say.ts';
import { firstOpen, walked } from './steps.ts';
import { saveAnswers } from './store.ts';
import { tellUnsent } from './take-page.ts';

/** `incomplete`: something is still to be answered. `sent` also where they were sent before, and nothing was sent again. */
export type SentAnswers = 'sent' | 'over' | 'incomplete';

/**
 * Sends the answers, once, however often it is pressed (R51): a message in the thread with a first look and a clock of
 * its own like any other of a patient's (S31b), and the questions as they were asked (R38).
 */
export function sendAnswers(
  deps: Deps,
  way: ByLink,
  session: Extract<Session, 'open' | 'idle'>,
): Promise<SentAnswers> {
  const { vault } = deps.database;
  return deps.database.within(way.organisation.id, async (tx) => {
    const asked = await mustBeAsked(deps, tx, way);
    if (asked.standing === 'over') await tellUnsent(deps, tx, way, asked);
    if (asked.standing !== 'open') return asked.standing;
    if (firstOpen(asked) !== null) return 'incomplete';
    const around = await aroundNow(deps, tx, way.organisation);
    const { read, kind, raised } = readAnswers(deps, way, around, asked);
    const { scores } = await messagingSettings(tx);
    const kept = keptAnswers(asked, way, { scores, raised });
    const flags = await withoutRepeats(tx, way.request.id, read.flags, deps.clock.now());
    await fromPatient(deps, {
      organisation: tx.organisation,
      link: way.link.id,
      text: sayAnswers(asked.questionnaire.title, headedAnswers(asked)),
      attachments: [],
      ...read,
      flags,
    });
    await saveAnswers(tx, way.request.id, vault.seal(tx.organisation, JSON.stringify(kept)));
    // As with any message: what came meanwhile counts as read only where it is shown now (S32).
    if (session === 'open' && kind === null) await readAll(deps, tx, way);
    return 'sent';
  });
}

function keptAnswers(
  asked: Asked,
  { recipient }: ByLink,
  { scores, raised }: { scores: boolean; raised: string[] },
): KeptAnswers {
  const { questionnaire } = asked;
  const { id, version, title } = questionnaire;
  const score = scores ? questionnaire.score : null;
  const sum = score && scoreOf(score, walked(asked).counted);
  return {
    questionnaire: id,
    version,
    title,
    by: recipient,
    answered: headedAnswers(asked).flatMap(({ heading, answered }) =>
      answered.map((each) => ({
        ...each,
        set: id,
        version,
        heading,
        points: score ? pointsOf(score, each.field, String(each.value)) : null,
      })),
    ),
    score: score && sum && { ...sum, version: score.version, purpose: score.purpose },
    raised,
  };
}
