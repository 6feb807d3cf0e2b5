import type { IceServer } from '@frontdoor/contract';

/**
 * What the network lets through.
 *
 * - `good`: the ways that a call needs are there
 * - `narrow`: a server for hard networks is set, and cannot be reached from here: a call may or may not get through
 * - `blocked`: the browser finds no way at all; pictures and sound are switched off in it or kept back by an app
 */
export type Network = 'good' | 'narrow' | 'blocked';

/** How long ways are looked for. Milliseconds. */
const longest = 5000;

/** Which kinds of way were found: this device's own address, its address as the internet sees it, a server between. */
export type Ways = { host: boolean; outside: boolean; relay: boolean };

/** @param ice the servers of the call; none before it is joined */
export function judgeWays(ways: Ways, ice: IceServer[]): Network {
  if (!ways.host && !ways.outside && !ways.relay) return 'blocked';
  const relays = ice.some(({ urls }) => urls.some((url) => /^turns?:/.test(url)));
  return relays && !ways.relay ? 'narrow' : 'good';
}

/** Looks for ways out, with the servers of the call where they are known. Waits at most 5 seconds. */
export async function tryNetwork(ice: IceServer[]): Promise<Network> {
  let pc: RTCPeerConnection;
  try {
    pc = new RTCPeerConnection({ iceServers: ice });
  } catch {
    return 'blocked';
  }
  const ways: Ways = { host: false, outside: false, relay: false };
  await new Promise<void>((done) => {
    setTimeout(done, longest);
    pc.onicecandidate = ({ candidate }) => {
      const kind = / typ (\w+)/.exec(candidate?.candidate ?? '')?.[1];
      if (kind === 'host') ways.host = true;
      if (kind === 'srflx' || kind === 'prflx') ways.outside = true;
      if (kind === 'relay') ways.relay = true;
      // `null` ends the list. A way through the server between is all that can be hoped for.
      if (candidate === null || ways.relay) done();
    };
    pc.createDataChannel('frontdoor');
    pc.createOffer()
      .then((offer) => pc.setLocalDescription(offer))
      .catch(() => done());
  });
  pc.close();
  return judgeWays(ways, ice);
}
