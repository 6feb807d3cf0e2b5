import type { Changed } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import { atLondon, sayTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { notFound, stale } from '../../platform/problem.ts';
import { type Action, logChange } from '../audit/log.ts';
import { lastChange } from '../audit/timeline.ts';
import type { Staff } from '../staff/guards.ts';
import { type Roster, rosterOf } from '../staff/roster.ts';
import { type Consultation, consultationById, updateConsultation } from './change-store.ts';
import { isHidden, mustNotBeHidden } from './hidden.ts';
import { linkAgain, movesLinks } from './link.ts';

export type ActDeps = Pick<Deps, 'database' | 'clock' | 'calendar' | 'config' | 'live'>;

/** Who does something to which request, and the lock of the request as they saw it; null where any will do. */
export type Act = { staff: Staff; consultation: string; lock: number | null };

/** What a rule decided to change. */
export type Decided = {
  set: Partial<Consultation>;
  action: Action;
  detail?: Record<string, unknown>;
  /** The message it made, if it made one. */
  message?: string;
  /** Which requests are the same patient's is another question now (S38). */
  links?: true;
};

export type Around = {
  tx: Tx;
  request: Consultation;
  now: number;
  roster: Roster;
  /** The member may not see its words (S27). */
  hidden: boolean;
};

/** Acts that a member who may not see a request's words can do all the same: pass it on, and raise it (S27). */
type Unseen = 'also-unseen';

/**
 * Does one act of one member of staff on one request, in one transaction: finds it, refuses a stale lock with who
 * changed it and a member who may not see its words, lets `decide` write what goes with it, changes the row, logs it,
 * tells the open inboxes.
 */
export async function act(
  deps: ActDeps,
  { staff, consultation, lock }: Act,
  decide: (around: Around) => Promise<Decided | null> | Decided | null,
  unseen?: Unseen,
): Promise<Changed> {
  const { database, clock } = deps;
  const organisation = staff.organisation.id;
  const roster = await rosterOf(deps, organisation);
  return database.within(organisation, async (tx) => {
    const request = await consultationById(tx, consultation);
    if (!request) throw notFound();
    const hidden = await isHidden(tx, staff, request);
    if (lock !== null && request.lock !== lock) {
      throw hidden ? somebodyWas() : await whoChanged(tx, deps, request, roster);
    }
    if (!unseen) await mustNotBeHidden(tx, staff, request);
    const now = clock.now();
    const decided = await decide({ tx, request, now, roster, hidden });
    // It was done before: pressed twice, it is one.
    if (decided === null) return { lock: request.lock, message: null };
    await updateConsultation(tx, request, { ...decided.set, changedAt: now });
    if (decided.links || movesLinks(request, decided.set)) await linkAgain(deps, tx, request.patient);
    await logChange(tx, database.vault, {
      at: now,
      actor: staff.member.id,
      action: decided.action,
      consultation,
      ...(decided.detail ? { detail: decided.detail } : {}),
    });
    tx.afterCommit(() => deps.live.changed(organisation, consultation));
    return { lock: request.lock + 1, message: decided.message ?? null };
  });
}

/** S35: says who was faster and with what, so that nobody has to guess. */
async function whoChanged(tx: Tx, { database }: ActDeps, request: Consultation, roster: Roster) {
  const known = { vault: database.vault, roster, door: request.door };
  const last = await lastChange(tx, request.id, known);
  return somebodyWas(last ? `${last.who}, ${sayTime(atLondon(last.at))}: ${last.what}.` : undefined);
}

const somebodyWas = (said = 'Somebody else changed it.') =>
  stale(`${said} Your words are kept. Look at what changed, then send again.`);
