import { createHash, randomBytes } from 'node:crypto';

/** A fresh way in for one recipient: 144 random bits, 24 characters that survive any mail program (S20). */
export function newLinkToken(): string {
  return randomBytes(18).toString('base64url');
}

/** What is kept of it. The token is random enough that a plain hash cannot be turned round. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
