import { emergencyItem } from '@frontdoor/content';
import { writer } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Routes } from '../../platform/route.ts';
import { closedUntil } from '../surgeries/frame.ts';
import { changeDraft } from './change.ts';
import { draftPath, endSitting, surgeryPath } from './cookies.ts';
import type { ChosenEmergency, Draft, DraftContent } from './draft.ts';
import { answerAdvice, chooseEmergency } from './flags.ts';
import { goOn } from './go-on.ts';
import { draftOf } from './guard.ts';
import { emergencyList, journeyAt, reachable } from './journey.ts';
import { unsent } from './sitting.ts';
import { countLeft } from './store.ts';
import { frame, showEmergency, ways } from './view.ts';

const base = '/:practice/request/:draft';
const hour = 60 * 60_000;
const choices = ['called', 'cannot-call', 'not-emergency'] as const;
const own = { none: 'a draft is the writer’s own until it is sent' };

/** The emergency list and what to do now: from here to sent in two screens (S4, R19, R20). */
export function emergencyPages(routes: Routes, deps: Deps): void {
  routes.route(
    { method: 'get', path: `${base}/emergency`, permission: 'draft', audit: own },
    unsent(deps, async (req, res, draft) => {
      if (!reachable(journeyAt(deps, draft.organisation), draft.content, 'emergency'))
        return goOn(deps, res, draft);
      await showEmergency({ deps, req, res }, draft);
    }),
  );

  routes.route(
    { method: 'post', path: `${base}/emergency`, permission: 'draft', audit: own },
    unsent(deps, async (req, res, draft) => {
      const journey = journeyAt(deps, draft.organisation);
      if (!reachable(journey, draft.content, 'emergency')) return goOn(deps, res, draft);
      const offered = emergencyList(journey, draft.content.answers).map((item) => item.id);
      const picked = textOf(readForm(req.body), 'emergency');
      if (picked !== 'none' && !offered.includes(picked))
        return showEmergency({ deps, req, res }, draft, 422);
      const next = await changeDraft(deps, draft, (now) => pick(now, offered, picked));
      if (picked === 'none') return goOn(deps, res, next);
      res.redirect(303, `${draftPath(draft)}/advice`);
    }),
    [formBody],
  );

  routes.route(
    { method: 'get', path: `${base}/advice`, permission: 'draft', audit: own },
    unsent(deps, async (req, res, draft) => {
      const chosen = lastChosen(deps, draft);
      if (!chosen) return goOn(deps, res, draft);
      const path = draftPath(draft);
      const html = deps.pages.render('advice', frame({ deps, req, res }, draft.organisation), {
        kind: chosen.destination,
        chosen: chosen.words[writer(draft.content.answers)],
        action: `${path}/advice`,
        leaveHref: `${path}/leave`,
        closedUntil: closedUntil(deps, draft.organisation),
        back: `${path}/emergency`,
        ...ways(draft),
      });
      sendHtml(req, res, 200, html);
    }),
  );

  routes.route(
    { method: 'post', path: `${base}/advice`, permission: 'draft', audit: own },
    unsent(deps, async (req, res, draft) => {
      const said = textOf(readForm(req.body), 'choice');
      const choice: ChosenEmergency['choice'] = choices.find((each) => each === said) ?? null;
      const path = draftPath(draft);
      if (!choice || !lastChosen(deps, draft)) return res.redirect(303, `${path}/advice`);
      await changeDraft(deps, draft, (now) => ({ ...now, chosen: answerAdvice(now.chosen, choice) }));
      res.redirect(303, `${path}/send-now`);
    }),
    [formBody],
  );

  routes.route(
    {
      method: 'post',
      path: `${base}/leave`,
      permission: 'draft',
      audit: { none: 'counted by rule and hour, never with words or who (R20)' },
    },
    async (req, res) => {
      const draft = draftOf(res);
      const rule = draft.consultation === null ? draft.content.chosen.at(-1)?.item : undefined;
      const now = deps.clock.now();
      if (rule)
        await deps.database.within(draft.organisation.id, (tx) => countLeft(tx, rule, now - (now % hour)));
      endSitting(req, res, draft);
      res.redirect(303, surgeryPath(draft.organisation));
    },
  );
}

function pick(now: DraftContent, asked: string[], picked: string): DraftContent {
  if (picked === 'none') return { ...now, emergency: { asked, none: true } };
  return { ...now, emergency: { asked, none: false }, chosen: chooseEmergency(now.chosen, picked) };
}

/** The emergency chosen last, in full; undefined when none was. */
export function lastChosen({ content }: Deps, draft: Draft) {
  const last = draft.content.chosen.at(-1);
  return last ? emergencyItem(content, last.item) : undefined;
}
