import { lineClosed, lineRestarts } from '@frontdoor/contract';
import { iceServers } from '../ice.ts';
import type { RoomDeps } from './join.ts';
import type { Line } from './line.ts';
import type { LocalRoom } from './local-room.ts';
import type { PersonRow } from './people-store.ts';
import { isHere, isPatientSide, isPresent } from './rules.ts';
import { type RoomFacts, type Snapshot, snapshotFor } from './snapshot.ts';

/** What was read of a call, when, and how much news of it had been heard by then. */
type AsOf = { facts: RoomFacts | null; news: number; now: number };

/** Tells every page of a room how the call stands for its person, and ends the lines of those who have none any more. */
export function tellRoom(
  { config }: Pick<RoomDeps, 'config'>,
  room: LocalRoom,
  { facts, news, now }: AsOf,
): void {
  for (const line of room.lines) {
    // A page that arrived since then is told next time: what was read does not know it.
    if (line.since > news) continue;
    const me = facts?.people.find(({ id }) => id === line.person);
    if (!facts || !me) line.close(lineClosed.over);
    else tellLine(line, me, { facts, now, ice: (at) => iceServers(config.ice, me.id, at) });
  }
  if (!facts) return;
  room.lost = facts.people.some((person) => isPresent(person) && !isHere(person, now));
  room.waiting = [...room.lines].some((line) =>
    facts.people.some((person) => person.id === line.person && waits(person)),
  );
}

const waits = (person: PersonRow) => person.state === 'waiting' && isPatientSide(person);

type Telling = { facts: RoomFacts; now: number; ice: (now: number) => ReturnType<typeof iceServers> };

function tellLine(line: Line, me: PersonRow, { facts, now, ice }: Telling): void {
  const snapshot = snapshotFor(me, facts, now);
  if (me.instance !== line.instance) {
    line.superseded = true;
    line.tell(knowsNothing(snapshot, 'replaced'), () => []);
    line.close(lineClosed.replaced);
  } else if (snapshot.at === 'ended' || snapshot.at === 'refused') {
    line.tell(snapshot, () => []);
    line.close(lineClosed.over);
  } else if (me.state === 'left') {
    // They were given up, or went on another page of theirs: if this one is still looked at, it comes in again.
    line.close(lineRestarts);
  } else {
    line.tell(snapshot, ice);
  }
}

function knowsNothing(snapshot: Snapshot, at: Snapshot['at']): Snapshot {
  return { ...snapshot, at, people: [], staffHere: false, before: null };
}
