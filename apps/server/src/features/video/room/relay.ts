import type { FromPage, FromServer } from '@frontdoor/contract';
import type { RoomDeps } from './join.ts';
import type { Line } from './line.ts';
import type { LocalRoom } from './local-room.ts';
import { peopleOf } from './people-store.ts';

const topic = 'signal';

type Signal = Extract<FromPage, { type: 'signal' }>;
type Relayed = Extract<FromServer, { type: 'signal' }>;
/** What one process hands to whichever holds the other's line. */
type Passed = [organisation: string, call: string, to: string, signal: Relayed];

/** Finds a room of this process. */
type Find = (organisation: string, call: string) => LocalRoom | undefined;

/**
 * Passes what one page says to another page of the same call, and to nobody else: only between people who are in it.
 * What anybody else sends, or to anybody else, goes nowhere: somebody may have left while it was on its way.
 */
export class Relay {
  readonly #deps: Pick<RoomDeps, 'database' | 'log'>;
  /** Each sender's signals go in the order they were said. */
  readonly #last = new WeakMap<Line, Promise<void>>();

  constructor(deps: Pick<RoomDeps, 'database' | 'log'>, find: Find) {
    this.#deps = deps;
    deps.database.bus.listen(topic, (text) => {
      const [organisation, call, to, signal] = JSON.parse(text) as Passed;
      const room = find(organisation, call);
      if (room) this.#logged(this.#deliver(room, to, signal));
    });
  }

  /** Takes a signal from one line of a room. */
  pass(room: LocalRoom, from: Line, { to, description, candidate }: Signal): void {
    const signal: Relayed = {
      type: 'signal',
      from: from.person,
      ...(description === undefined ? { candidate } : { description }),
    };
    const before = this.#last.get(from) ?? Promise.resolve();
    const passed = before.then(() => this.#pass(room, to, signal));
    this.#last.set(from, this.#logged(passed));
  }

  async #pass(room: LocalRoom, to: string, signal: Relayed): Promise<void> {
    if (!(await this.#mayPass(room, to, signal))) return;
    const line = room.lineOf(to);
    if (line) line.send(signal);
    else this.#publish([room.organisation, room.call, to, signal]);
  }

  async #deliver(room: LocalRoom, to: string, signal: Relayed): Promise<void> {
    // Asked again: their line may be one of a person who was taken out meanwhile.
    if (room.lineOf(to) && (await this.#mayPass(room, to, signal))) room.lineOf(to)?.send(signal);
  }

  async #mayPass(room: LocalRoom, to: string, { from }: Relayed): Promise<boolean> {
    if (to === from) return false;
    const inside = await room.inside(() => this.#inside(room));
    return inside.has(from) && inside.has(to);
  }

  async #inside({ organisation, call }: LocalRoom): Promise<ReadonlySet<string>> {
    const people = await this.#deps.database.read(organisation, (reader) => peopleOf(reader, [call]));
    return new Set(people.filter(({ state }) => state === 'in').map(({ id }) => id));
  }

  #publish(passed: Passed): void {
    this.#deps.database.bus.publish(topic, JSON.stringify(passed));
  }

  #logged(work: Promise<void>): Promise<void> {
    return work.catch((fault: Error) => this.#deps.log.error({ type: fault.name }, 'video relay'));
  }
}
