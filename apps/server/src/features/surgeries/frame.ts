import type { Frame, HelpNow } from '@frontdoor/contract';
import { atLondon, attendedState, sayDayAndTime } from '@frontdoor/hours';
import type { Request } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { helpAt } from '../opening/help.ts';
import { sessionOf } from '../opening/session.ts';
import type { Organisation } from './find.ts';
import { routeOf } from './hours.ts';

/** Said where a surgery has no opening in sight at all. */
export const noOpening = 'it opens again';

const minute = 60_000;
type Standing = { closed: string | null; help: HelpNow; session: string | null };
const kept = new WeakMap<Organisation, Standing & { minute: number }>();

type FrameDeps = Pick<Deps, 'clock' | 'calendar'>;

/**
 * When somebody reads what is sent now: null while somebody does, else "8am on Monday 30 November" (S3). That is in core
 * hours with the form open: in an extra session or on a form that never closes, nobody is promised (S31e).
 */
export function closedUntil(deps: FrameDeps, organisation: Organisation): string | null {
  return standing(deps, organisation).closed;
}

/** Hours change on whole minutes, so it is worked out once in each: every page asks. */
function standing({ clock, calendar }: FrameDeps, organisation: Organisation): Standing {
  const now = clock.now();
  const thisMinute = Math.floor(now / minute);
  const last = kept.get(organisation);
  if (last?.minute === thisMinute) return last;
  const at = atLondon(now);
  const state = attendedState(at, routeOf(organisation, 'clinical'), calendar);
  const closed = state.open ? null : state.opensAt ? sayDayAndTime(state.opensAt) : noOpening;
  const found = {
    minute: thisMinute,
    closed,
    help: helpAt(at, organisation, calendar),
    session: sessionOf(organisation, at, calendar),
  };
  kept.set(organisation, found);
  return found;
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
    ...(organisation ? openness(standing(deps, organisation)) : {}),
  };
}

function openness({ closed, help, session }: Standing): Pick<Frame, 'closedUntil' | 'help' | 'session'> {
  if (closed === null) return { closedUntil: null };
  return {
    closedUntil: closed,
    ...(help.at === '111' ? {} : { help }),
    ...(session === null ? {} : { session }),
  };
}
