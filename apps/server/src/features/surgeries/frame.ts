import type { Frame } from '@frontdoor/contract';
import { atLondon, routeState, sayDayAndTime } from '@frontdoor/hours';
import type { Request } from 'express';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from './find.ts';

/** Said where a surgery has no opening in sight at all. */
export const noOpening = 'it opens again';

const minute = 60_000;
const kept = new WeakMap<Organisation, { minute: number; closed: string | null }>();

/**
 * When somebody reads what is sent now: null while the online form is open, else "8am on Monday 30 November" (S3).
 * Hours change on whole minutes, so it is worked out once in each: every page asks.
 */
export function closedUntil(
  { clock, calendar }: Pick<Deps, 'clock' | 'calendar'>,
  organisation: Organisation,
): string | null {
  const now = clock.now();
  const thisMinute = Math.floor(now / minute);
  const last = kept.get(organisation);
  if (last?.minute === thisMinute) return last.closed;
  const state = routeState(atLondon(now), organisation.hours.online, calendar);
  const closed = state.open ? null : state.opensAt ? sayDayAndTime(state.opensAt) : noOpening;
  kept.set(organisation, { minute: thisMinute, closed });
  return closed;
}

/** The frame of a page: whose it is, its language, whether scripts are wanted. */
export function frameOf(
  deps: Pick<Deps, 'clock' | 'calendar' | 'config'>,
  req: Request,
  organisation: Organisation | null,
): Frame {
  const { slug, name, town, phone, address } = organisation ?? {};
  return {
    surgery: organisation ? ({ slug, name, town, phone, address } as Frame['surgery']) : null,
    lang: 'en',
    dir: 'ltr',
    plain: req.query.plain !== undefined,
    demo: deps.config.mode === 'demo',
    ...(organisation ? { closedUntil: closedUntil(deps, organisation) } : {}),
  };
}
