import type { Tx } from '@frontdoor/database';
import { writer } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import type { Routes } from '../../platform/route.ts';
import { aroundNow } from '../screening/around.ts';
import { choiceOf } from '../screening/choices.ts';
import { adviceNow, factsIn, showAdvice } from './advice-view.ts';
import { changeDraft } from './change.ts';
import { draftPath, endSitting, surgeryPath } from './cookies.ts';
import type { Draft, DraftContent } from './draft.ts';
import { answerAdvice, chooseOnList, foundOnList } from './flags.ts';
import { goOn } from './go-on.ts';
import { draftOf } from './guard.ts';
import { emergencyList, journeyAt, reachable } from './journey.ts';
import { unsent } from './sitting.ts';
import { countLeft } from './store.ts';
import { showEmergency } from './view.ts';

const base = '/:practice/request/:draft';
const hour = 60 * 60_000;
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
      const next = await changeDraft(deps, draft, (now, tx) =>
        pick(deps, tx, draft, now, { offered, picked }),
      );
      if (picked === 'none') return goOn(deps, res, next);
      res.redirect(303, `${draftPath(draft)}/advice`);
    }),
    [formBody],
  );

  routes.route(
    { method: 'get', path: `${base}/advice`, permission: 'draft', audit: own },
    unsent(deps, async (req, res, draft) => {
      if (!(await showAdvice({ deps, req, res }, draft))) goOn(deps, res, draft);
    }),
  );

  routes.route(
    { method: 'post', path: `${base}/advice`, permission: 'draft', audit: own },
    unsent(deps, async (req, res, draft) => {
      const choice = choiceOf(textOf(readForm(req.body), 'choice'));
      const { kind, facts, around } = await adviceNow(deps, draft);
      const path = draftPath(draft);
      if (!choice || kind === null) return res.redirect(303, `${path}/advice`);
      const telling = { content: deps.content, facts, around };
      await changeDraft(deps, draft, (now) => answerAdvice(telling, now, choice));
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
      if (draft.consultation === null && draft.content.flags.length > 0) await countLeaving(deps, draft);
      endSitting(req, res, draft);
      res.redirect(303, surgeryPath(draft.organisation));
    },
  );
}

async function pick(
  deps: Deps,
  tx: Tx,
  { organisation }: Draft,
  now: DraftContent,
  { offered, picked }: { offered: string[]; picked: string },
): Promise<DraftContent> {
  const item = foundOnList(deps.content, picked, writer(now.answers));
  const noted = { ...now, emergency: { asked: offered, none: item === null } };
  if (item === null) return noted;
  const facts = factsIn(journeyAt(deps, organisation), now);
  const around = await aroundNow(deps, tx, organisation);
  return chooseOnList({ content: deps.content, facts, around }, noted, item);
}

/** Each rule whose advice they saw counts once, however often they leave (R20). */
async function countLeaving(deps: Deps, draft: Draft): Promise<void> {
  const at = deps.clock.now();
  let rules: string[] = [];
  await changeDraft(deps, draft, (now) => {
    rules = now.flags.filter(({ told, left }) => told && !left).map(({ rule }) => rule);
    return { ...now, flags: now.flags.map((flag) => ({ ...flag, left: flag.left || flag.told })) };
  });
  await deps.database.within(draft.organisation.id, async (tx) => {
    for (const rule of new Set(rules)) await countLeft(tx, rule, at - (at % hour));
  });
}
