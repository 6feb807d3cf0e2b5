import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

// Random bytes are cheap by the block and dear by the dozen.
const pool = Buffer.alloc(nonceBytes * 256);
let used = pool.length;

function newNonce(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += nonceBytes;
  return Buffer.from(pool.subarray(used - nonceBytes, used));
}

/** AES-256-GCM. @returns the nonce, and the data with its tag at the end */
export function encrypt(
  key: KeyObject,
  owner: string,
  plain: Uint8Array | string,
): { nonce: Buffer; data: Buffer } {
  const nonce = newNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(owner));
  const start = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  return { nonce, data: Buffer.concat([start, cipher.final(), cipher.getAuthTag()]) };
}

/** @throws when the data was changed, or sealed for another owner or with another key */
export function decrypt(key: KeyObject, owner: string, nonce: Buffer, data: Buffer): Buffer {
  if (nonce.length !== nonceBytes || data.length < tagBytes) throw new Error('too short');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(data.subarray(data.length - tagBytes));
  return Buffer.concat([decipher.update(data.subarray(0, data.length - tagBytes)), decipher.final()]);
}

/** The parts of a sealed file: the same header as sealed text, then raw bytes. */
export const fileNonceBytes = nonceBytes;
