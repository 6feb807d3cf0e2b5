import type { VideoDay, VideoDayAsked, VideoRow, VideoRows } from '@frontdoor/contract';
import { LONDON } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import { londonToday } from '../../platform/today.ts';
import { consultationById } from '../consultations/change-store.ts';
import type { Staff } from '../staff/guards.ts';
import { rosterOf } from '../staff/roster.ts';
import { inOrder, showCalls } from './rows.ts';
import { videoSettings } from './settings.ts';
import { type CallRow, callById, callsBetween, callsOfConsultation } from './store.ts';

type ListDeps = Pick<Deps, 'database' | 'clock'>;

/**
 * The calls of one day in the order they are seen, of one clinician or of all. Cancelled ones are left out, unless the
 * patient chose something else, which is still to be arranged.
 * @param day `YYYY-MM-DD` in London; null for today
 */
export async function videoDay(
  deps: ListDeps,
  staff: Staff,
  { day, clinician }: VideoDayAsked,
): Promise<VideoDay> {
  const organisation = staff.organisation.id;
  const date = day ?? londonToday(deps.clock.now()).date;
  const roster = await rosterOf(deps, organisation);
  return deps.database.read(organisation, async (reader) => {
    const calls = await callsBetween(reader, { ...dayBounds(date), clinician });
    const shown = await showCalls({ deps, staff, roster }, reader, calls.filter(isListed));
    return { day: date, settings: await videoSettings(reader), items: inOrder(shown) };
  });
}

/** Every call of one request, the newest first. Throws 404 for a request there is not. */
export async function callsOfRequest(deps: ListDeps, staff: Staff, consultation: string): Promise<VideoRows> {
  const organisation = staff.organisation.id;
  const roster = await rosterOf(deps, organisation);
  return deps.database.read(organisation, async (reader) => {
    if (!(await consultationById(reader, consultation))) throw notFound();
    const calls = await callsOfConsultation(reader, consultation);
    return { items: await showCalls({ deps, staff, roster }, reader, calls) };
  });
}

/** One call as a list shows it. Throws 404 for a call there is not. */
export async function oneCall(
  deps: ListDeps,
  { staff, call: id }: { staff: Staff; call: string },
): Promise<VideoRow> {
  const organisation = staff.organisation.id;
  const roster = await rosterOf(deps, organisation);
  return deps.database.read(organisation, async (reader) => {
    const call = await callById(reader, id);
    if (!call) throw notFound();
    const [shown] = await showCalls({ deps, staff, roster }, reader, [call]);
    return shown!;
  });
}

/** The first moment of a day in London and of the next, in ms since 1970. Takes `YYYY-MM-DD`. */
export function dayBounds(day: string): { from: number; until: number } {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(LONDON);
  return { from: start.epochMilliseconds, until: start.add({ days: 1 }).epochMilliseconds };
}

function isListed({ state, instead }: CallRow): boolean {
  return state !== 'cancelled' || instead !== null;
}
