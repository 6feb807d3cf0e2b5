import { type Got, listDevices, type MediaKind, openBoth, openDevice, openScreen } from './devices.ts';
import type { CallEvent } from './events.ts';
import type { CallState } from './state.ts';
import type { Store } from './store.ts';

type Off = { track: null; fault: null };
const off: Off = { track: null, fault: null };

/**
 * This page's own camera, microphone and screen.
 *
 * @param changed something that the others see or hear has changed
 */
export function createOwn(store: Store<CallState, CallEvent>, changed: () => void) {
  let stopped = true;

  function keep(kind: MediaKind, { track, fault }: Got | Off) {
    const old = store.get()[kind].track;
    if (old !== track) release(old);
    if (stopped) return release(track);
    if (track !== null) watch(kind, track);
    store.send({ type: 'device', kind, track, fault });
  }

  function release(track: MediaStreamTrack | null) {
    if (track === null) return;
    track.onended = null;
    track.onmute = null;
    track.onunmute = null;
    track.stop();
  }

  function watch(kind: MediaKind, track: MediaStreamTrack) {
    // Pulled out, or taken away in the browser's settings: the usual one takes over where there is one.
    track.onended = async () => {
      keep(kind, await openDevice(kind, null));
      changed();
    };
    // A phone takes the camera away while somebody rings, and gives it back.
    track.onmute = changed;
    track.onunmute = changed;
    if (kind === 'microphone') track.enabled = store.get().microphone.on;
  }

  async function list() {
    store.send({ type: 'devices', devices: await listDevices() });
  }

  async function open(kind: MediaKind) {
    store.send({ type: 'asking' });
    keep(kind, await openDevice(kind, store.get()[kind].chosen));
    await list();
    changed();
  }

  function stopSharing() {
    release(store.get().screen);
    store.send({ type: 'screen', track: null, fault: null });
    changed();
  }

  const own = {
    /** Asks for camera and microphone, as far as they are wanted. */
    async start() {
      stopped = false;
      navigator.mediaDevices?.addEventListener?.('devicechange', list);
      const { camera, microphone } = store.get();
      if (!camera.on) return open('microphone');
      store.send({ type: 'asking' });
      const got = await openBoth(camera.chosen, microphone.chosen);
      keep('microphone', got.microphone);
      keep('camera', got.camera);
      await list();
      changed();
    },
    /** The camera is let go when it is off, so that its light goes out; the microphone is only silenced. */
    async turn(kind: MediaKind, on: boolean) {
      store.send({ type: 'switched', kind, on });
      const { track } = store.get()[kind];
      if (kind === 'camera' && !on) keep('camera', off);
      else if (on && track === null) await open(kind);
      else if (track !== null) track.enabled = on;
      changed();
    },
    /** The camera stops by itself; only a press brings it back. */
    drop() {
      keep('camera', off);
      changed();
    },
    async choose(kind: MediaKind, id: string | null) {
      store.send({ type: 'chosen', kind, id });
      if (store.get()[kind].on) await open(kind);
    },
    async share() {
      const { track, fault } = await openScreen();
      if (stopped) return release(track);
      // Browsers show a button of their own that ends it.
      if (track !== null) track.onended = stopSharing;
      store.send({ type: 'screen', track, fault });
      changed();
    },
    stopSharing,
    stop() {
      stopped = true;
      navigator.mediaDevices?.removeEventListener?.('devicechange', list);
      const { camera, microphone, screen } = store.get();
      for (const track of [camera.track, microphone.track, screen]) release(track);
    },
  };
  return own;
}
