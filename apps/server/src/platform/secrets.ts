import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits for a cookie or an address, base64url. Only `hashSecret` of it is ever stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, base64url. Enough for random secrets: there is nothing to guess, so nothing to slow down. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret, 'base64url');
}

/** Whether a secret belongs to a stored hash, in a time that tells nothing about either. */
export function secretMatches(secret: string, stored: string): boolean {
  const given = Buffer.from(hashSecret(secret));
  const kept = Buffer.from(stored);
  return given.length === kept.length && timingSafeEqual(given, kept);
}
