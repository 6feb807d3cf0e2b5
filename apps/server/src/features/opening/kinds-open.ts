import { type Kind, kinds } from '@frontdoor/contract';
import { atLondon, formTakes, type RouteName } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from '../surgeries/find.ts';
import { routeOf } from '../surgeries/hours.ts';

type OpenDeps = Pick<Deps, 'content' | 'calendar'>;

/** The route whose hours a kind of request keeps: clinical where the contract calls it so, else admin (R36). */
export function routeOfKind({ content }: Pick<Deps, 'content'>, kind: Kind): RouteName {
  return content.kinds[kind].nationalType === 'clinical' ? 'clinical' : 'admin';
}

/** Whether the form takes in a request of this kind at an instant, ms since 1970 (R12). */
function takes(deps: OpenDeps, organisation: Organisation, kind: Kind, now: number): boolean {
  const hours = routeOf(organisation, routeOfKind(deps, kind));
  return formTakes(atLondon(now), hours, organisation.hours.outOfHours[kind], deps.calendar);
}

const minute = 60_000;
const kept = new WeakMap<Organisation, { minute: number; open: readonly Kind[] }>();

/** The kinds it takes in now. Hours change on whole minutes, so it is worked out once in each: every start page asks. */
export function kindsOpen(deps: OpenDeps & Pick<Deps, 'clock'>, organisation: Organisation): readonly Kind[] {
  const now = deps.clock.now();
  const thisMinute = Math.floor(now / minute);
  const last = kept.get(organisation);
  if (last?.minute === thisMinute) return last.open;
  const open = kinds.filter((kind) => takes(deps, organisation, kind, now));
  kept.set(organisation, { minute: thisMinute, open });
  return open;
}
