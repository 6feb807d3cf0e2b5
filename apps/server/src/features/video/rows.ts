import type { VideoRow } from '@frontdoor/contract';
import type { Reader, Tx, Vault } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { londonToday } from '../../platform/today.ts';
import type { RowContent } from '../consultations/content.ts';
import { clinicianFirst, seesRestricted } from '../consultations/hidden.ts';
import { shortAge } from '../consultations/short-age.ts';
import type { Staff } from '../staff/guards.ts';
import { nameOf, type Roster } from '../staff/roster.ts';
import { requestsOfCalls } from './requests-store.ts';
import { type PersonRow, peopleOf } from './room/people-store.ts';
import { isHere, isPatientSide } from './room/rules.ts';
import type { CallRow } from './store.ts';

type Showing = {
  deps: { database: { vault: Vault }; clock: Deps['clock'] };
  staff: Staff;
  roster: Roster;
};

/** Calls as a list shows them to one member, in the order they were given. */
export async function showCalls(
  { deps, staff, roster }: Showing,
  reader: Reader | Tx,
  calls: readonly CallRow[],
): Promise<VideoRow[]> {
  if (calls.length === 0) return [];
  const seesAll = await seesRestricted(reader, staff);
  const ids = [...new Set(calls.map(({ consultation }) => consultation))];
  const requests = new Map((await requestsOfCalls(reader, ids)).map((row) => [row.id, row]));
  const people = await peopleOf(
    reader,
    calls.map(({ id }) => id),
  );
  const now = deps.clock.now();
  return calls.map((call) => {
    const { row, reference, restricted } = requests.get(call.consultation)!;
    const { name, birthDate } = JSON.parse(
      deps.database.vault.unseal(reader.organisation, row),
    ) as RowContent;
    const shown = { name, reference, age: shortAge(birthDate, londonToday(now).date) };
    const hidden = restricted && !seesAll;
    return {
      ...showCall(
        call,
        people.filter((person) => person.call === call.id),
        { roster, now },
      ),
      ...(hidden ? { name: clinicianFirst, reference: '', age: '' } : shown),
    };
  });
}

/** What of a call is not of its patient. */
function showCall(
  call: CallRow,
  people: readonly PersonRow[],
  { roster, now }: { roster: Roster; now: number },
): Omit<VideoRow, 'name' | 'reference' | 'age'> {
  const { id, consultation, clinician, startsAt, startedAt, endedAt, delayMinutes } = call;
  const waiting = people.filter((person) => person.state === 'waiting' && isHere(person, now));
  return {
    id,
    consultation,
    clinician: { id: clinician, name: nameOf(roster, clinician) },
    startsAt,
    state: call.state as VideoRow['state'],
    waitingSince: waiting.find(isPatientSide)?.arrivedAt ?? null,
    guestsWaiting: waiting.filter(({ kind }) => kind === 'guest').length,
    delayMinutes,
    instead: call.instead as VideoRow['instead'],
    ending: call.ending as VideoRow['ending'],
    lasted: startedAt !== null && endedAt !== null ? endedAt - startedAt : null,
  };
}

/** In the order they are seen: by time, then by who came first. Pure. */
export function inOrder(rows: readonly VideoRow[]): VideoRow[] {
  const since = ({ waitingSince }: VideoRow) => waitingSince ?? Number.POSITIVE_INFINITY;
  return [...rows].sort(
    (one, other) =>
      one.startsAt - other.startsAt || since(one) - since(other) || (one.id < other.id ? -1 : 1),
  );
}
