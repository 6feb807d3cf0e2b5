import type { Urgency } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { patientById } from '../patients/store.ts';
import type { Consultation } from './change-store.ts';
import { earliest, noDue } from './due.ts';
import { linkGroups } from './link-groups.ts';
import { placeTogether } from './link-store.ts';
import { rankOf } from './new-request-rows.ts';
import { requestsOfPerson } from './person-store.ts';
import { stillDue } from './waiting.ts';

type LinkDeps = Pick<Deps, 'calendar' | 'live'>;

/** What of a request its linked ones share. */
const shared = ['dueAt', 'rank', 'finishedAt', 'urgency', 'flagLevel'] as const;

/** Whether a change to a request is one to those that are linked with it. */
export function movesLinks(request: Consultation, set: Partial<Consultation>): boolean {
  return shared.some((field) => set[field] !== undefined && set[field] !== request[field]);
}

/**
 * Open requests of the same patient within 7 days stand together: those that wait for an answer show and sort by the
 * oldest clock among them, and a red flag of one lifts them all (S38). None is merged, each is still answered by itself,
 * and each keeps its own clock underneath, from its own receipt (R53). Nobody's lock moves: nothing they typed is stale.
 * @param patient any description of the person, whose proved or confirmed others are found (S18)
 */
export async function linkAgain(deps: LinkDeps, tx: Tx, patient: string): Promise<void> {
  const { person } = (await patientById(tx, patient))!;
  const open = await requestsOfPerson(tx, person, 'open');
  for (const group of linkGroups(open)) {
    const own = await Promise.all(group.map((request) => ownPlace(deps, tx, request)));
    const first = earliest(own);
    const rank = Math.min(...own.map((place) => place.rank));
    for (const [index, request] of group.entries()) {
      const waits = own[index]!.dueAt !== noDue;
      const { dueAt, dueRule } = waits ? first : own[index]!;
      if (request.dueAt === dueAt && request.rank === rank) continue;
      await placeTogether(tx, request.id, { dueAt, dueRule, rank });
      tx.afterCommit(() => deps.live.changed(tx.organisation, request.id));
    }
  }
}

/** Where a request would stand alone. */
async function ownPlace({ calendar }: LinkDeps, tx: Tx, request: Consultation) {
  const due = await stillDue(tx, request, request.urgency as Urgency, calendar);
  return { ...due, rank: rankOf(request.flagLevel, false) };
}
