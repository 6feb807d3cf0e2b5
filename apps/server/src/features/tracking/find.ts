import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { londonToday } from '../../platform/today.ts';
import { logView } from '../audit/log.ts';
import type { Consultation } from '../consultations/change-store.ts';
import { canStillWrite } from '../consultations/open-until.ts';
import { openRequest } from '../consultations/request-facts.ts';
import type { Asker } from '../conversations/open.ts';
import {
  isPaused,
  never,
  oneMoreOfAll,
  oneMoreWrong,
  triesByAddress,
  triesByDevice,
} from '../conversations/tries.ts';
import { type ByReference, byReference } from '../conversations/way.ts';
import { tokenMaker } from '../patients/tokens.ts';
import type { Organisation } from '../surgeries/find.ts';
import { byLinkAlone } from './by-link-alone.ts';
import { anybody, forgetTries, requestBy, saveReferenceTry, triesFor } from './store.ts';
import { countedAs } from './typed-reference.ts';

type FindDeps = Pick<Deps, 'database' | 'clock'>;

export type Found = ByReference | 'unknown' | 'paused';

/**
 * All references that one internet address tries. Loosely: a whole phone network can stand behind one. Not at all where
 * one address may be the whole practice: 40 wrong ones would close the page to everybody.
 */
const any = 'any';
const triesInAll = 40;
/**
 * Wrong dates for one reference, whoever gave them. A reference is read off a screen more easily than a link, and
 * addresses are cheap: without a bound all the dates of a life are tried in a day. The link goes on meanwhile (S21).
 */
const triesByReference = 50;
const hour = 60 * 60_000;
/** Wrong tries longer ago than this count no more; for a whole reference only after a day of quiet. Milliseconds. */
const forgetAfter = { one: hour, all: 24 * hour };

type Counter = { reference: string; device: string; limit: number };

/**
 * Finds a request by what somebody typed of its reference, and the patient's date of birth. `unknown` is a reference
 * nobody has, a wrong date, one that ended, another practice's and one that opens by link and code alone: all take the
 * same way, and count the same (S19, S20, S21).
 * @param references what they may mean, at least one
 */
export function findByReference(
  deps: FindDeps,
  organisation: Organisation,
  asker: Asker,
  { references, birthDate }: { references: string[]; birthDate: string },
): Promise<Found> {
  const { database, clock } = deps;
  const { vault } = database;
  const birthToken = tokenMaker(vault, organisation.id)(birthDate);
  const reference = vault.token(organisation.id, 'reference', countedAs(references));
  return database.within(organisation.id, async (tx) => {
    const now = clock.now();
    await forgetTries(tx, { before: now - forgetAfter.one, beforeForAll: now - forgetAfter.all });
    const counters = countersOf(reference, asker);
    const rows = await triesFor(tx, counters);
    const known = (counter: Counter) =>
      rows.find((row) => row.reference === counter.reference && row.device === counter.device) ?? never;
    if (counters.some((counter) => isPaused(known(counter), now))) return 'paused';

    const request = await requestBy(tx, { references, birthToken });
    if (!request || !mayBeShown(deps, request, now)) {
      let result: Found = 'unknown';
      for (const counter of counters) {
        const oneMore = counter.device === anybody ? oneMoreOfAll : oneMoreWrong;
        const next = oneMore(known(counter), counter.limit, now);
        if (isPaused(next, now)) result = 'paused';
        await saveReferenceTry(tx, { ...keyOf(counter), ...next, triedAt: now });
      }
      return result;
    }
    for (const counter of counters)
      if (counter.reference !== any && counter.device !== anybody)
        await saveReferenceTry(tx, { ...keyOf(counter), ...never, triedAt: now });
    const way = wayTo(deps, request, organisation);
    await logLookedUp(tx, way, now);
    return way;
  });
}

/** The page of a request: of the carer where one wrote, for the contact details are theirs. */
export function wayTo(
  { database }: FindDeps,
  request: Consultation,
  organisation: Organisation,
): ByReference {
  const { requester } = openRequest(database.vault, request).content;
  return byReference(request, requester ? 'carer' : 'patient', organisation);
}

/** Until 7 days after it was finished; never one that opens by its link alone (S20, S28). */
export function mayBeShown({ database }: FindDeps, request: Consultation, now: number): boolean {
  const { birthDate } = openRequest(database.vault, request).row;
  return !byLinkAlone(request, birthDate, londonToday(now).date) && canStillWrite(request.finishedAt, now);
}

/** Without a cookie the address is all that is known, and counts as strictly as a device. */
function countersOf(reference: string, { device, address, oneSource }: Asker): Counter[] {
  const byAddress = { reference, device: `a:${address}`, limit: device ? triesByAddress : triesByDevice };
  const inAll = oneSource ? [{ reference: any, device: `a:${address}`, limit: triesInAll }] : [];
  const byAll = { reference, device: anybody, limit: triesByReference };
  return device
    ? [{ reference, device: `d:${device}`, limit: triesByDevice }, byAddress, ...inAll, byAll]
    : [byAddress, ...inAll, byAll];
}

const keyOf = ({ reference, device }: Counter) => ({ reference, device });

function logLookedUp(tx: Tx, { request, recipient }: ByReference, at: number): Promise<unknown> {
  return logView(tx, {
    at,
    actor: recipient,
    what: 'progress',
    subject: request.id,
    consultation: request.id,
  });
}
