import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import type { Routes } from '../../platform/route.ts';
import { showGate } from '../conversations/gate.ts';
import { sessionOf } from '../conversations/session.ts';
import { showConversation } from '../conversations/view.ts';
import type { Door } from '../conversations/waiting-pages.ts';
import { wayOf } from '../conversations/way.ts';
import { giveFeedback } from './give.ts';

/** "What did you think?", on the page of a finished request (R79). */
export function feedbackPages({ route }: Routes, deps: Deps, { path, permission }: Door): void {
  route(
    { method: 'post', path: `${path}/feedback`, permission, audit: { changed: 'feedback' } },
    async (req, res) => {
      const way = wayOf(res);
      const typed = readForm(req.body);
      const session = sessionOf(deps, req, res, way);
      // What was written is kept through the question who they are, in the one box that page brings back.
      const askFirst = () => showGate({ deps, req, res }, way, { text: textOf(typed, 'words') });
      if (session === 'none' || session === 'code') return askFirst();
      const given = await giveFeedback(deps, way, session, typed);
      if (given.error === null)
        return res.redirect(303, given.advised ? `${way.path}/advice` : `${way.path}?just=feedback`);
      if (session === 'idle') return askFirst();
      await showConversation({ deps, req, res }, way, { feedback: { typed, error: given.error } });
    },
    [formBody],
  );
}
