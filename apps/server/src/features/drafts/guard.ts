import type { Request, Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { Problem } from '../../platform/problem.ts';
import type { Guard } from '../../platform/route.ts';
import { secretMatches } from '../../platform/secrets.ts';
import { mustFindOrganisation } from '../surgeries/find.ts';
import { mustBeLive } from '../surgeries/not-live.ts';
import { draftSecret, forgetDraft, isDraftId } from './cookies.ts';
import { type Draft, openDraft } from './draft.ts';
import { findDraft } from './store.ts';

/** One answer to every way of not having a draft, so that nobody learns which ids exist. */
const notHere = () =>
  new Problem(
    404,
    'no-draft',
    'Your answers are not here',
    'They were sent or deleted, or you began on another device. You can start again from the surgery’s page.',
  );

/**
 * Lets in whoever holds the draft's secret, until the draft ends; the draft is then in `res.locals`. Being let in
 * shows no answer yet: that needs the same sitting (S22).
 */
export function draftGuard(deps: Deps): Guard {
  return async (req, res) => {
    const organisation = await mustFindOrganisation(deps, String(req.params.practice));
    mustBeLive(organisation);
    const id = req.params.draft;
    const secret = isDraftId(id) ? draftSecret(req, id) : null;
    if (!isDraftId(id) || !secret) throw notHere();
    const row = await findDraft(deps.database, organisation.id, id);
    if (!row || !secretMatches(secret, row.secretHash) || row.expiresAt <= deps.clock.now()) {
      // The box on the surgery's page would go on offering what is no longer there.
      forgetDraft(req, res, { organisation, id });
      throw notHere();
    }
    res.locals.draft = openDraft(deps.database.vault, organisation, row);
  };
}

/** The draft the guard let in. */
export function draftOf(res: Response): Draft {
  return res.locals.draft as Draft;
}

/** The secret the guard checked. */
export function secretOf(req: Request, draft: Draft): string {
  return draftSecret(req, draft.id) ?? '';
}
