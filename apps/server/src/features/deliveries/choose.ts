import type { Reader, Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { ContactGiven } from '../consultations/content.ts';
import { isBlocked } from './blocked.ts';
import { type Channel, type SafeAddress, safeAddresses } from './channels.ts';

export type ChooseDeps = Pick<Deps, 'database' | 'config'>;

/**
 * The first safe address of somebody that nobody has said is not theirs, on a channel that was not tried yet; null when
 * there is none (S23).
 */
export async function chooseAddress(
  { database, config }: ChooseDeps,
  reader: Reader | Tx,
  contact: ContactGiven,
  { first = 'email', except = [] }: { first?: Channel; except?: readonly Channel[] } = {},
): Promise<SafeAddress | null> {
  for (const safe of safeAddresses(config, contact, first)) {
    if (except.includes(safe.channel)) continue;
    if (!(await isBlocked(reader, database.vault, safe.address))) return safe;
  }
  return null;
}
