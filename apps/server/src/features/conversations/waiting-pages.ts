import type { Deps } from '../../platform/deps.ts';
import { formBody } from '../../platform/form.ts';
import type { Routes } from '../../platform/route.ts';
import { dropUploads, receiveUpload } from '../attachments/upload.ts';
import { contactPages } from '../contact-changes/pages.ts';
import { feedbackPages } from '../feedback/pages.ts';
import { elsewhere } from '../surgeries/exit.ts';
import { messageAdvicePages } from './advice-pages.ts';
import { showGate } from './gate.ts';
import { newLinkPage } from './new-link-pages.ts';
import { sendNoLonger, sendReply } from './reply.ts';
import { endSession, sessionOf } from './session.ts';
import { showConversation } from './view.ts';
import { wayOf } from './way.ts';
import { worsePages } from './worse-pages.ts';

/** Where the pages of a way in lie, and what their routes ask for: a link's, or those found by reference. */
export type Door = { path: string; permission: 'link' | 'tracked' };

/** What can be done while waiting, by either door: write, get worse, give new details, call it off. */
export function waitingPages(routes: Routes, deps: Deps, door: Door): void {
  const { path, permission } = door;
  messageAdvicePages(routes, deps, door);
  worsePages(routes, deps, door);
  contactPages(routes, deps, door);
  newLinkPage(routes, deps, door);
  feedbackPages(routes, deps, door);

  routes.route(
    { method: 'post', path: `${path}/reply`, permission, audit: { changed: 'patient-wrote' } },
    async (req, res) => {
      const way = wayOf(res);
      const session = sessionOf(deps, req, res, way);
      const { typed, files } = await receiveUpload(deps.config.data, req, res);
      // A page left open too long may send, but is shown nothing before the date of birth is given again: what cannot
      // be sent waits in the page that asks for it.
      const askFirst = () => showGate({ deps, req, res }, way, typed);
      if (session === 'none' || session === 'code') {
        await dropUploads(files);
        return askFirst();
      }
      const { errors, advised } = await sendReply(deps, way, session, typed, files);
      if (errors.length === 0)
        return res.redirect(303, advised ? `${way.path}/advice` : `${way.path}?just=sent`);
      if (session === 'idle') return askFirst();
      await showConversation({ deps, req, res }, way, { typed, errors });
    },
    // Where no photos are asked for it is a plain form.
    [formBody],
  );

  routes.route(
    { method: 'post', path: `${path}/no-longer`, permission, audit: { changed: 'patient-wrote' } },
    async (req, res) => {
      const way = wayOf(res);
      const session = sessionOf(deps, req, res, way);
      if (session === 'none' || session === 'code') return showGate({ deps, req, res }, way);
      await sendNoLonger(deps, way, session);
      res.redirect(303, `${way.path}?just=no-longer`);
    },
  );

  routes.route(
    { method: 'get', path: `${path}/exit`, permission: 'public', audit: { none: 'forgets, on this device' } },
    (req, res) => {
      const left = req.path.replace(/\/exit$/, '');
      if (/^[\w/-]+$/.test(left)) endSession(req, res, left);
      res.set('Cache-Control', 'no-store');
      res.redirect(303, elsewhere);
    },
  );
}
