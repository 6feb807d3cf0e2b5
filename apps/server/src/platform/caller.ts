import type { Request } from 'express';

/**
 * Where a request comes from, as tries are counted: an IPv4 address, or the network (/64) an IPv6 address lies in. Whoever
 * has one address of such a network has all of them, and could give each guess an address of its own.
 */
export function callerOf(req: Request): string {
  return networkOf(req.ip ?? 'unknown');
}

/** Takes an address as node gives it: "192.0.2.1", "::ffff:192.0.2.1", "2001:db8::1", "fe80::1%eth0". */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('%')[0]!.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const left = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...left, ...after].map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.slice(0, 4).join(':')}::/64`;
}
