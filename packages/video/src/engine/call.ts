import type { FromServer, VideoOnPage } from '@frontdoor/contract';
import type { Over } from '../screen/props.ts';
import { ask } from './ask.ts';
import { caption } from './captioner.ts';
import { canCaption } from './captions.ts';
import { callFault, type MediaKind } from './devices.ts';
import type { CallEvent } from './events.ts';
import { type Line, openLine } from './line.ts';
import { createMesh } from './mesh.ts';
import { createOwn } from './own.ts';
import { randomId } from './random-id.ts';
import { tryNetwork } from './reach.ts';
import { reduce } from './reduce.ts';
import { atStart, type CallState } from './state.ts';
import { createStore } from './store.ts';
import { keepAwake } from './wake-lock.ts';
import { watchQuality } from './watch-quality.ts';

/** A session is kept up by asking this often. Milliseconds. */
const stayEvery = 5 * 60_000;

type Tells = { onOver(why: Over): void; onThread(): void };
export type Call = ReturnType<typeof createCall>;

/** One call on one page: its state, and what a person can do. Nothing happens before `start`. */
export function createCall(
  {
    joinHref,
    leaveHref,
    stayHref,
    guest,
  }: Pick<VideoOnPage, 'joinHref' | 'leaveHref' | 'stayHref' | 'guest'>,
  tells: Tells,
) {
  const store = createStore<CallState, CallEvent>(reduce, atStart);
  const instance = randomId();
  let line: Line | null = null;
  let wasOpen = false;
  let undo: (() => void)[] = [];

  const mesh = createMesh(guest, {
    send: (to, signal) => line?.send({ type: 'signal', to, ...signal }) ?? false,
    onNew: (person) => store.send({ type: 'peer-new', person }),
    onStream: (person, stream) => store.send({ type: 'peer-stream', person, stream }),
    onLink: (person, link) => store.send({ type: 'peer-link', person, link }),
    onMessage: (person, message) => store.send({ type: 'peer-says', person, message }),
    onOpen(person) {
      mesh.tell(media(), person);
      if (store.get().captions.on) mesh.tell({ type: 'captions', wanted: true }, person);
    },
  });

  const media = () => {
    const { camera, microphone, screen, captions } = store.get();
    return {
      type: 'media',
      camera: camera.track !== null && !camera.track.muted,
      microphone: microphone.track !== null && microphone.on && !microphone.track.muted,
      sharing: screen !== null,
      captions: captions.able,
    } as const;
  };

  /** What the others see and hear of this page, and what it says of that. */
  function publish() {
    const { camera, microphone, screen } = store.get();
    mesh.setTracks({ audio: microphone.track, video: screen ?? camera.track, sharing: screen !== null });
    mesh.tell(media());
  }

  const own = createOwn(store, publish);

  function heard(message: FromServer) {
    if (message.type === 'signal') return mesh.hear(message.from, message);
    const first = store.get().room === null;
    store.send({ type: 'server', message });
    if (message.type === 'thread') return tells.onThread();
    if (message.type !== 'room') return;
    if (first && message.ice.length > 0) void reach(message.ice);
    // Switched off in the middle of it (E00068).
    if (!message.allowed.sharing && store.get().screen !== null) own.stopSharing();
    if (message.at === 'in') mesh.follow(message.you, message.people, message.ice);
    else mesh.close();
    if (message.at === 'ended' || message.at === 'refused' || message.at === 'replaced') end(message.at);
  }

  async function reach(ice: Parameters<typeof tryNetwork>[0]) {
    store.send({ type: 'network', network: await tryNetwork(ice) });
  }

  function end(why: Over, says: string | null = null) {
    if (store.get().step !== 'room') return;
    close();
    store.send({ type: 'over', why, says });
    tells.onOver(why);
  }

  function close() {
    line?.stop();
    line = null;
    mesh.close();
    for (const each of undo.splice(0)) each();
    own.stop();
  }

  /** The page goes away: the others should not wait for the line to be missed. */
  function gone() {
    if (store.get().step !== 'room') return;
    if (navigator.sendBeacon?.(leaveHref) !== true)
      void fetch(leaveHref, { method: 'POST', keepalive: true });
  }

  function openedLine(state: CallState['line']) {
    if (state === 'none') return;
    store.send({ type: 'line', state });
    if (state === 'open' && wasOpen) mesh.again();
    wasOpen ||= state === 'open';
  }

  function join() {
    store.send({ type: 'join' });
    wasOpen = false;
    line = openLine(joinHref, instance, {
      onMessage: heard,
      onState: openedLine,
      onStopped: (why, says) => end(why === 'over' ? overOf(store.get()) : why, says),
    });
    const stay = setInterval(() => stayHref !== '' && void ask(stayHref, 'POST', {}), stayEvery);
    window.addEventListener('pagehide', gone);
    undo = [
      () => clearInterval(stay),
      () => window.removeEventListener('pagehide', gone),
      keepAwake(),
      watchQuality(store, mesh, () => {
        store.send({ type: 'dropped' });
        own.drop();
      }),
      caption(store, mesh.tell, () => {
        store.send({ type: 'captions-able', able: false });
        publish();
      }),
    ];
  }

  return {
    store,
    /** Why no call can be held here at all; null where it can. */
    cannot: callFault(),
    /** Tries camera, microphone and network. */
    async start() {
      if (callFault() !== null) return;
      await Promise.all([
        own.start(),
        tryNetwork([]).then((network) => store.send({ type: 'network', network })),
        canCaption().then((able) => store.send({ type: 'captions-able', able })),
      ]);
      publish();
    },
    join,
    /** From "replaced" or "left": camera and microphone again, and in. */
    async joinAgain() {
      join();
      await own.start();
    },
    async leave() {
      const left = ask(leaveHref, 'POST', {});
      end('left');
      await left;
    },
    turn: (kind: MediaKind, on: boolean) => own.turn(kind, on),
    async choose(kind: MediaKind | 'speaker', id: string | null) {
      if (kind === 'speaker') store.send({ type: 'chosen', kind, id });
      else await own.choose(kind, id);
    },
    share: own.share,
    stopSharing: own.stopSharing,
    setCaptions(on: boolean) {
      store.send({ type: 'captions', on });
      mesh.tell({ type: 'captions', wanted: on });
    },
    /** The page that shows it is taken away. */
    stop() {
      gone();
      close();
    },
  };
}

/** The server closed the line for good: the last it said of us tells why. */
function overOf({ room }: CallState): Over {
  return room?.at === 'refused' ? 'refused' : 'ended';
}
