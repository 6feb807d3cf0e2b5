import { journeyPages } from '@frontdoor/content';
import type { Enter, Entered } from '@frontdoor/contract';
import { type Typed, validateAll } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { invalid, Problem } from '../../platform/problem.ts';
import { journeyAt } from '../drafts/journey.ts';
import { toRequest } from '../drafts/to-request.ts';
import { screenEntered } from '../screening/entered.ts';
import type { Staff } from '../staff/guards.ts';
import { closedUntil } from '../surgeries/attendance.ts';
import { receive } from './receive.ts';

/**
 * Takes in a request that somebody told a colleague on the phone or at the desk, on the patients' questions (R65). Saved
 * twice it is one; changed in between, because the first answer was lost on the line, it is another: nothing is dropped.
 */
export async function enter(deps: Deps, { organisation, member }: Staff, given: Enter): Promise<Entered> {
  if (organisation.liveAt === null) throw notLive();
  const { context } = journeyAt(deps, organisation);
  const typed: Typed = { ...given.typed, kind: given.kind };
  const { answers, errors } = validateAll(journeyPages(deps.content, given.kind), typed, context);
  // Files come to the request afterwards, so the photo page asks a call-taker nothing.
  const wrong = errors.filter(({ page }) => page !== 'photos');
  if (wrong.length > 0)
    throw invalid(wrong.map(({ field, message }) => ({ path: `typed.${field}`, message })));
  const { id, reference } = await receive(deps, {
    ...toRequest(deps.content, context, { answers, kind: given.kind }),
    organisation: organisation.id,
    submission: `${member.id} ${deps.database.vault.token(organisation.id, 'entered', JSON.stringify(given))}`,
    door: given.door,
    lang: 'en',
    dir: 'ltr',
    ...screenEntered(deps, { answers, kind: given.kind }, context.today),
    cannotCall: false,
    photos: 0,
    open: closedUntil(deps, organisation) === null,
    enteredBy: member.id,
    urgency: given.urgency,
  });
  return { id, reference };
}

/** Whatever door it comes by, an emergency in it would alarm nobody before the rota stands (S2). */
const notLive = () =>
  new Problem(
    409,
    'not-live',
    'Your practice is not live yet',
    'Your practice is not live yet, so nobody would be alarmed by an emergency. Write it down as you did before. A manager can go live on the safety page. Your words are kept.',
  );
