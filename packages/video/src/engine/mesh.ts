import type { BetweenPages, IceServer, VideoPerson } from '@frontdoor/contract';
import { createPeer, type Link, type Peer, type Signal, type Tracks } from './peer.ts';
import { sessionOf } from './sdp.ts';
import { waysFor } from './ways.ts';

/** What is kept of signals that come before the server has said who sends them. */
const mostEarly = 60;

export type MeshHears = {
  send(to: string, signal: Signal): boolean;
  /** A connection begins, or begins anew: nothing of the one before holds. */
  onNew(person: string): void;
  onStream(person: string, stream: MediaStream): void;
  onLink(person: string, link: Link): void;
  onMessage(person: string, message: BetweenPages): void;
  /** The first words can go to them. */
  onOpen(person: string): void;
};
type Kept = {
  peer: Peer;
  kind: VideoPerson['kind'];
  instance: string;
  here: boolean;
  staleInstance: string | null;
};
export type Mesh = ReturnType<typeof createMesh>;

/**
 * The connections to everybody else in the call: one for each page that somebody has open.
 *
 * @param guest whether this page is a guest's
 */
export function createMesh(guest: boolean, hears: MeshHears) {
  const kept = new Map<string, Kept>();
  const early = new Map<string, Signal[]>();
  let you = '';
  let ice: IceServer[] = [];
  let tracks: Tracks = { audio: null, video: null, sharing: false };

  const waysTo = (kind: VideoPerson['kind']) => waysFor(ice, guest ? [kind, 'guest'] : [kind]);

  function make(person: string, kind: VideoPerson['kind']): Peer {
    hears.onNew(person);
    return createPeer(you > person, waysTo(kind), tracks, {
      send: (signal) => hears.send(person, signal),
      onStream: (stream) => hears.onStream(person, stream),
      onLink: (link) => hears.onLink(person, link),
      onMessage: (message) => hears.onMessage(person, message),
      onOpen: () => hears.onOpen(person),
    });
  }

  function add({ id: person, kind, here }: VideoPerson, instance: string) {
    kept.set(person, { peer: make(person, kind), kind, instance, here, staleInstance: null });
    for (const signal of early.get(person) ?? []) hear(person, signal);
    early.delete(person);
  }

  function remake(person: string, known: Kept, staleInstance: string | null) {
    known.peer.close();
    known.peer = make(person, known.kind);
    known.staleInstance = staleInstance;
  }

  function hear(person: string, signal: Signal) {
    const known = kept.get(person);
    if (known === undefined) {
      const waiting = early.get(person) ?? [];
      if (waiting.length < mostEarly) early.set(person, [...waiting, signal]);
      return;
    }
    const { description } = signal;
    const session = known.peer.session();
    // Their page was opened anew, and what it says was quicker than the server's word of it.
    if (description !== undefined && session !== null && sessionOf(description.sdp) !== session) {
      remake(person, known, known.instance);
    }
    known.peer.hear(signal);
  }

  function follow(person: VideoPerson) {
    const { id, instance, here } = person;
    const known = kept.get(id);
    if (instance === null) return;
    if (known === undefined) return add(person, instance);
    const cameBack = here && !known.here;
    known.here = here;
    if (instance !== known.instance && known.staleInstance === null) {
      known.instance = instance;
      remake(id, known, null);
    } else if (instance !== known.instance) {
      // That page already has its connection: its own offer made it.
      known.instance = instance;
      known.staleInstance = null;
    } else if (cameBack) known.peer.again();
  }

  const limitTracks = () => {
    for (const { peer } of kept.values()) peer.setTracks(tracks, kept.size);
  };

  return {
    /** Follows the room: who is in it, on which page, and by which servers they can be reached. */
    follow(me: string, people: VideoPerson[], servers: IceServer[]) {
      you = me;
      if (JSON.stringify(servers) !== JSON.stringify(ice)) {
        ice = servers;
        for (const { peer, kind } of kept.values()) peer.setIce(waysTo(kind));
      }
      const before = kept.size;
      for (const [person, { peer }] of Array.from(kept)) {
        if (people.some(({ id }) => id === person)) continue;
        peer.close();
        kept.delete(person);
      }
      for (const person of people) follow(person);
      if (kept.size !== before) limitTracks();
    },
    hear,
    setTracks(wanted: Tracks) {
      tracks = wanted;
      limitTracks();
    },
    tell(message: BetweenPages, person?: string) {
      for (const [id, { peer }] of kept) if (person === undefined || person === id) peer.tell(message);
    },
    /** The live line is back. */
    again() {
      for (const { peer } of kept.values()) peer.again();
    },
    /** What each connection measured. */
    async stats(): Promise<[person: string, report: RTCStatsReport][]> {
      return Promise.all(
        Array.from(
          kept,
          async ([id, { peer }]): Promise<[string, RTCStatsReport]> => [id, await peer.stats()],
        ),
      );
    },
    close() {
      for (const { peer } of kept.values()) peer.close();
      kept.clear();
      early.clear();
    },
  };
}
