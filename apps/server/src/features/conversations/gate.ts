import type { FieldError, Typed } from '@frontdoor/questionnaire';
import type { Request, Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { textOf } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Organisation } from '../surgeries/find.ts';
import { frameOf } from '../surgeries/frame.ts';
import { toCall, wantsCall } from './to-call.ts';
import type { WayIn } from './way.ts';

export type Frames = { deps: Deps; req: Request; res: Response };

/** Shows the page that asks who they are, before anything else is shown. A message that was typed already is kept in it. */
export function showGate(at: Frames, way: WayIn, typed: Typed = {}): void {
  const kept = { text: textOf(typed, 'text') };
  if (way.door === 'reference') showWhere(at, way.organisation, { typed: kept, errors: [], paused: false });
  else showBirthGate(at, way.organisation, way.path, { typed: kept, error: null, paused: false });
}

/** The date of birth behind a link: nothing but the surgery's name before it is right (S20). */
export function showBirthGate(
  { deps, req, res }: Frames,
  organisation: Organisation,
  path: string,
  shown: { typed: Typed; error: string | null; paused: boolean },
): void {
  const call = wantsCall(req);
  const html = deps.pages.render('linkBirth', frameOf(deps, req, organisation), {
    to: call ? 'video' : 'messages',
    action: call ? toCall(path) : path,
    newLinkAction: `${path}/new-link`,
    ...shown,
  });
  sendHtml(req, res, statusOf(shown.paused, shown.error !== null, shown.typed), html);
}

/** "Where is my request?": a reference and the patient's date of birth. */
export function showWhere(
  { deps, req, res }: Frames,
  organisation: Organisation,
  shown: { typed: Typed; errors: FieldError[]; paused: boolean },
): void {
  const html = deps.pages.render('where', frameOf(deps, req, organisation), {
    action: `/${organisation.slug}/where`,
    ...shown,
  });
  sendHtml(req, res, statusOf(shown.paused, shown.errors.length > 0, shown.typed), html);
}

/** What was typed and is not sent yet is a page with something to put right, too. */
function statusOf(paused: boolean, faulty: boolean, typed: Typed): number {
  if (paused) return 429;
  return faulty || textOf(typed, 'text') !== '' ? 422 : 200;
}
