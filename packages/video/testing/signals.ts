import type { FromPage, FromServer, Room, VideoPerson } from '@frontdoor/contract';
import type { WebSocket } from 'ws';

type Member = { person: VideoPerson; at: Room['at']; socket: WebSocket | null; joined: number };

/** The live line of one call, kept in memory: who is there, who is let in, and signals passed on between those who are. */
export function createSignals() {
  const members = new Map<string, Member>();
  let about: Partial<Room> = {};

  const inside = (member: Member) => member.at === 'in';

  function roomOf(me: Member): Room {
    const others = Array.from(members.values()).filter(
      (each) => each !== me && inside(each) && each.joined > 0,
    );
    return {
      type: 'room',
      at: me.at,
      you: me.person.id,
      people: inside(me) ? others.map(({ person }) => person) : [],
      staffHere: others.some(({ person }) => person.kind === 'staff' && person.here),
      startsAt: Date.now(),
      delay: null,
      before: me.person.kind === 'patient' ? 0 : null,
      allowed: { sharing: true, files: true, chat: true },
      ice: [],
      ...about,
    };
  }

  const tell = (member: Member, message: FromServer) => member.socket?.send(JSON.stringify(message));
  const push = () => {
    for (const member of members.values()) tell(member, roomOf(member));
  };

  function take(me: Member, message: FromPage) {
    if (message.type === 'hello') {
      me.person.instance = message.instance;
      me.person.here = true;
      return push();
    }
    if (message.type === 'beat') return tell(me, { type: 'beat' });
    const to = members.get(message.to);
    if (to === undefined || !inside(me) || !inside(to)) return;
    const { description, candidate } = message;
    tell(to, { type: 'signal', from: me.person.id, description, candidate });
  }

  return {
    /** Somebody who may come. */
    expect(id: string, kind: VideoPerson['kind'], name: string, at: Room['at'] = 'in') {
      const person: VideoPerson = { id, kind, name, role: '', state: 'in', here: false, instance: null };
      members.set(id, { person, at, socket: null, joined: 0 });
    },
    known: (id: string) => members.has(id),
    join(id: string) {
      members.get(id)!.joined++;
    },
    /** How often they have asked to come in. */
    joins: (id: string) => members.get(id)!.joined,
    instance: (id: string) => members.get(id)!.person.instance,
    leave(id: string) {
      members.get(id)!.joined = 0;
      push();
    },
    open(id: string, socket: WebSocket) {
      const me = members.get(id)!;
      me.socket?.close(4001);
      me.socket = socket;
      socket.on('message', (data) => take(me, JSON.parse(String(data)) as FromPage));
      socket.on('close', () => {
        if (me.socket !== socket) return;
        me.socket = null;
        me.person.here = false;
        push();
      });
    },
    /** Where they stand from now on. */
    put(id: string, at: Room['at']) {
      members.get(id)!.at = at;
      push();
    },
    /** What is true of the room for everybody. */
    say(more: Partial<Room>) {
      about = { ...about, ...more };
      push();
    },
    news() {
      for (const member of members.values()) tell(member, { type: 'thread' });
    },
    /** Every line breaks, or is closed with a code. */
    drop(code?: number) {
      for (const { socket } of members.values()) {
        if (code === undefined) socket?.terminate();
        else socket?.close(code);
      }
    },
  };
}
