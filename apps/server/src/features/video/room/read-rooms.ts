import type { Reader } from '@frontdoor/database';
import { atLondon } from '@frontdoor/hours';
import type { Deps } from '../../../platform/deps.ts';
import { consultationById } from '../../consultations/change-store.ts';
import { openRequest } from '../../consultations/request-facts.ts';
import { rosterOf } from '../../staff/roster.ts';
import type { CallRow } from '../store.ts';
import { guestNames, type Named } from './names.ts';
import { peopleOf } from './people-store.ts';
import { callsById, guestRolesOf, openOrder } from './room-store.ts';
import { countBefore, type InOrder, type RoomFacts } from './snapshot.ts';

/** So many calls are read in one query. */
const atOnce = 200;

/** What is read of a call depends on who looks. */
export type Wanted = {
  call: string;
  /** A member of staff looks: they read the names of the patient's side. */
  byStaff: boolean;
  /** Somebody of the patient's side waits: they read how many come before them. */
  waiting: boolean;
};

type ReadDeps = Pick<Deps, 'database' | 'clock'>;

/** All there is to know of some calls of one organisation, as of one moment; one there is not is left out. */
export async function readRooms(
  deps: ReadDeps,
  organisation: string,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, RoomFacts>> {
  const roster = await rosterOf(deps, organisation);
  const now = deps.clock.now();
  const rooms = new Map<string, RoomFacts>();
  for (let from = 0; from < wanted.length; from += atOnce) {
    const some = wanted.slice(from, from + atOnce);
    await deps.database.read(organisation, async (reader) => {
      const calls = await callsById(
        reader,
        some.map(({ call }) => call),
      );
      const people = Map.groupBy(
        await peopleOf(
          reader,
          calls.map(({ id }) => id),
        ),
        ({ call }) => call,
      );
      const withGuests = calls.filter(({ id }) => people.get(id)?.some(({ kind }) => kind === 'guest'));
      const guestRoles =
        withGuests.length > 0
          ? await guestRolesOf(
              reader,
              withGuests.map(({ id }) => id),
            )
          : new Map<string, string>();
      const order = ordersOf(reader);
      for (const call of calls) {
        const { byStaff, waiting } = some.find((each) => each.call === call.id)!;
        const came = people.get(call.id) ?? [];
        rooms.set(call.id, {
          call,
          people: came,
          named: {
            roster,
            ...(byStaff ? await namesOf(deps, reader, call) : unnamed),
            guestNames: guestNames(deps.database.vault, came),
            guestRoles,
          },
          before: waiting ? countBefore(await order(call), call, now) : 0,
        });
      }
    });
  }
  return rooms;
}

const unnamed = { patient: null, carer: null };

async function namesOf(
  { database }: ReadDeps,
  reader: Reader,
  call: CallRow,
): Promise<Pick<Named, 'patient' | 'carer'>> {
  const request = await consultationById(reader, call.consultation);
  if (!request) return unnamed;
  const { row, content } = openRequest(database.vault, request);
  return { patient: row.name, carer: content.requester?.name ?? null };
}

/** Each clinician's day is read once, however many wait for them. */
function ordersOf(reader: Reader): (call: CallRow) => Promise<InOrder[]> {
  const read = new Map<string, Promise<InOrder[]>>();
  return ({ clinician, startsAt }) => {
    const day = atLondon(startsAt).startOfDay();
    const from = day.epochMilliseconds;
    const key = `${clinician} ${from}`;
    const order =
      read.get(key) ?? openOrder(reader, { clinician, from, until: day.add({ days: 1 }).epochMilliseconds });
    read.set(key, order);
    return order;
  };
}
