import { addresses } from '../api/queries.ts';

/** What a browser hears: the server is there, the stream broke, or a request or a video call changed. */
export type Heard =
  | { kind: 'beat' }
  | { kind: 'dropped' }
  | { kind: 'changed'; id: string }
  | { kind: 'call'; id: string };

/** A stream that ended for good (a restart, a sign-out) is tried again after this long. */
const retryAfter = 5_000;

/**
 * One event stream for each browser, however many tabs: the tab that holds the lock listens and passes on what it
 * hears; when it goes, the next takes over. Takes the practice and what to do with news; gives back how to stop.
 */
export function connect(slug: string, hear: (heard: Heard) => void): () => void {
  const stop = new AbortController();
  const tabs = new BroadcastChannel(`frontdoor-live-${slug}`);
  tabs.onmessage = (message: MessageEvent<Heard>) => hear(message.data);
  const listen = () =>
    listenTo(addresses.events(slug), stop.signal, (heard) => {
      hear(heard);
      tabs.postMessage(heard);
    });
  if (navigator.locks) {
    navigator.locks.request(`frontdoor-live-${slug}`, { signal: stop.signal }, listen).catch(() => {
      // Stopped while waiting its turn.
    });
  } else {
    // Without https a browser has no locks: then each tab listens for itself.
    void listen();
  }
  return () => {
    stop.abort();
    tabs.close();
  };
}

/** Listens until told to stop. The promise holds the lock. */
function listenTo(address: string, signal: AbortSignal, tell: (heard: Heard) => void): Promise<void> {
  return new Promise((done) => {
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource(address);
      source.onopen = () => tell({ kind: 'beat' });
      source.addEventListener('beat', () => tell({ kind: 'beat' }));
      source.addEventListener('changed', (event: MessageEvent<string>) =>
        tell({ kind: 'changed', id: JSON.parse(event.data).id }),
      );
      source.addEventListener('call', (event: MessageEvent<string>) =>
        tell({ kind: 'call', id: JSON.parse(event.data).id }),
      );
      source.onerror = () => {
        tell({ kind: 'dropped' });
        // While CONNECTING the browser tries again by itself.
        if (source.readyState === EventSource.CLOSED) again = setTimeout(open, retryAfter);
      };
    };
    open();
    signal.addEventListener('abort', () => {
      clearTimeout(again);
      source.close();
      done();
    });
  });
}
