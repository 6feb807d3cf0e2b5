import { createHmac, timingSafeEqual } from 'node:crypto';
import { DatabaseNotReady } from '../errors.ts';
import { fold } from './fold.ts';
import { changeKeyFile, type KeyFile, type Keys, loadKeys, newSecret, readKeyFile, toKey } from './keys.ts';
import { decrypt, encrypt, fileNonceBytes } from './seal.ts';

/** Seals what is about a person, and signs what travels through a browser (docs/decisions/0003). */
export type Vault = {
  /** @returns `v1.keyid.nonce.data`, readable for this organisation only */
  seal(organisation: string, text: string): string;
  /** @throws SealBroken when the text was not sealed for this organisation */
  unseal(organisation: string, sealed: string): string;
  /** The same for a file: a line of header, then the bytes. */
  sealBytes(organisation: string, bytes: Uint8Array): Buffer;
  unsealBytes(organisation: string, sealed: Uint8Array): Buffer;
  /** A word to search by that cannot be read back: 22 characters. `kind` keeps a name from matching a town. */
  token(organisation: string, kind: string, value: string): string;
  /** @returns the text with a signature that holds for this purpose alone */
  sign(purpose: string, text: string): string;
  /** @returns the text, or null when it was not signed here for this purpose */
  verify(purpose: string, signed: string): string | null;
  /** Makes the organisation's keys; those it has are kept. */
  addOrganisation(id: string): void;
  has(organisation: string): boolean;
  /** From now on seals with a new key; what older keys sealed stays readable. */
  rotate(organisation: string): void;
};

/** A sealed value that cannot be opened: changed, or of another organisation, or its key is gone. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/**
 * @param options.file the key file, `keys.json` beside the data and outside its backup
 * @param options.create whether to make the file when there is none: not for a live surgery, whose sealed data a
 *   new key file cannot open
 * @throws DatabaseNotReady when the file is missing and not to be made, or damaged
 */
export function openVault({ file, create }: { file: string; create: boolean }): Vault {
  let content = readKeyFile(file);
  if (content === null) {
    if (!create) {
      throw new DatabaseNotReady(
        `The key file ${file} is missing, and without it nothing sealed can be read: restore it from its own backup`,
      );
    }
    content = changeKeyFile(file, (now) => now ?? emptyKeyFile());
  }
  return new FileVault(file, content);
}

function emptyKeyFile(): KeyFile {
  return { version: 1, signing: [newSecret()], organisations: {} };
}

class FileVault implements Vault {
  readonly #file: string;
  #content: KeyFile;
  #loaded = new Map<string, Keys>();
  #signing: ReturnType<typeof toKey>[];

  constructor(file: string, content: KeyFile) {
    this.#file = file;
    this.#content = content;
    this.#signing = content.signing.map(toKey);
  }

  seal(organisation: string, text: string): string {
    const { id, key } = this.#sealing(organisation);
    const { nonce, data } = encrypt(key, organisation, text);
    return `v1.${id}.${nonce.toString('base64url')}.${data.toString('base64url')}`;
  }

  unseal(organisation: string, sealed: string): string {
    const [version, id, nonce, data, more] = sealed.split('.');
    if (version !== 'v1' || !id || !nonce || data === undefined || more !== undefined) {
      throw new SealBroken('This is not a sealed value');
    }
    return this.#open(
      organisation,
      id,
      Buffer.from(nonce, 'base64url'),
      Buffer.from(data, 'base64url'),
    ).toString();
  }

  sealBytes(organisation: string, bytes: Uint8Array): Buffer {
    const { id, key } = this.#sealing(organisation);
    const { nonce, data } = encrypt(key, organisation, bytes);
    return Buffer.concat([Buffer.from(`v1.${id}.`), nonce, data]);
  }

  unsealBytes(organisation: string, sealed: Uint8Array): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const dot = bytes.indexOf('.', 3);
    if (bytes.toString('latin1', 0, 3) !== 'v1.' || dot < 0)
      throw new SealBroken('This is not a sealed file');
    const start = dot + 1;
    const nonce = bytes.subarray(start, start + fileNonceBytes);
    return this.#open(
      organisation,
      bytes.toString('latin1', 3, dot),
      nonce,
      bytes.subarray(start + fileNonceBytes),
    );
  }

  token(organisation: string, kind: string, value: string): string {
    const hmac = createHmac('sha256', this.#keys(organisation).search);
    return hmac
      .update(`${kind}\0${fold(value)}`)
      .digest()
      .toString('base64url', 0, 16);
  }

  sign(purpose: string, text: string): string {
    return `${text}.${signature(this.#signing[0]!, purpose, text)}`;
  }

  verify(purpose: string, signed: string): string | null {
    const dot = signed.lastIndexOf('.');
    if (dot < 0) return null;
    const text = signed.slice(0, dot);
    const given = Buffer.from(signed.slice(dot + 1));
    const good = this.#signing.some((key) => {
      const right = Buffer.from(signature(key, purpose, text));
      return right.length === given.length && timingSafeEqual(right, given);
    });
    return good ? text : null;
  }

  addOrganisation(id: string): void {
    if (this.has(id)) return;
    this.#change((now) => {
      now.organisations[id] ??= { current: 'k1', keys: { k1: newSecret() }, search: newSecret() };
    });
  }

  has(organisation: string): boolean {
    return this.#entry(organisation) !== undefined;
  }

  rotate(organisation: string): void {
    this.#keys(organisation);
    this.#change((now) => {
      const entry = now.organisations[organisation]!;
      entry.current = `k${Object.keys(entry.keys).length + 1}`;
      entry.keys[entry.current] = newSecret();
    });
  }

  #change(edit: (now: KeyFile) => void): void {
    const content = changeKeyFile(this.#file, (now) => {
      const next = now ?? this.#content;
      edit(next);
      return next;
    });
    this.#take(content);
  }

  #take(content: KeyFile): void {
    this.#content = content;
    this.#loaded.clear();
    this.#signing = content.signing.map(toKey);
  }

  #open(organisation: string, id: string, nonce: Buffer, data: Buffer): Buffer {
    const key = this.#keys(organisation).keys.get(id) ?? this.#again(organisation).keys.get(id);
    if (key === undefined) throw new SealBroken(`The key ${id} of this organisation is not in the key file`);
    try {
      return decrypt(key, organisation, nonce, data);
    } catch {
      throw new SealBroken('A sealed value was changed, or belongs to another organisation');
    }
  }

  #sealing(organisation: string) {
    const { current, keys } = this.#keys(organisation);
    return { id: current, key: keys.get(current)! };
  }

  #keys(organisation: string): Keys {
    const loaded = this.#loaded.get(organisation);
    if (loaded !== undefined) return loaded;
    const entry = this.#entry(organisation);
    if (entry === undefined) throw new SealBroken('The key file has no keys for this organisation');
    const keys = loadKeys(entry);
    this.#loaded.set(organisation, keys);
    return keys;
  }

  /** Reads the file once more: the operator's command may have added keys since this process started. */
  #again(organisation: string): Keys {
    const content = readKeyFile(this.#file);
    if (content !== null) this.#take(content);
    return this.#keys(organisation);
  }

  #entry(organisation: string): KeyFile['organisations'][string] | undefined {
    if (this.#content.organisations[organisation] === undefined) {
      const content = readKeyFile(this.#file);
      if (content !== null) this.#take(content);
    }
    return this.#content.organisations[organisation];
  }
}

function signature(key: ReturnType<typeof toKey>, purpose: string, text: string): string {
  return createHmac('sha256', key).update(`${purpose}\0${text}`).digest('base64url');
}
