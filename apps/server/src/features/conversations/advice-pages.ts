import type { Destination } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Routes } from '../../platform/route.ts';
import { soundSecondRung } from '../alarms/raise.ts';
import { logChange } from '../audit/log.ts';
import { isYoung } from '../drafts/young.ts';
import { gravestAdvice, servicesOf } from '../screening/advice.ts';
import { aroundNow } from '../screening/around.ts';
import { type AdviceChoice, choiceOf, notAnswered, wordsOfChoice } from '../screening/choices.ts';
import { frameOf } from '../surgeries/frame.ts';
import { flagsOfLastMessage, saveChoice } from './advice-store.ts';
import { adviceOfWay, factsOfWay } from './facts-of-way.ts';
import { type Frames, showGate } from './gate.ts';
import { repeatedFlags } from './repeated-flags.ts';
import { sessionOf } from './session.ts';
import type { Door } from './waiting-pages.ts';
import { type WayIn, wayOf } from './way.ts';

/** An hour after their message nobody is there who still waits to be told. Milliseconds. */
const staysFor = 60 * 60_000;
/** On a page left open too long it is for whoever has just sent from it, and nobody who comes later (S22). Milliseconds. */
const staysIdleFor = 5 * 60_000;

/** What to do now, after a message that the surgery has already (S4). Nothing stands between the message and them. */
export function messageAdvicePages(routes: Routes, deps: Deps, door: Door): void {
  const path = `${door.path}/advice`;
  const { permission } = door;
  routes.route(
    { method: 'get', path, permission, audit: { none: 'advice on what they have just sent' } },
    async (req, res) => {
      const way = wayOf(res);
      const session = sessionOf(deps, req, res, way);
      const gate = () => showGate({ deps, req, res }, way);
      if (session === 'none' || session === 'code') return gate();
      // A page left open too long may send; whoever sent from it is told what to do now all the same.
      if (await showAdvice({ deps, req, res }, way, session === 'idle' ? staysIdleFor : staysFor)) return;
      if (session === 'idle') return gate();
      res.redirect(303, way.path);
    },
  );

  routes.route(
    { method: 'post', path, permission, audit: { changed: 'advice-answered' } },
    async (req, res) => {
      const way = wayOf(res);
      const session = sessionOf(deps, req, res, way);
      if (session === 'none' || session === 'code') return res.redirect(303, way.path);
      const choice = choiceOf(textOf(readForm(req.body), 'choice'));
      if (!choice || choice === 'send') return res.redirect(303, `${way.path}/advice`);
      const open = await answer(deps, way, choice);
      const just = choice === 'cannot-call' && open ? 'cannot-call' : 'sent';
      res.redirect(303, `${way.path}?just=${just}`);
    },
    [formBody],
  );
}

/** Whether their newest message led to advice nobody has answered yet: pressed twice, it is shown all the same. */
export async function awaitsAnswer(deps: Deps, way: WayIn): Promise<boolean> {
  return (await advised(deps, way, staysFor)) !== null;
}

/** What their newest message raised that they are to be told of; null when there is nothing, or it was answered. */
async function advised(deps: Deps, way: WayIn, within: number) {
  const { organisation, recipient, request } = way;
  return deps.database.read(organisation.id, async (reader) => {
    const around = await aroundNow(deps, reader, organisation);
    const facts = factsOfWay(deps, way);
    const now = deps.clock.now();
    const rows = await flagsOfLastMessage(reader, request.id, recipient);
    const unanswered = rows.filter(
      ({ choice, raisedAt }) => choice === notAnswered && now - raisedAt < within,
    );
    // What was said too often to be raised once more is advised each time it is said.
    const fresh = rows.length > 0 ? unanswered : await repeatedFlags(reader, request.id, now);
    const kindOf = (destination: string) => adviceOfWay(way, destination as Destination, facts, around);
    const flags = fresh.filter(({ destination }) => kindOf(destination) !== null);
    const kind = gravestAdvice(flags.map(({ destination }) => kindOf(destination)));
    return kind === null ? null : { kind, flags, around, facts };
  });
}

async function showAdvice({ deps, req, res }: Frames, way: WayIn, within: number): Promise<boolean> {
  const found = await advised(deps, way, within);
  if (!found) return false;
  const { kind, flags, around, facts } = found;
  const back = way.path;
  const rules = flags.map(({ rule }) => rule);
  const html = deps.pages.render('advice', frameOf(deps, req, way.organisation), {
    kind,
    chosen: null,
    sent: true,
    attendance: around.attendance,
    services: servicesOf(deps.content, kind, rules, around, facts),
    young: isYoung(facts),
    forOther: facts.author === 'other',
    action: `${back}/advice`,
    leaveHref: null,
    back,
    deleteHref: null,
    exitHref: `${back}/exit`,
  });
  await sendHtml(req, res, 200, html);
  return true;
}

/** Keeps the answer on every flag it is about; gives whether the surgery is open. */
async function answer(deps: Deps, way: WayIn, choice: AdviceChoice): Promise<boolean> {
  const found = await advised(deps, way, staysFor);
  if (!found) return false;
  const { flags, around } = found;
  const { organisation, recipient, request } = way;
  const said = wordsOfChoice(deps.content, choice, around.attendance);
  const at = deps.clock.now();
  await deps.database.within(organisation.id, async (tx) => {
    await saveChoice(
      tx,
      flags.map(({ id }) => id),
      said,
    );
    if (choice === 'cannot-call' && flags.some(({ level }) => level === 'red'))
      await soundSecondRung(deps, tx, { consultation: request.id, at });
    const change = {
      at,
      actor: recipient,
      action: 'advice-answered',
      consultation: request.id,
    } as const;
    await logChange(tx, deps.database.vault, { ...change, detail: { choice: said } });
    tx.afterCommit(() => deps.live.changed(organisation.id, request.id));
  });
  return around.attendance.open;
}
