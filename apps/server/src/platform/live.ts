import { EventEmitter } from 'node:events';

/** Tells open inboxes that something changed. Ids only: what it is, they fetch with their own permission. */
export type Live = {
  /** Call after the commit. */
  changed(organisation: string, consultation: string): void;
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
  const stopping = new EventEmitter();
  stopping.setMaxListeners(0);
  return {
    changed: (organisation, consultation) => {
      events.emit(organisation, consultation);
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
