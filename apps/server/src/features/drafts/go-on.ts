import type { Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { draftPath } from './cookies.ts';
import type { Draft } from './draft.ts';
import { firstOpen, journeyAt } from './journey.ts';

/** Leads to the first screen that still needs something; after a change, straight back to the check. */
export function goOn(deps: Deps, res: Response, draft: Draft): void {
  const journey = journeyAt(deps, draft.organisation);
  res.redirect(303, `${draftPath(draft)}/${firstOpen(journey, draft.content).id}`);
}
