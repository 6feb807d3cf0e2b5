import type { Typed } from '@frontdoor/questionnaire';
import type { Request } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Routes } from '../../platform/route.ts';
import { frameOf } from '../surgeries/frame.ts';
import { type Frames, showGate } from './gate.ts';
import { codeChannel, giveLinkCode, sendLinkCode } from './link-code.ts';
import { beginSession, sessionOf } from './session.ts';
import { pastGate, toCall, wantsCall } from './to-call.ts';
import { showConversation } from './view.ts';
import { type ByLink, linkOf } from './way.ts';

const path = '/:practice/m/:token/code';
const faults = {
  wrong: 'That code is not right. Check it and try again.',
  ended: 'That code has ended. Ask for a new code.',
};

/** The code of a sensitive conversation, asked after the date of birth (S20). */
export function codePages(routes: Routes, deps: Deps): void {
  routes.route(
    { method: 'get', path, permission: 'link', audit: { none: 'asks for the code' } },
    async (req, res) => {
      const way = linkOf(res);
      const session = sessionOf(deps, req, res, way);
      if (session === 'open') return res.redirect(303, pastGate(req, way.path));
      if (session !== 'code') return showGate({ deps, req, res }, way);
      await showCode({ deps, req, res }, way, {}, null);
    },
  );

  routes.route(
    { method: 'post', path, permission: 'link', audit: { viewed: 'conversation' } },
    async (req, res) => {
      const way = linkOf(res);
      const typed = readForm(req.body);
      const session = sessionOf(deps, req, res, way);
      if (session === 'open') return res.redirect(303, pastGate(req, way.path));
      if (session !== 'code') return showGate({ deps, req, res }, way, typed);
      const result = await giveLinkCode(deps, way, textOf(typed, 'code'));
      if (result !== 'right') return showCode({ deps, req, res }, way, typed, faults[result]);
      beginSession(deps, req, res, way, true);
      if (textOf(typed, 'text') === '') return res.redirect(303, pastGate(req, way.path));
      await showConversation({ deps, req, res }, way, { typed });
    },
    [formBody],
  );

  routes.route(
    { method: 'post', path: `${path}/again`, permission: 'link', audit: { none: 'sends another code' } },
    async (req, res) => {
      const way = linkOf(res);
      if (sessionOf(deps, req, res, way) !== 'code') return showGate({ deps, req, res }, way);
      await sendLinkCode(deps, way, true);
      res.redirect(303, codePath(req, way));
    },
  );
}

/** Where the code is asked for, on the way to the messages or to a call. */
export function codePath(req: Request, { path }: ByLink): string {
  return wantsCall(req) ? toCall(`${path}/code`) : `${path}/code`;
}

/** After the right date of birth: sends the code and asks for it. A message typed before goes along. */
export async function toCode(at: Frames, way: ByLink, typed: Typed): Promise<void> {
  await sendLinkCode(at.deps, way, false);
  if (textOf(typed, 'text') === '') return at.res.redirect(303, codePath(at.req, way));
  await showCode(at, way, { text: textOf(typed, 'text') }, null);
}

async function showCode(
  { deps, req, res }: Frames,
  way: ByLink,
  typed: Typed,
  error: string | null,
): Promise<void> {
  const html = deps.pages.render('linkCode', frameOf(deps, req, way.organisation), {
    action: codePath(req, way),
    againAction: wantsCall(req) ? toCall(`${way.path}/code/again`) : `${way.path}/code/again`,
    typed: { text: textOf(typed, 'text') },
    error,
    sentBy: await codeChannel(deps, way),
  });
  sendHtml(req, res, error === null ? 200 : 422, html);
}
