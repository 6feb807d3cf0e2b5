import type { Database } from '@frontdoor/database';
import type { Request } from 'express';
import { clockSkew } from '../../platform/clock.ts';
import type { Deps } from '../../platform/deps.ts';
import { newSecret } from '../../platform/secrets.ts';
import { Counter } from './counter.ts';
import { limits, mostSources } from './limits.ts';
import { isOneSource, sourceOf } from './source.ts';

type PressDeps = Pick<Deps, 'database' | 'clock'>;

const purpose = 'press-on';
/** How long somebody may take to press on. Milliseconds. */
const lasts = 60 * 60_000;

type Counters = { inPlace: Counter; onDevice: Counter; used: Counter };
const counters = new WeakMap<Database, Counters>();

/**
 * Counts a form that is about to begin, and says whether it may. One of many from the same place or device takes one
 * press more, on a plain page: nobody is turned away, and each form then costs whoever floods two requests and an
 * answer read, while nothing is kept for it here.
 * @param ticket what that page sent, or an empty text
 */
export async function mayBegin(
  deps: PressDeps,
  req: Request,
  organisation: string,
  ticket: string,
): Promise<boolean> {
  const { inPlace, onDevice, used } = countersOf(deps.database);
  const { place, device } = sourceOf(req);
  const begun = isOneSource(place) ? await inPlace.add(`${organisation} ${place}`) : 0;
  const here = device ? await onDevice.add(`${organisation} ${device}`) : 0;
  if (begun <= limits.begunInPlace.most && here <= limits.begunOnDevice.most) return true;
  return isGood(deps, place, ticket) && (await used.add(ticket)) === 1;
}

/** What the page of one more press sends back: good once, from the same place, for an hour. */
export function newTicket({ database, clock }: PressDeps, req: Request): string {
  const { place } = sourceOf(req);
  return database.vault.sign(purpose, `${clock.now()} ${newSecret().slice(0, 8)} ${place}`);
}

function isGood({ database, clock }: PressDeps, place: string, ticket: string): boolean {
  const [at, , from] = database.vault.verify(purpose, ticket)?.split(' ') ?? [];
  const age = clock.now() - Number(at);
  return from === place && age > -clockSkew && age < lasts;
}

function countersOf(database: Database): Counters {
  let known = counters.get(database);
  if (!known) {
    const counter = (seconds: number) => new Counter({ seconds, most: mostSources });
    known = {
      inPlace: counter(limits.begunInPlace.seconds),
      onDevice: counter(limits.begunOnDevice.seconds),
      used: counter(lasts / 1000),
    };
    counters.set(database, known);
  }
  return known;
}
