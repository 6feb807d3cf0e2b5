import type { PageProps } from '@frontdoor/contract';
import { atLondon } from '@frontdoor/hours';
import { callerOf } from '../../platform/caller.ts';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import { notFound } from '../../platform/problem.ts';
import type { Routes } from '../../platform/route.ts';
import { sendAttachment } from '../attachments/serve.ts';
import { dropUploads, receiveUpload } from '../attachments/upload.ts';
import { readBirth } from '../drafts/birth.ts';
import { elsewhere } from '../surgeries/exit.ts';
import { messageAdvicePages } from './advice-pages.ts';
import { findVisibleFile } from './file.ts';
import { noWay, wayOf } from './guard.ts';
import { askerOf, openWith } from './open.ts';
import { sendNoLonger, sendReply } from './reply.ts';
import { beginSession, deviceOf, endSession, linkPath, nameDevice, sessionOf } from './session.ts';
import { showConversation, showGate } from './view.ts';

const path = '/:practice/m/:token';
const wrong = 'That is not the patient’s date of birth. Check it and try again.';

/** The link in a message: date of birth, reading, answering (S20, S21). A GET never changes anything. */
export function conversationPages(routes: Routes, deps: Deps): void {
  messageAdvicePages(routes, deps);

  routes.route(
    {
      method: 'get',
      path,
      permission: 'link',
      audit: { none: 'the opening was logged with the date of birth' },
    },
    async (req, res) => {
      const way = wayOf(res);
      if (sessionOf(deps, req, res, way) === 'open')
        return showConversation({ deps, req, res }, way, {
          typed: {},
          errors: [],
          just: justDone(req.query.just),
        });
      nameDevice(req, res, way);
      await showGate({ deps, req, res }, way, { typed: {}, error: null, paused: false });
    },
  );

  routes.route(
    { method: 'post', path, permission: 'link', audit: { viewed: 'conversation' } },
    async (req, res) => {
      const way = wayOf(res);
      const typed = readForm(req.body);
      const read = readBirth(typed, atLondon(deps.clock.now()).toPlainDate().toString());
      if ('error' in read)
        return showGate({ deps, req, res }, way, { typed, error: read.error, paused: false });
      nameDevice(req, res, way);
      const asker = askerOf(deps, way, deviceOf(req), callerOf(req));
      const opening = await openWith(deps, way, asker, read.birthDate);
      if (opening === 'ended') throw noWay();
      if (opening !== 'open') {
        const paused = opening === 'paused';
        return showGate({ deps, req, res }, way, {
          typed: paused ? {} : typed,
          error: paused ? null : wrong,
          paused,
        });
      }
      beginSession(deps, req, res, way);
      if (textOf(typed, 'text') === '') return res.redirect(303, linkPath(way));
      await showConversation({ deps, req, res }, way, { typed, errors: [], just: null });
    },
    [formBody],
  );

  routes.route(
    { method: 'post', path: `${path}/reply`, permission: 'link', audit: { changed: 'patient-wrote' } },
    async (req, res) => {
      const way = wayOf(res);
      const session = sessionOf(deps, req, res, way);
      const { typed, files } = await receiveUpload(deps.config.data, req, res);
      // A page left open too long may send, but is shown nothing before the date of birth is given again: what cannot
      // be sent waits in the page that asks for it.
      const birthFirst = () => {
        const text = textOf(typed, 'text');
        return showGate({ deps, req, res }, way, { typed: { text }, error: null, paused: false });
      };
      if (session === 'none') {
        await dropUploads(files);
        return birthFirst();
      }
      const { errors, advised } = await sendReply(deps, way, typed, files);
      if (errors.length === 0)
        return res.redirect(303, advised ? `${linkPath(way)}/advice` : `${linkPath(way)}?just=sent`);
      if (session === 'idle') return birthFirst();
      await showConversation({ deps, req, res }, way, { typed, errors, just: null });
    },
  );

  routes.route(
    { method: 'post', path: `${path}/no-longer`, permission: 'link', audit: { changed: 'patient-wrote' } },
    async (req, res) => {
      const way = wayOf(res);
      if (sessionOf(deps, req, res, way) === 'none')
        return showGate({ deps, req, res }, way, { typed: {}, error: null, paused: false });
      await sendNoLonger(deps, way);
      res.redirect(303, `${linkPath(way)}?just=no-longer`);
    },
  );

  routes.route(
    {
      method: 'get',
      path: `${path}/files/:attachment`,
      permission: 'link',
      audit: { none: 'their own conversation; its opening was logged' },
    },
    async (req, res) => {
      const way = wayOf(res);
      if (sessionOf(deps, req, res, way) !== 'open') throw notFound();
      const file = await findVisibleFile(deps, way, String(req.params.attachment));
      if (!file) throw notFound();
      await sendAttachment(deps, res, file);
    },
  );

  routes.route(
    { method: 'get', path: `${path}/exit`, permission: 'public', audit: { none: 'forgets, on this device' } },
    (req, res) => {
      const { practice, token } = req.params;
      if (/^[\w-]+$/.test(`${practice}${token}`)) endSession(req, res, `/${practice}/m/${token}`);
      res.set('Cache-Control', 'no-store');
      res.redirect(303, elsewhere);
    },
  );
}

/** What the address says was done just now; anything else says nothing. */
function justDone(said: unknown): PageProps['conversation']['just'] {
  return said === 'sent' || said === 'cannot-call' || said === 'no-longer' ? said : null;
}
