import type { FieldError } from '@frontdoor/questionnaire';
import type { Request, Response } from 'express';
import { callerOf } from '../../platform/caller.ts';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import type { Routes } from '../../platform/route.ts';
import { londonToday } from '../../platform/today.ts';
import { showGate, showWhere } from '../conversations/gate.ts';
import { askerOf } from '../conversations/open.ts';
import { beginSession, deviceOf, nameDevice, sessionOf } from '../conversations/session.ts';
import { justDone, showConversation } from '../conversations/view.ts';
import { waitingPages } from '../conversations/waiting-pages.ts';
import { wayOf } from '../conversations/way.ts';
import { readBirth } from '../drafts/birth.ts';
import { mustFindOrganisation } from '../surgeries/find.ts';
import { findByReference } from './find.ts';
import { typedReferences } from './typed-reference.ts';

const where = '/:practice/where';
const path = `${where}/:request`;

const notFound = 'We cannot find a request with that reference and date of birth. Check both and try again.';
const noReference = 'Enter your reference, for example F7K4 9MQX';

/** "Where is my request?", without an account: a reference and the patient's date of birth (R50, S19 to S21). */
export function trackingPages(routes: Routes, deps: Deps): void {
  routes.route(
    { method: 'get', path: where, permission: 'public', audit: { none: 'a question nobody has answered' } },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      nameDevice(req, res, `/${organisation.slug}/where`);
      showWhere({ deps, req, res }, organisation, { typed: {}, errors: [], paused: false });
    },
  );

  routes.route(
    { method: 'post', path: where, permission: 'public', audit: { viewed: 'progress' } },
    (req, res) => lookUp(deps, req, res),
    [formBody],
  );

  routes.route(
    { method: 'get', path, permission: 'tracked', audit: { none: 'that it was looked up is logged' } },
    async (req, res) => {
      const way = wayOf(res);
      if (sessionOf(deps, req, res, way) !== 'open') return showGate({ deps, req, res }, way);
      await showConversation({ deps, req, res }, way, { just: justDone(req.query.just) });
    },
  );

  waitingPages(routes, deps, { path, permission: 'tracked' });
}

async function lookUp(deps: Deps, req: Request, res: Response): Promise<void> {
  const organisation = await mustFindOrganisation(deps, String(req.params.practice));
  const at = { deps, req, res };
  const typed = readForm(req.body);
  const references = typedReferences(textOf(typed, 'reference'));
  const read = readBirth(typed, londonToday(deps.clock.now()).date);
  const errors: FieldError[] = [];
  if (references.length === 0) errors.push({ field: 'reference', fault: 'invalid', message: noReference });
  if ('error' in read) errors.push({ field: 'birthDate', fault: 'invalid', message: read.error });
  if (references.length === 0 || 'error' in read)
    return showWhere(at, organisation, { typed, errors, paused: false });

  nameDevice(req, res, `/${organisation.slug}/where`);
  const asker = askerOf(deps, organisation.id, deviceOf(req), callerOf(req));
  const found = await findByReference(deps, organisation, asker, {
    references,
    birthDate: read.birthDate,
  });
  if (found === 'paused') return showWhere(at, organisation, { typed: {}, errors: [], paused: true });
  if (found === 'unknown') {
    const message = notFound;
    return showWhere(at, organisation, {
      typed,
      errors: [{ field: 'reference', fault: 'invalid', message }],
      paused: false,
    });
  }
  beginSession(deps, req, res, found);
  if (textOf(typed, 'text') === '') return res.redirect(303, found.path);
  await showConversation(at, found, { typed });
}
