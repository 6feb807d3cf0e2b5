import type { FieldError, ReadyPage, Typed } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import { notFound } from '../../platform/problem.ts';
import type { Routes } from '../../platform/route.ts';
import { type Frames, showGate } from '../conversations/gate.ts';
import { sessionOf } from '../conversations/session.ts';
import type { Door } from '../conversations/waiting-pages.ts';
import { type WayIn, wayOf } from '../conversations/way.ts';
import { frameOf } from '../surgeries/frame.ts';
import { confirmChange, findChange, proposerOf } from './confirm.ts';
import { propose } from './propose.ts';
import { type ContactField, codeFault, codePage, contactPage, fieldOf, readContact } from './questions.ts';

/** New contact details, and the code that goes to them (S25). */
export function contactPages(routes: Routes, deps: Deps, { path, permission }: Door): void {
  const asks = { none: 'a question; its answer is logged' };
  routes.route({ method: 'get', path: `${path}/contact/:field`, permission, audit: asks }, (req, res) => {
    const way = wayOf(res);
    if (sessionOf(deps, req, res, way) !== 'open') return showGate({ deps, req, res }, way);
    showContact({ deps, req, res }, way, mustBeField(req.params.field), {}, []);
  });

  routes.route(
    { method: 'post', path: `${path}/contact/:field`, permission, audit: { changed: 'contact-proposed' } },
    async (req, res) => {
      const way = wayOf(res);
      if (sessionOf(deps, req, res, way) !== 'open') return showGate({ deps, req, res }, way);
      const field = mustBeField(req.params.field);
      const typed = readForm(req.body);
      const again = (errors: FieldError[]) => showContact({ deps, req, res }, way, field, typed, errors);
      const given = readContact(field, pageOf(deps, way, field), typed);
      if ('errors' in given) return again(given.errors);
      const proposal = await propose(deps, way, given.proposed);
      if (proposal === 'too-many') {
        const message = `You have changed this many times today. Call us on ${way.organisation.phone} and we will do it with you.`;
        return again([{ field, fault: 'invalid', message }]);
      }
      const { change, next } = proposal;
      res.redirect(
        303,
        next === 'code' ? `${way.path}/contact/code/${change}` : `${way.path}?just=contact-proposed`,
      );
    },
    [formBody],
  );

  routes.route(
    { method: 'get', path: `${path}/contact/code/:change`, permission, audit: asks },
    async (req, res) => {
      const way = wayOf(res);
      if (sessionOf(deps, req, res, way) !== 'open') return showGate({ deps, req, res }, way);
      await showCode({ deps, req, res }, way, String(req.params.change), null);
    },
  );

  routes.route(
    {
      method: 'post',
      path: `${path}/contact/code/:change`,
      permission,
      audit: { changed: 'contact-confirmed' },
    },
    async (req, res) => {
      const way = wayOf(res);
      if (sessionOf(deps, req, res, way) !== 'open') return showGate({ deps, req, res }, way);
      const change = String(req.params.change);
      const typed = textOf(readForm(req.body), 'code');
      const confirmed = await confirmChange(deps, proposerOf(way), change, typed);
      if (confirmed === 'wrong' || confirmed === 'ended')
        return showCode({ deps, req, res }, way, change, codeFault(confirmed, typed));
      const just = confirmed === 'accepted' ? 'contact-changed' : 'contact-proposed';
      res.redirect(303, `${way.path}?just=${just}`);
    },
    [formBody],
  );
}

function mustBeField(part: unknown): ContactField {
  const field = fieldOf(part);
  if (!field) throw notFound();
  return field;
}

function showContact(at: Frames, way: WayIn, field: ContactField, typed: Typed, errors: FieldError[]): void {
  const page = pageOf(at.deps, way, field);
  const asked = { page, typed, errors, action: `${way.path}/contact/${field}`, back: way.path };
  show(at, way, 'newContact', asked);
}

const pageOf = ({ content }: Deps, way: WayIn, field: ContactField) =>
  contactPage(content, field, way.door === 'link');

async function showCode(at: Frames, way: WayIn, id: string, error: string | null): Promise<void> {
  const change = await findChange(at.deps, proposerOf(way), id);
  if (!change) throw notFound();
  const field = change.field as ContactField;
  const errors: FieldError[] = error === null ? [] : [{ field: 'code', fault: 'invalid', message: error }];
  const action = `${way.path}/contact/code/${id}`;
  const asked = {
    page: codePage(at.deps.content, field),
    typed: {},
    errors,
    action,
    back: `${way.path}/contact/${field}`,
  };
  show(at, way, 'contactCode', asked);
}

type Asked = { page: ReadyPage; typed: Typed; errors: FieldError[]; action: string; back: string };

function show({ deps, req, res }: Frames, way: WayIn, name: 'newContact' | 'contactCode', asked: Asked) {
  const props = { ...asked, exitHref: `${way.path}/exit` };
  const html = deps.pages.render(name, frameOf(deps, req, way.organisation), props);
  sendHtml(req, res, asked.errors.length > 0 ? 422 : 200, html);
}
