import type { Practice } from '@frontdoor/contract';
import { atLondon, type RouteState, routeState, sayDayAndTime, sayTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { channelsSetUp, keepsMessages } from '../deliveries/channels.ts';
import type { Organisation } from '../surgeries/find.ts';
import { routeOf } from '../surgeries/hours.ts';
import { rosterOf } from './roster.ts';

/** What the frame of the staff app shows of one organisation: whether it is open, who works there, its teams. */
export async function practiceNow(deps: Deps, organisation: Organisation): Promise<Practice> {
  const { members, teams } = await rosterOf(deps, organisation.id);
  const { slug, name, town, phone } = organisation;
  const state = routeState(atLondon(deps.clock.now()), routeOf(organisation, 'clinical'), deps.calendar);
  return {
    slug,
    name,
    town,
    phone,
    open: state.open,
    openWords: openWords(state),
    members: [...members.values()]
      .filter((member) => member.active)
      .map(({ id, name, role }) => ({ id, name, role })),
    teams: [...teams.values()],
    demoOutbox: keepsMessages(deps.config),
    channels: [...channelsSetUp(deps.config)],
  };
}

function openWords(state: RouteState): string {
  if (state.name === 'covered' && state.until)
    return `Covered by ${state.cover?.by} until ${sayTime(state.until)}`;
  if (state.name === 'extra' && state.until) return `Extra session until ${sayTime(state.until)}`;
  if (state.open) return state.until ? `Open · closes ${sayTime(state.until)}` : 'Open';
  return state.opensAt ? `Closed · opens ${sayDayAndTime(state.opensAt)}` : 'Closed';
}
