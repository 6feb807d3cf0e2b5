import type { Ask } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { invalid, Problem } from '../../platform/problem.ts';
import { londonToday } from '../../platform/today.ts';
import { expectsAnswer } from '../outreach/expects.ts';
import { messagingSettings } from '../switches/settings.ts';
import type { BatchContent } from './content.ts';

/** What a batch asks, checked as far as it is the same for every patient. Throws 422 in words. */
export async function asksFor(
  { database, content, clock }: Pick<Deps, 'database' | 'content' | 'clock'>,
  organisation: string,
  ask: Ask,
): Promise<BatchContent> {
  if (ask.answerBy !== null && ask.answerBy < londonToday(clock.now()).date)
    throw invalid([{ path: 'answerBy', message: 'The day to answer by has passed' }]);
  const asked = ask.questionnaire === null ? null : content.questionnaires[ask.questionnaire];
  if (asked === undefined)
    throw invalid([{ path: 'questionnaire', message: 'Choose a questionnaire from the list' }]);
  const { messages } = await database.read(organisation, messagingSettings);
  if (!messages && expectsAnswer(ask)) throw switchedOff();
  return { ask, questionnaire: asked && { id: asked.id, version: asked.version } };
}

const switchedOff = () =>
  new Problem(
    422,
    'messages-off',
    'Messages are switched off for the practice',
    'Patients could not answer. Send it without replies, or ask a manager to switch messages on.',
  );
