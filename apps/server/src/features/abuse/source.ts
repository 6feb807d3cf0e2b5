import { BlockList } from 'node:net';
import type { Request, Response } from 'express';
import { callerOf } from '../../platform/caller.ts';
import { clearCookie, readCookies, setCookie } from '../../platform/cookies.ts';
import { newSecret } from '../../platform/secrets.ts';

/**
 * Where something comes from: a network address, which many people may share, and this browser's own name where it has
 * one. A name can be thrown away, so it only ever adds to what is known of a place.
 */
export type Source = { place: string; device: string | null };

const deviceCookie = 'fdn';

/** Networks of one machine or one building, which no stranger on the internet has. */
const within = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  within.ipv4.addSubnet(network, bits, 'ipv4');
// As `networkOf` writes them: the loopback's own network is all noughts.
for (const [network, bits] of [
  ['::', 64],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  within.ipv6.addSubnet(network, bits, 'ipv6');

/**
 * Whether all that comes from a place may be counted together. Not where it comes from this machine or building: behind
 * a proxy that nobody counted in the settings that is every patient of the practice, and its volume is no abuse (R8).
 */
export function isOneSource(place: string): boolean {
  const address = place.replace(/\/64$/, '');
  if (address === 'unknown') return false;
  const family = address.includes(':') ? 'ipv6' : 'ipv4';
  return !within[family].check(address, family);
}

export function sourceOf(req: Request): Source {
  const given = readCookies(req).get(deviceCookie);
  return { place: callerOf(req), device: given && /^[\w-]{22}$/.test(given) ? given : null };
}

/** Names this browser until it is shut, on one surgery's pages. The name says nothing about anybody. */
export function nameBrowser(req: Request, res: Response, path: string): void {
  if (sourceOf(req).device) return;
  setCookie(req, res, { name: deviceCookie, value: newSecret().slice(0, 22), path });
}

/** Exit takes it away with everything else (S22). */
export function forgetBrowser(req: Request, res: Response, path: string): void {
  clearCookie(req, res, { name: deviceCookie, path });
}
