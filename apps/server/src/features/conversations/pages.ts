import type { Request, Response } from 'express';
import { callerOf } from '../../platform/caller.ts';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import { notFound } from '../../platform/problem.ts';
import type { Routes } from '../../platform/route.ts';
import { londonToday } from '../../platform/today.ts';
import { sendAttachment } from '../attachments/serve.ts';
import { readBirth } from '../drafts/birth.ts';
import { askWho, devicesAt } from './ask-who.ts';
import { codePages, toCode } from './code-pages.ts';
import { findVisibleFile } from './file.ts';
import { showBirthGate } from './gate.ts';
import { noWay } from './guard.ts';
import { notForMePages } from './not-for-me-pages.ts';
import { askerOf, openWith } from './open.ts';
import { beginSession, deviceOf, nameDevice, sessionOf } from './session.ts';
import { pastGate, wantsCall } from './to-call.ts';
import { justDone, showConversation } from './view.ts';
import { waitingPages } from './waiting-pages.ts';
import { linkOf } from './way.ts';

const path = '/:practice/m/:token';
const wrong = 'That is not the patient’s date of birth. Check it and try again.';

/** The link in a message: date of birth, reading, answering (S20, S21). A GET never changes anything. */
export function conversationPages(routes: Routes, deps: Deps): void {
  waitingPages(routes, deps, { path, permission: 'link' });
  codePages(routes, deps);
  notForMePages(routes, deps);

  routes.route(
    {
      method: 'get',
      path,
      permission: 'link',
      audit: { none: 'the opening was logged with the date of birth' },
    },
    async (req, res) => {
      const way = linkOf(res);
      const session = sessionOf(deps, req, res, way);
      // The address a gate of the call was answered at, looked at again.
      if (session === 'open' && wantsCall(req)) return res.redirect(303, pastGate(req, way.path));
      if (session === 'open')
        return showConversation({ deps, req, res }, way, { just: justDone(req.query.just) });
      askWho({ deps, req, res }, way, session);
    },
  );

  routes.route(
    { method: 'post', path, permission: 'link', audit: { viewed: 'conversation' } },
    (req, res) => giveBirth(deps, req, res),
    [formBody],
  );

  routes.route(
    {
      method: 'get',
      path: `${path}/files/:attachment`,
      permission: 'link',
      audit: { none: 'their own conversation; its opening was logged' },
    },
    async (req, res) => {
      const way = linkOf(res);
      if (sessionOf(deps, req, res, way) !== 'open') throw notFound();
      const file = await findVisibleFile(deps, way, String(req.params.attachment));
      if (!file) throw notFound();
      await sendAttachment(deps, res, file);
    },
  );
}

/** The patient's date of birth was given; what was typed before it goes along. */
async function giveBirth(deps: Deps, req: Request, res: Response): Promise<void> {
  const way = linkOf(res);
  const at = { deps, req, res };
  const typed = readForm(req.body);
  const again = (shown: { error: string | null; paused: boolean }) =>
    showBirthGate(at, way.organisation, way.path, { typed: shown.paused ? {} : typed, ...shown });
  const read = readBirth(typed, londonToday(deps.clock.now()).date);
  if ('error' in read) return again({ error: read.error, paused: false });
  nameDevice(req, res, devicesAt(req));
  const asker = askerOf(deps, way.organisation.id, deviceOf(req), callerOf(req));
  const opening = await openWith(deps, way, asker, read.birthDate);
  if (opening === 'ended') throw noWay();
  if (opening === 'paused') return again({ error: null, paused: true });
  if (opening === 'wrong') return again({ error: wrong, paused: false });
  beginSession(deps, req, res, way);
  if (opening === 'code') return toCode(at, way, typed);
  if (textOf(typed, 'text') === '') return res.redirect(303, pastGate(req, way.path));
  await showConversation(at, way, { typed });
}
