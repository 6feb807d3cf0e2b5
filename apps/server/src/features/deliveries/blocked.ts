import type { Reader, Tx, Vault } from '@frontdoor/database';
import { blocksAmong, endBlock, hasAnyBlock, hasBlock, putBlock } from './blocked-store.ts';
import { samePhone } from './phone.ts';

/**
 * Stops everything to an address whose owner said "This is not for me", for every request of this surgery, until staff
 * lift it. Only a keyed hash of it is kept.
 */
export function blockAddress(
  tx: Tx,
  vault: Vault,
  { address, consultation, now }: { address: string; consultation: string; now: number },
): Promise<void> {
  const token = tokenOf(vault, tx.organisation, address);
  return putBlock(tx, { token, consultation, blockedAt: now, liftedAt: null, liftedBy: null });
}

/** Staff have put it right: messages go there again. */
export function liftBlock(
  tx: Tx,
  vault: Vault,
  { address, by, now }: { address: string; by: string; now: number },
): Promise<void> {
  const token = tokenOf(vault, tx.organisation, address);
  return endBlock(tx, { token, liftedAt: now, liftedBy: by });
}

export function isBlocked(reader: Reader | Tx, vault: Vault, address: string): Promise<boolean> {
  return hasBlock(reader, tokenOf(vault, reader.organisation, address));
}

/** Which of many addresses are blocked, as they were given. A surgery that never had one works out no hash for it. */
export async function blockedAmong(
  reader: Reader | Tx,
  vault: Vault,
  addresses: readonly string[],
): Promise<Set<string>> {
  if (addresses.length === 0 || !(await hasAnyBlock(reader))) return new Set();
  const tokens = new Map(addresses.map((address) => [address, tokenOf(vault, reader.organisation, address)]));
  const blocked = await blocksAmong(reader, [...new Set(tokens.values())]);
  return new Set(addresses.filter((address) => blocked.has(tokens.get(address)!)));
}

/** One address however it was typed. */
function tokenOf(vault: Vault, organisation: string, address: string): string {
  const same = address.includes('@') ? address.trim().toLowerCase() : (samePhone(address) ?? address);
  return vault.token(organisation, 'address', same);
}
