import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVault, SealBroken, type Vault } from './vault.ts';

describe('the vault', () => {
  let folder: string;
  let file: string;
  let vault: Vault;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'frontdoor-vault-'));
    file = join(folder, 'keys.json');
    vault = openVault({ file, create: true });
    vault.addOrganisation('elm');
    vault.addOrganisation('oak');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe('a sealed text', () => {
    it('can be read again, whatever it says', () => {
      const strings = fc.string({ unit: 'binary', maxLength: 500 });
      fc.assert(fc.property(strings, (text) => vault.unseal('elm', vault.seal('elm', text)) === text));
    });

    it('looks like v1.keyid.nonce.data and shows nothing', () => {
      const sealed = vault.seal('elm', 'chest pain');
      expect(sealed).toMatch(/^v1\.k1\.[\w-]{16}\.[\w-]+$/);
      expect(Buffer.from(sealed.split('.')[3] ?? '', 'base64url').toString()).not.toContain('chest');
    });

    it('never looks the same twice', () => {
      const sealed = new Set(Array.from({ length: 2000 }, () => vault.seal('elm', 'same')));
      expect(sealed.size).toBe(2000);
    });

    it('cannot be opened as another organisation, even with the same key', () => {
      const keys = JSON.parse(readFileSync(file, 'utf8'));
      keys.organisations.oak = keys.organisations.elm;
      writeFileSync(file, JSON.stringify(keys));
      const same = openVault({ file, create: false });
      const sealed = same.seal('elm', 'chest pain');
      expect(() => same.unseal('oak', sealed)).toThrow(SealBroken);
    });

    it.each([
      [
        'one changed letter',
        (sealed: string) => sealed.slice(0, -3) + (sealed.at(-3) === 'A' ? 'B' : 'A') + sealed.slice(-2),
      ],
      ['a piece missing', (sealed: string) => sealed.slice(0, -8)],
      ['another nonce', (sealed: string) => sealed.replace(/\.[\w-]{16}\./, '.AAAAAAAAAAAAAAAA.')],
      ['a short tag', (sealed: string) => `${sealed.split('.').slice(0, 3).join('.')}.AAAA`],
      ['an unknown key', (sealed: string) => sealed.replace('k1', 'k9')],
      ['no seal at all', () => 'chest pain'],
      ['more than one seal', (sealed: string) => `${sealed}.more`],
    ])('is refused with %s', (_what, change) => {
      const sealed = vault.seal('elm', 'chest pain since Tuesday');
      expect(() => vault.unseal('elm', change(sealed))).toThrow(SealBroken);
    });

    it('cannot be made for an organisation without keys', () => {
      expect(() => vault.seal('ash', 'x')).toThrow('The key file has no keys for this organisation');
    });
  });

  describe('a sealed file', () => {
    it('can be read again', () => {
      const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, i) => i % 256));
      const sealed = vault.sealBytes('elm', bytes);
      expect(vault.unsealBytes('elm', sealed)).toEqual(bytes);
      expect(sealed.length - bytes.length).toBe('v1.k1.'.length + 12 + 16);
    });

    it('is refused when it was changed, or is of another organisation', () => {
      const sealed = vault.sealBytes('elm', Buffer.from('a photo'));
      expect(() => vault.unsealBytes('oak', sealed)).toThrow(SealBroken);
      sealed[sealed.length - 1]! ^= 1;
      expect(() => vault.unsealBytes('elm', sealed)).toThrow(SealBroken);
      expect(() => vault.unsealBytes('elm', Buffer.from('a photo'))).toThrow(SealBroken);
    });
  });

  describe('a search token', () => {
    it('is the same for the same word however it is written', () => {
      const token = vault.token('elm', 'word', 'Zoë  Ó Súilleabháin');
      expect(token).toMatch(/^[\w-]{22}$/);
      expect(vault.token('elm', 'word', ' zoe o suilleabhain ')).toBe(token);
    });

    it('differs by word, by kind and by organisation', () => {
      const tokens = [
        vault.token('elm', 'family', 'Leeds'),
        vault.token('elm', 'family', 'Leed'),
        vault.token('elm', 'word', 'Leeds'),
        vault.token('oak', 'family', 'Leeds'),
      ];
      expect(new Set(tokens).size).toBe(4);
    });

    it('stays the same when the key changes', () => {
      const before = vault.token('elm', 'word', 'rash');
      vault.rotate('elm');
      expect(vault.token('elm', 'word', 'rash')).toBe(before);
    });
  });

  describe('a new key', () => {
    it('seals from then on, and the old one still opens what it sealed', () => {
      const old = vault.seal('elm', 'before');
      vault.rotate('elm');
      const young = vault.seal('elm', 'after');
      expect(young).toMatch(/^v1\.k2\./);
      expect(vault.unseal('elm', old)).toBe('before');
      const again = openVault({ file, create: false });
      expect([again.unseal('elm', old), again.unseal('elm', young)]).toEqual(['before', 'after']);
    });

    it('made by another process is found without a restart', () => {
      const other = openVault({ file, create: false });
      other.rotate('elm');
      other.addOrganisation('ash');
      expect(vault.unseal('elm', other.seal('elm', 'from there'))).toBe('from there');
      expect(vault.unseal('ash', other.seal('ash', 'new'))).toBe('new');
    });

    it('does not undo what another process wrote', () => {
      const other = openVault({ file, create: false });
      other.addOrganisation('ash');
      vault.addOrganisation('yew');
      const both = openVault({ file, create: false });
      expect([both.has('ash'), both.has('yew'), both.has('fir')]).toEqual([true, true, false]);
    });
  });

  describe('a signed text', () => {
    it('is read back for its own purpose only', () => {
      const signed = vault.sign('link', 'abc.def');
      expect(vault.verify('link', signed)).toBe('abc.def');
      expect(vault.verify('device', signed)).toBeNull();
      expect(vault.verify('link', signed.replace('abc', 'abd'))).toBeNull();
      expect(vault.verify('link', 'abc')).toBeNull();
      expect(vault.verify('link', '')).toBeNull();
    });

    it('outlives a restart', () => {
      expect(openVault({ file, create: false }).verify('link', vault.sign('link', 'abc'))).toBe('abc');
    });
  });

  describe('the key file', () => {
    it('can be read by its owner alone', () => {
      expect(statSync(file).mode & 0o777).toBe(0o600);
    });

    it('keeps the keys an organisation has when it is added again', () => {
      const sealed = vault.seal('elm', 'kept');
      vault.addOrganisation('elm');
      expect(openVault({ file, create: true }).unseal('elm', sealed)).toBe('kept');
    });

    it('stops the start when it is missing and must not be made', () => {
      rmSync(file);
      expect(() => openVault({ file, create: false })).toThrow(
        `The key file ${file} is missing, and without it nothing sealed can be read: restore it from its own backup`,
      );
    });

    it.each([
      ['not JSON', 'oops', 'its start'],
      [
        'a key missing',
        JSON.stringify({ version: 1, signing: ['AAAA'], organisations: { elm: {} } }),
        'organisations.elm',
      ],
    ])('stops the start when it is damaged: %s', (_what, text, where) => {
      writeFileSync(file, text);
      expect(() => openVault({ file, create: true })).toThrow(`The key file ${file} is damaged (at ${where}`);
    });

    it('is not changed by two processes at once', () => {
      writeFileSync(`${file}.lock`, String(process.pid));
      expect(() => vault.addOrganisation('ash')).toThrow('Another process is changing the keys');
    });

    it('is not locked for ever by a process that died', () => {
      writeFileSync(`${file}.lock`, '999999999');
      vault.addOrganisation('ash');
      expect(vault.has('ash')).toBe(true);
    });
  });
});
