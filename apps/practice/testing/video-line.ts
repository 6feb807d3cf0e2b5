import type { Server } from 'node:http';
import type { Room, VideoCall } from '@frontdoor/contract';
import { WebSocketServer } from 'ws';

/** The live line of a call: whoever opens it is in, with those the mock has in it. Nothing is ever passed on. */
export function openVideoLines(server: Server, callOf: (id: string) => VideoCall | null): () => void {
  const lines = new WebSocketServer({ noServer: true });
  server.on('upgrade', (req, socket, head) => {
    const call = callOf(req.url?.split('/').at(-2) ?? '');
    if (!call) return socket.destroy();
    lines.handleUpgrade(req, socket, head, (line) => {
      line.on('message', (message) => {
        const { type } = JSON.parse(String(message)) as { type: string };
        if (type === 'hello') line.send(JSON.stringify(roomOf(call)));
      });
    });
  });
  return () => {
    for (const line of lines.clients) line.terminate();
    lines.close();
  };
}

function roomOf({ people, startsAt, allowed }: VideoCall): Room {
  const others = people.filter(({ state, kind }) => state === 'in' && kind !== 'staff');
  return {
    type: 'room',
    at: 'in',
    you: 'p-me',
    people: others.map(({ id, kind, name, role, state, here, instance }) => {
      return { id, kind, name, role, state, here, instance };
    }),
    staffHere: true,
    startsAt,
    delay: null,
    before: null,
    allowed,
    ice: [],
  };
}
