import { VideoInstead } from '@frontdoor/contract';
import type { Deps } from '../../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../../platform/form.ts';
import type { Routes } from '../../../platform/route.ts';
import { askWho } from '../../conversations/ask-who.ts';
import { showGate } from '../../conversations/gate.ts';
import { sessionOf } from '../../conversations/session.ts';
import { linkOf } from '../../conversations/way.ts';
import { chooseInstead } from '../instead.ts';
import { chatPages } from './chat-pages.ts';
import { keepCallFeedback } from './feedback.ts';
import { guestPages } from './guest-pages.ts';
import { patientDoor, videoPath } from './patient-door.ts';
import { placeRoutes } from './place-routes.ts';
import { showVideo } from './view.ts';

/** The video call behind a patient's link and behind a guest's. */
export function videoPages(routes: Routes, deps: Deps): void {
  placeRoutes(routes, deps, patientDoor(deps));
  chatPages(routes, deps);
  guestPages(routes, deps);

  routes.route(
    {
      method: 'get',
      path: videoPath,
      permission: 'link',
      audit: { none: 'the opening was logged with the date of birth' },
    },
    async (req, res) => {
      const way = linkOf(res);
      const session = sessionOf(deps, req, res, way);
      if (session === 'open') await showVideo({ deps, req, res }, way);
      else askWho({ deps, req, res }, way, session);
    },
  );

  routes.route(
    { method: 'post', path: `${videoPath}/instead`, permission: 'link', audit: { changed: 'video-instead' } },
    async (req, res) => {
      const way = linkOf(res);
      const session = sessionOf(deps, req, res, way);
      if (session === 'none' || session === 'code') return showGate({ deps, req, res }, way);
      const choice = VideoInstead.safeParse(textOf(readForm(req.body), 'choice'));
      if (choice.success) await chooseInstead(deps, way, choice.data);
      res.redirect(303, `${way.path}/video`);
    },
    [formBody],
  );

  routes.route(
    {
      method: 'post',
      path: `${videoPath}/feedback`,
      permission: 'link',
      audit: { changed: 'video-feedback' },
    },
    async (req, res) => {
      const way = linkOf(res);
      const session = sessionOf(deps, req, res, way);
      if (session === 'none' || session === 'code') return showGate({ deps, req, res }, way);
      await keepCallFeedback(deps, way, Number(textOf(readForm(req.body), 'answer')));
      res.redirect(303, `${way.path}/video`);
    },
    [formBody],
  );
}
