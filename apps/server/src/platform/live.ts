import { EventEmitter } from 'node:events';

export type CallNews = 'room' | 'thread';

/** Tells open inboxes that something changed. Ids only: what it is, they fetch with their own permission. */
export type Live = {
  /** Call after the commit. */
  changed(organisation: string, consultation: string): void;
  /** A video call changed (who is there, when, what is allowed), or something new was said in its chat. After the commit. */
  callChanged(organisation: string, call: string, what: CallNews): void;
  /** Hears of every call of every organisation. Gives back the way to stop listening. */
  onCall(heard: (organisation: string, call: string, what: CallNews) => void): () => void;
  /** Gives back the way to stop listening. */
  listen(organisation: string, heard: (consultation: string) => void): () => void;
  /** The process is about to stop: streams end, so that browsers look for it again. */
  stop(): void;
  onStop(act: () => void): () => void;
};

export function createLive(): Live {
  const events = new EventEmitter();
  // One listener for each open inbox; a practice may have a hundred.
  events.setMaxListeners(0);
  const calls = new EventEmitter();
  const stopping = new EventEmitter();
  stopping.setMaxListeners(0);
  return {
    changed: (organisation, consultation) => {
      events.emit(organisation, consultation);
    },
    callChanged: (organisation, call, what) => {
      calls.emit('call', organisation, call, what);
    },
    onCall: (heard) => {
      calls.on('call', heard);
      return () => calls.off('call', heard);
    },
    listen: (organisation, heard) => {
      events.on(organisation, heard);
      return () => events.off(organisation, heard);
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
