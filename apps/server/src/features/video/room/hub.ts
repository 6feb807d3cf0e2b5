import { type FromPage, lineClosed, lineRestarts } from '@frontdoor/contract';
import type { WebSocket } from 'ws';
import type { RoomDeps } from './join.ts';
import { Line } from './line.ts';
import { LocalRoom } from './local-room.ts';
import { arrive, hearOf, lose, settleCall } from './presence.ts';
import { readRooms } from './read-rooms.ts';
import { Relay } from './relay.ts';
import { graceOver, isPatientSide, silentFor } from './rules.ts';
import { tellRoom } from './tell-room.ts';

/** News that come together are told together. Milliseconds. */
const tellAfter = 20;
/** How many come before them is told to all who wait, at most this often. Milliseconds. */
const orderAfter = 1_000;
/** Pages are written down as heard of, and looked after, this often. Milliseconds. */
const tickEvery = 25_000;
/** A page that does not say which it is has no business here. Milliseconds. */
const helloWithin = 10_000;
/** Who has a line is asked again this often whether their way in still stands. Milliseconds. */
const checkEvery = 60_000;

/** Whose line it is. `person` is the id that `joinCall` gave; see `personAt` for who has joined already. */
export type Place = { organisation: string; call: string; person: string };
type StillThere = () => Promise<boolean>;

const made = new WeakMap<RoomDeps['live'], Hub>();

/** The lines this process holds: one hub for each running server. */
export function hubOf(deps: RoomDeps): Hub {
  const hub = made.get(deps.live) ?? new Hub(deps);
  made.set(deps.live, hub);
  return hub;
}

/** Keeps the lines of this process: tells each how its call stands, and the database who is there. */
export class Hub {
  readonly #deps: RoomDeps;
  readonly #rooms = new Map<string, LocalRoom>();
  readonly #relay: Relay;
  /** Calls to tell anew, by organisation; an organisation is in it while it is being told. */
  readonly #dirty = new Map<string, Set<string>>();
  readonly #orders = new Set<string>();
  readonly #wayIn = new WeakMap<Line, StillThere>();
  #stopped = false;

  constructor(deps: RoomDeps) {
    this.#deps = deps;
    this.#relay = new Relay(deps, (organisation, call) => this.#rooms.get(key(organisation, call)));
    deps.live.onCall(
      (organisation, call, what) =>
        what === 'thread' ? this.#newWords(organisation, call) : this.#news(organisation, call),
      () => {
        for (const { organisation, call } of this.#rooms.values()) this.#news(organisation, call);
      },
    );
    const ticking = setInterval(() => void this.tick(), tickEvery);
    ticking.unref();
    deps.live.onStop(() => {
      // Whoever has a line comes back to the next process: that they lose it now says nothing of them.
      this.#stopped = true;
      clearInterval(ticking);
    });
  }

  /** Keeps a line until it ends. */
  attach({ organisation, call, person }: Place, socket: WebSocket, stillThere?: StillThere): void {
    const room = this.#rooms.get(key(organisation, call)) ?? new LocalRoom(organisation, call);
    this.#rooms.set(key(organisation, call), room);
    const silent = setTimeout(() => line.close(lineClosed.malformed), helloWithin);
    silent.unref();
    const line = new Line(socket, person, {
      now: () => this.#deps.clock.now(),
      onMessage: (message) => {
        clearTimeout(silent);
        this.#take(room, line, message);
      },
      onGone: () => {
        clearTimeout(silent);
        this.#gone(room, line);
      },
    });
    room.lines.add(line);
    if (stillThere) this.#wayIn.set(line, stillThere);
  }

  /** Looks after all lines once: who is heard of, who has left, whose way in has ended, whose ICE servers grow old. */
  async tick(): Promise<void> {
    const now = this.#deps.clock.now();
    const heard = new Map<string, string[]>();
    for (const room of this.#rooms.values()) {
      for (const line of room.lines) {
        if (now - line.heardAt > silentFor) line.drop();
        else if (line.isReady)
          heard.set(room.organisation, [...(heard.get(room.organisation) ?? []), line.person]);
        if (now - line.checkedAt >= checkEvery) this.#check(line, now);
      }
    }
    await Promise.all(
      [...heard].map(([organisation, people]) => this.#logged(hearOf(this.#deps, organisation, people))),
    );
    for (const { organisation, call, lost } of this.#rooms.values()) {
      if (lost) await this.#logged(settleCall(this.#deps, organisation, call));
      this.#mark(organisation, call);
    }
  }

  #take(room: LocalRoom, line: Line, message: Exclude<FromPage, { type: 'beat' }>): void {
    if (message.type === 'hello') void this.#arrived(room, line, message.instance);
    // Who has not arrived yet is in no call.
    else if (line.isReady) this.#relay.pass(room, line, message);
  }

  async #arrived(room: LocalRoom, line: Line, instance: string): Promise<void> {
    const { organisation, call } = room;
    const page = { organisation, call, person: line.person, instance };
    // A line on which nobody ever arrives would stay quiet for good: its page looks for another.
    const person = await this.#logged(arrive(this.#deps, page));
    if (!person) return line.close(lineRestarts);
    // It ended while they arrived: nobody else says so.
    if (!room.lines.has(line)) return void (await this.#logged(lose(this.#deps, page)));
    line.kind = person.kind;
    line.since = room.news;
    for (const other of room.lines) {
      if (other === line || other.person !== line.person || other.instance === null) continue;
      other.superseded = true;
      if (other.instance === instance) other.drop();
    }
  }

  #gone(room: LocalRoom, line: Line): void {
    room.lines.delete(line);
    const { organisation, call } = room;
    if (room.lines.size === 0) this.#rooms.delete(key(organisation, call));
    if (this.#stopped || !line.isReady || line.instance === null) return;
    const page = { organisation, call, person: line.person, instance: line.instance };
    void this.#logged(lose(this.#deps, page));
    setTimeout(() => void this.#logged(settleCall(this.#deps, organisation, call)), graceOver).unref();
  }

  #check(line: Line, now: number): void {
    line.checkedAt = now;
    const stillThere = this.#wayIn.get(line);
    if (!stillThere) return;
    void stillThere()
      .catch(() => false)
      .then((there) => there || line.close(lineClosed.session));
  }

  #newWords(organisation: string, call: string): void {
    for (const line of this.#rooms.get(key(organisation, call))?.lines ?? []) {
      if (line.seesThread) line.send({ type: 'thread' });
    }
  }

  #news(organisation: string, call: string): void {
    const room = this.#rooms.get(key(organisation, call));
    if (room) {
      room.heardNews();
      this.#mark(organisation, call);
    }
    if (this.#orders.has(organisation)) return;
    this.#orders.add(organisation);
    setTimeout(() => {
      this.#orders.delete(organisation);
      for (const each of this.#rooms.values())
        if (each.organisation === organisation && each.waiting) this.#mark(organisation, each.call);
    }, orderAfter).unref();
  }

  #mark(organisation: string, call: string): void {
    const marked = this.#dirty.get(organisation);
    if (marked) return void marked.add(call);
    this.#dirty.set(organisation, new Set([call]));
    setTimeout(() => void this.#logged(this.#tellAll(organisation)), tellAfter).unref();
  }

  async #tellAll(organisation: string): Promise<void> {
    const calls = this.#dirty.get(organisation) ?? new Set();
    this.#dirty.set(organisation, new Set());
    try {
      if (!this.#stopped) await this.#tellSome(organisation, calls);
    } finally {
      const again = this.#dirty.get(organisation)!;
      this.#dirty.delete(organisation);
      for (const call of again) this.#mark(organisation, call);
    }
  }

  async #tellSome(organisation: string, calls: ReadonlySet<string>): Promise<void> {
    const rooms = [...calls].flatMap((call) => this.#rooms.get(key(organisation, call)) ?? []);
    const newsOf = new Map(rooms.map((room) => [room, room.news]));
    const wanted = rooms.map(({ call, lines }) => ({
      call,
      byStaff: [...lines].some(({ kind }) => kind === 'staff'),
      waiting: [...lines].some(isPatientSide),
    }));
    const facts = await readRooms(this.#deps, organisation, wanted);
    const now = this.#deps.clock.now();
    for (const [room, news] of newsOf)
      tellRoom(this.#deps, room, { facts: facts.get(room.call) ?? null, news, now });
  }

  #logged<R>(work: Promise<R>): Promise<R | undefined> {
    return work.catch((fault: Error) => {
      this.#deps.log.error({ type: fault.name }, 'video room');
      return undefined;
    });
  }
}

const key = (organisation: string, call: string) => `${organisation} ${call}`;
