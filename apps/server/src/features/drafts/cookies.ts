import type { Request, Response } from 'express';
import { clockSkew } from '../../platform/clock.ts';
import { clearCookie, readCookies, setCookie } from '../../platform/cookies.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from '../surgeries/find.ts';

/**
 * Four cookies for one draft:
 * - `fd-<id>`, its secret, on the draft's own path, so that two children in two tabs never meet;
 * - `fds-<id>`, "this is still the same sitting", signed, gone with the browser: without it no answer is shown (S22);
 * - `fdm-<id>`, on the surgery's path and empty of anything else: "there is an unfinished form on this device";
 * - `fdc-<id>`, likewise, once it is sent: "there is a confirmation", so that Exit can take that away too.
 */
const secretName = (id: string) => `fd-${id}`;
const sittingName = (id: string) => `fds-${id}`;
const markerStart = 'fdm-';
const confirmationStart = 'fdc-';

/** A sitting left alone this long asks the date of birth again. Nothing typed is lost by it. Milliseconds. */
const sittingLasts = 60 * 60_000;
/** A sitting is renewed when it is older than this, so that not every page sets a cookie. Milliseconds. */
const renewAfter = 5 * 60_000;
const purpose = 'draft-sitting';

type Whose = { organisation: Organisation; id: string };
type CookieDeps = Pick<Deps, 'database' | 'clock'>;

export const surgeryPath = ({ slug }: Organisation) => `/${slug}`;
export const draftPath = ({ organisation, id }: Whose) => `/${organisation.slug}/request/${id}`;

export function draftSecret(req: Request, id: string): string | null {
  return readCookies(req).get(secretName(id)) ?? null;
}

/** Keeps the secret and the marker on this device until the draft ends. `until` in ms since 1970. */
export function keepDraft(
  deps: CookieDeps,
  req: Request,
  res: Response,
  draft: Whose & { secret: string; until: number },
): void {
  const maxAge = Math.max(0, draft.until - deps.clock.now());
  const { secret, id, organisation } = draft;
  setCookie(req, res, { name: secretName(id), value: secret, path: draftPath(draft), maxAge });
  setCookie(req, res, { name: markerStart + id, value: '1', path: surgeryPath(organisation), maxAge });
}

export function beginSitting(deps: CookieDeps, req: Request, res: Response, draft: Whose): void {
  const value = deps.database.vault.sign(purpose, `${draft.id}.${deps.clock.now()}`);
  setCookie(req, res, { name: sittingName(draft.id), value, path: draftPath(draft) });
}

/** Whether this browser is still in the sitting that wrote the answers; keeps it going when it is. */
export function inSitting(deps: CookieDeps, req: Request, res: Response, draft: Whose): boolean {
  const signed = readCookies(req).get(sittingName(draft.id));
  const text = signed ? deps.database.vault.verify(purpose, signed) : null;
  const [id, since] = text?.split('.') ?? [];
  if (id !== draft.id) return false;
  const age = deps.clock.now() - Number(since);
  if (!(age > -clockSkew && age < sittingLasts)) return false;
  if (age > renewAfter) beginSitting(deps, req, res, draft);
  return true;
}

/** Ends the sitting: the next page asks the date of birth. */
export function endSitting(req: Request, res: Response, draft: Whose): void {
  clearCookie(req, res, { name: sittingName(draft.id), path: draftPath(draft) });
}

/** After sending only the confirmation is left to reach, and only for a while. */
export function keepOnlyConfirmation(
  deps: CookieDeps,
  req: Request,
  res: Response,
  draft: Whose & { secret: string; until: number },
): void {
  const maxAge = Math.max(0, draft.until - deps.clock.now());
  setCookie(req, res, { name: secretName(draft.id), value: draft.secret, path: draftPath(draft), maxAge });
  endSitting(req, res, draft);
  const path = surgeryPath(draft.organisation);
  clearCookie(req, res, { name: markerStart + draft.id, path });
  setCookie(req, res, { name: confirmationStart + draft.id, value: '1', path, maxAge });
}

/** Takes every trace of a draft off this device (S22). */
export function forgetDraft(req: Request, res: Response, draft: Whose): void {
  clearCookie(req, res, { name: secretName(draft.id), path: draftPath(draft) });
  endSitting(req, res, draft);
  const path = surgeryPath(draft.organisation);
  for (const start of [markerStart, confirmationStart])
    clearCookie(req, res, { name: start + draft.id, path });
}

/** The unfinished drafts this device says it has here, the newest first: ids sort by time. */
export function markedDrafts(req: Request): string[] {
  return marked(req, markerStart);
}

/** Those and the ones that were just sent: all that Exit takes away. */
export function everyDraft(req: Request): string[] {
  return [...marked(req, markerStart), ...marked(req, confirmationStart)];
}

function marked(req: Request, start: string): string[] {
  const names = [...readCookies(req).keys()].filter((name) => name.startsWith(start));
  return names
    .map((name) => name.slice(start.length))
    .filter(isDraftId)
    .sort()
    .reverse();
}

export function isDraftId(id: unknown): id is string {
  return typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
