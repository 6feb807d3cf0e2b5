import { type Typed, tidyLines } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Routes } from '../../platform/route.ts';
import { attendanceOf } from '../surgeries/attendance.ts';
import { frameOf } from '../surgeries/frame.ts';
import { type Frames, showGate } from './gate.ts';
import { sendWorse } from './reply.ts';
import { sessionOf } from './session.ts';
import type { Door } from './waiting-pages.ts';
import { type WayIn, wayOf } from './way.ts';

/** As much as a message holds. */
const longest = 5000;

/** "I am getting worse": what to do now, what is worse if they like, and then the advice that fits what they said. */
export function worsePages(routes: Routes, deps: Deps, { path, permission }: Door): void {
  routes.route(
    { method: 'get', path: `${path}/worse`, permission, audit: { none: 'a question; its answer is sent' } },
    (req, res) => {
      const way = wayOf(res);
      if (sessionOf(deps, req, res, way) !== 'open') return showGate({ deps, req, res }, way);
      showWorse({ deps, req, res }, way, {});
    },
  );

  routes.route(
    { method: 'post', path: `${path}/worse`, permission, audit: { changed: 'patient-wrote' } },
    async (req, res) => {
      const way = wayOf(res);
      const session = sessionOf(deps, req, res, way);
      const typed = readForm(req.body);
      if (session === 'none' || session === 'code') return showGate({ deps, req, res }, way, typed);
      // Too many words are cut, not refused: nothing stands between somebody who gets worse and the surgery.
      await sendWorse(deps, way, session, tidyLines(textOf(typed, 'text')).slice(0, longest));
      res.redirect(303, `${way.path}/advice`);
    },
    [formBody],
  );
}

function showWorse({ deps, req, res }: Frames, way: WayIn, typed: Typed): void {
  const { organisation, path } = way;
  const html = deps.pages.render('worse', frameOf(deps, req, organisation), {
    page: {
      id: 'worse',
      title: deps.content.wording.worse.heading,
      intro: [],
      rules: [],
      fields: [
        {
          id: 'text',
          kind: 'long-text',
          label: deps.content.wording.worse.asks,
          hint: deps.content.wording.worse.hint,
          name: 'what is worse',
          optional: true,
          errors: {},
          options: [],
          rows: 4,
        },
      ],
    },
    typed,
    errors: [],
    attendance: attendanceOf(deps, organisation),
    action: `${path}/worse`,
    back: path,
    exitHref: `${path}/exit`,
  });
  sendHtml(req, res, 200, html);
}
