import type { Facts } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import { servicesOf } from '../screening/advice.ts';
import { aroundNow } from '../screening/around.ts';
import { factsOf } from '../screening/facts.ts';
import { draftPath } from './cookies.ts';
import type { Draft, DraftContent } from './draft.ts';
import { adviceIn, advisedOf } from './flags.ts';
import { counted, type Journey, journeyAt } from './journey.ts';
import { type Frames, frame, ways } from './view.ts';
import { isYoung } from './young.ts';

/** What is known of the patient by the answers that count. */
export function factsIn(journey: Journey, { answers }: Pick<DraftContent, 'answers'>): Facts {
  return factsOf(counted(journey, answers), journey.context.today);
}

/** The advice of a draft with all it depends on. */
export async function adviceNow(deps: Deps, { organisation, content }: Draft) {
  const facts = factsIn(journeyAt(deps, organisation), content);
  const around = await deps.database.read(organisation.id, (reader) => aroundNow(deps, reader, organisation));
  return { facts, around, kind: adviceIn(content, { facts, around }) };
}

/** What to do now (S4). False when nothing stands to be advised. */
export async function showAdvice(at: Frames, draft: Draft): Promise<boolean> {
  const { deps, req, res } = at;
  const { organisation, content } = draft;
  const { facts, around, kind } = await adviceNow(deps, draft);
  if (kind === null || content.advice === null) return false;
  const path = draftPath(draft);
  const advised = advisedOf(content);
  const chosen = advised.find(({ source }) => source === 'list');
  const html = deps.pages.render('advice', frame(at, organisation), {
    kind,
    chosen: chosen?.words ?? null,
    sent: false,
    attendance: around.attendance,
    services: servicesOf(
      deps.content,
      kind,
      advised.map(({ rule }) => rule),
      around,
      facts,
    ),
    young: isYoung(facts),
    forOther: facts.author === 'other',
    action: `${path}/advice`,
    leaveHref: `${path}/leave`,
    back: `${path}/${content.advice.from}`,
    ...ways(draft),
  });
  sendHtml(req, res, 200, html);
  return true;
}
