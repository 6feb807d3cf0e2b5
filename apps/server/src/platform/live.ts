import { EventEmitter } from 'node:events';
import type { Bus } from '@frontdoor/database';

export type CallNews = 'room' | 'thread';

/**
 * Tells open inboxes and calls that something changed, in this process and in every other with the same database. Ids
 * only: what it is, they fetch with their own permission. `missed` is called when something may not have been heard:
 * whoever listens reads anew.
 */
export type Live = {
  /** Call after the commit. */
  changed(organisation: string, consultation: string): void;
  /** A video call changed (who is there, when, what is allowed), or something new was said in its chat. After the commit. */
  callChanged(organisation: string, call: string, what: CallNews): void;
  /** Hears of every call of every organisation. Gives back the way to stop listening. */
  onCall(
    heard: (organisation: string, call: string, what: CallNews) => void,
    missed?: () => void,
  ): () => void;
  /** Gives back the way to stop listening. */
  listen(organisation: string, heard: (consultation: string) => void, missed?: () => void): () => void;
  /** The process is about to stop: streams end, so that browsers look for it again. */
  stop(): void;
  onStop(act: () => void): () => void;
};

/** Topics of the bus, and what is said on them. */
const changedTopic = 'changed';
const callTopic = 'call';
type Changed = [organisation: string, consultation: string];
type CallChanged = [organisation: string, call: string, what: CallNews];

export function createLive(bus: Bus): Live {
  // One listener for each open inbox; a practice may have a hundred.
  const events = emitter();
  const gaps = emitter();
  const stopping = emitter();
  bus.listen(
    changedTopic,
    (text) => {
      const [organisation, consultation] = JSON.parse(text) as Changed;
      events.emit(organisation, consultation);
    },
    () => gaps.emit('missed'),
  );
  return {
    changed: (organisation, consultation) => {
      bus.publish(changedTopic, JSON.stringify([organisation, consultation] satisfies Changed));
    },
    callChanged: (organisation, call, what) => {
      bus.publish(callTopic, JSON.stringify([organisation, call, what] satisfies CallChanged));
    },
    onCall: (heard, missed) =>
      bus.listen(callTopic, (text) => heard(...(JSON.parse(text) as CallChanged)), missed),
    listen: (organisation, heard, missed = () => undefined) => {
      events.on(organisation, heard);
      gaps.on('missed', missed);
      return () => {
        events.off(organisation, heard);
        gaps.off('missed', missed);
      };
    },
    stop: () => {
      stopping.emit('stop');
    },
    onStop: (act) => {
      stopping.once('stop', act);
      return () => stopping.off('stop', act);
    },
  };
}

function emitter(): EventEmitter {
  return new EventEmitter().setMaxListeners(0);
}
