import {
  type FieldError,
  type QuestionSet,
  type ReadyPage,
  readyPage,
  type Typed,
  typedFrom,
  validatePage,
} from '@frontdoor/questionnaire';
import { levelOf } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Routes } from '../../platform/route.ts';
import { sentFrom } from '../abuse/honeypot.ts';
import { adviceFor } from '../screening/advice.ts';
import { adviceNow } from './advice-view.ts';
import { park } from './answer.ts';
import { changeDraft } from './change.ts';
import { draftPath } from './cookies.ts';
import type { Draft } from './draft.ts';
import { advisedOf } from './flags.ts';
import { goOn } from './go-on.ts';
import { firstOpen, journeyAt } from './journey.ts';
import { sendNow } from './send.ts';
import { confirm } from './send-pages.ts';
import { unsent } from './sitting.ts';
import { type Frames, frame, ways } from './view.ts';

const path = '/:practice/request/:draft/send-now';

/** The short send page after advice (S4): who, how to reach them, where they are, Send. */
export function shortPages(routes: Routes, deps: Deps): void {
  routes.route(
    {
      method: 'get',
      path,
      permission: 'draft',
      audit: { none: 'a draft is the writer’s own until it is sent' },
    },
    unsent(deps, async (req, res, draft) => {
      const advised = await adviceNow(deps, draft);
      if (advised.kind === null) return goOn(deps, res, draft);
      const ready = pageOf(deps, draft, setFor(deps, draft, advised));
      await showShort({ deps, req, res }, draft, advised, {
        typed: draft.content.parked[ready.id] ?? typedFrom(ready, draft.content.answers),
        errors: [],
      });
    }),
  );

  routes.route(
    { method: 'post', path, permission: 'draft', audit: { changed: 'received' } },
    unsent(deps, async (req, res, draft) => {
      const advised = await adviceNow(deps, draft);
      if (advised.kind === null) return goOn(deps, res, draft);
      const typed = readForm(req.body);
      const set = setFor(deps, draft, advised);
      const ready = pageOf(deps, draft, set);
      const { answers, errors } = validatePage(ready, typed, journeyAt(deps, draft.organisation).context);
      if (errors.length > 0) {
        const kept = await changeDraft(deps, draft, (now) => park(now, ready, typed));
        return showShort({ deps, req, res }, kept, advised, { typed, errors });
      }
      const { until } = await sendNow(deps, draft, set, answers, sentFrom(req));
      confirm({ deps, req, res }, draft, until);
    }),
    [formBody],
  );
}

type Advised = Awaited<ReturnType<typeof adviceNow>>;

/** Whoever was told of help against abuse is asked how to be reached safely as well (S27). */
function setFor({ content }: Deps, draft: Draft, { facts, around }: Advised): QuestionSet {
  const asked = draft.content.flags.some(
    ({ told, destination }) => told && adviceFor(destination, facts, around) === 'abuse',
  );
  return asked ? content.sendSafely : content.sendNow;
}

function pageOf(deps: Deps, draft: Draft, set: QuestionSet): ReadyPage {
  const { context } = journeyAt(deps, draft.organisation);
  return readyPage(set.pages[0]!, draft.content.answers, context);
}

async function showShort(
  at: Frames,
  draft: Draft,
  advised: Advised,
  shown: { typed: Typed; errors: FieldError[] },
): Promise<void> {
  const { deps, req, res } = at;
  const { organisation, content } = draft;
  const action = `${draftPath(draft)}/send-now`;
  const html = deps.pages.render('sendNow', frame(at, organisation), {
    page: pageOf(deps, draft, setFor(deps, draft, advised)),
    ...shown,
    check: journeyAt(deps, organisation).context,
    action,
    back: `${draftPath(draft)}/advice`,
    attendance: advised.around.attendance,
    red: content.flags.some(({ told, destination }) => told && levelOf(destination) === 'red'),
    cannotCall: advisedOf(content).some(({ choice }) => choice === 'cannot-call'),
    restHref: restOf(deps, draft),
    ...ways(draft),
  });
  sendHtml(req, res, shown.errors.length > 0 ? 422 : 200, html);
}

/**
 * The rest of the form is optional after advice (S4); it is offered to who does not think this is an emergency, and to
 * who has time to write more. Nobody is led back to the emergency list.
 */
function restOf(deps: Deps, draft: Draft): string | null {
  const unhurried = advisedOf(draft.content).every(
    ({ choice }) => choice === 'not-emergency' || choice === 'send',
  );
  const next = firstOpen(journeyAt(deps, draft.organisation), draft.content).id;
  return unhurried && next !== 'emergency' ? `${draftPath(draft)}/${next}` : null;
}
