import type { BetweenPages, Room } from '@frontdoor/contract';
import type { CallEvent } from './events.ts';
import { atStart, type CallState, type News, newOther, type Other } from './state.ts';

/** The call as it is after something happened. Pure. */
export function reduce(state: CallState, event: CallEvent): CallState {
  switch (event.type) {
    case 'asking':
      return { ...state, asking: true };
    case 'device': {
      const { kind, track, fault } = event;
      return { ...state, asking: false, [kind]: { ...state[kind], track, fault } };
    }
    case 'switched': {
      const dropped = event.kind === 'camera' ? false : state.dropped;
      return { ...state, dropped, [event.kind]: { ...state[event.kind], on: event.on } };
    }
    case 'chosen':
      return { ...state, [event.kind]: { ...state[event.kind], chosen: event.id } };
    case 'devices': {
      const { cameras, microphones, speakers } = event.devices;
      return {
        ...state,
        camera: { ...state.camera, all: cameras },
        microphone: { ...state.microphone, all: microphones },
        speaker: { ...state.speaker, all: speakers },
      };
    }
    case 'screen':
      return { ...state, screen: event.track, screenFault: event.fault };
    case 'join':
      return { ...state, step: 'room', over: null, line: 'opening', room: null };
    case 'line':
      // The first try is no loss, however often it is made.
      return { ...state, line: state.room === null && event.state === 'lost' ? 'opening' : event.state };
    case 'server':
      return heardServer(state, event.message);
    case 'over':
      return {
        ...atStart,
        camera: { ...state.camera, track: null },
        microphone: { ...state.microphone, track: null },
        speaker: state.speaker,
        step: 'over',
        over: event.why,
        overSays: event.says,
        room: state.room,
        captions: { on: false, able: state.captions.able },
      };
    case 'dropped':
      return { ...state, dropped: true, camera: { ...state.camera, on: false } };
    case 'captions':
      return { ...state, captions: { ...state.captions, on: event.on } };
    case 'captions-able':
      return { ...state, captions: { ...state.captions, able: event.able } };
    case 'network':
      return { ...state, network: event.network };
    default:
      return { ...state, others: others(state.others, event) };
  }
}

function heardServer(state: CallState, message: Extract<CallEvent, { type: 'server' }>['message']) {
  if (message.type === 'thread') return { ...state, thread: state.thread + 1 };
  if (message.type !== 'room') return state;
  const here = new Set(message.people.map(({ id }) => id));
  const kept = Object.entries(state.others).filter(([id]) => here.has(id));
  return {
    ...state,
    room: message,
    news: newsOf(state, message) ?? state.news,
    others: Object.fromEntries(kept),
  };
}

/** Who came or went, while we are in the call ourselves: nobody is told of those who were there before them. */
function newsOf({ room, news }: CallState, now: Room): News | null {
  if (room?.at !== 'in' || now.at !== 'in') return null;
  const count = (news?.count ?? 0) + 1;
  const came = now.people.find(({ id }) => room.people.every((other) => other.id !== id));
  if (came !== undefined) return { kind: 'came', name: came.name, count };
  const went = room.people.find(({ id }) => now.people.every((other) => other.id !== id));
  return went === undefined ? null : { kind: 'went', name: went.name, count };
}

type PeerEvent = Extract<
  CallEvent,
  { type: 'peer-new' | 'peer-stream' | 'peer-link' | 'peer-says' | 'quality' }
>;

function others(all: CallState['others'], event: PeerEvent): CallState['others'] {
  if (event.type === 'quality') {
    const judged = Object.entries(all).map(([id, each]): [string, Other] => [
      id,
      { ...each, quality: event.all[id] ?? null },
    ]);
    return Object.fromEntries(judged);
  }
  const { person } = event;
  const known = all[person] ?? newOther;
  switch (event.type) {
    case 'peer-new':
      return { ...all, [person]: newOther };
    case 'peer-stream':
      return { ...all, [person]: { ...known, stream: event.stream } };
    case 'peer-link':
      return { ...all, [person]: { ...known, link: event.link, quality: null } };
    case 'peer-says':
      return { ...all, [person]: { ...known, ...said(event.message) } };
  }
}

function said(message: BetweenPages): Partial<Other> {
  if (message.type === 'captions') return { wantsCaptions: message.wanted };
  if (message.type === 'caption') return { caption: { text: message.text, final: message.final } };
  const { camera, microphone, sharing, captions } = message;
  return { media: { camera, microphone, sharing, captions: captions === true } };
}
