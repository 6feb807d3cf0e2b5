import type { IceServer, VideoPerson } from '@frontdoor/contract';

/** By which ways two browsers may reach each other. */
export type Ways = { iceServers: IceServer[]; iceTransportPolicy: 'all' | 'relay' };

/**
 * A guest and anybody else reach each other through the TURN server alone, where there is one: whoever connects directly
 * learns the other's internet address, and with it roughly where they are (S23, S27). Pure.
 *
 * @param kinds of the two
 */
export function waysFor(iceServers: IceServer[], kinds: readonly VideoPerson['kind'][]): Ways {
  const relays = iceServers.some(({ urls }) => urls.some((url) => /^turns?:/.test(url)));
  return { iceServers, iceTransportPolicy: relays && kinds.includes('guest') ? 'relay' : 'all' };
}
