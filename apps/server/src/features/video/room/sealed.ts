import { VideoChecks, VideoCode } from '@frontdoor/contract';
import type { Vault } from '@frontdoor/database';
import type { CallRow } from '../store.ts';

type Sealed = Pick<CallRow, 'organisation' | 'checks' | 'code'>;

/** What was asked first, as it is kept: where somebody is and who is with them is theirs. */
export const sealChecks = (vault: Vault, organisation: string, checks: VideoChecks): string =>
  vault.seal(organisation, JSON.stringify(checks));

export function openChecks(vault: Vault, { organisation, checks }: Sealed): VideoChecks | null {
  return checks === null ? null : VideoChecks.parse(JSON.parse(vault.unseal(organisation, checks)));
}

/** A code says what somebody has: it is kept as safely as the note beside it. */
export const sealCode = (vault: Vault, organisation: string, code: VideoCode | null): string | null =>
  code && vault.seal(organisation, JSON.stringify(code));

export function openCode(vault: Vault, { organisation, code }: Sealed): VideoCode | null {
  return code === null ? null : VideoCode.parse(JSON.parse(vault.unseal(organisation, code)));
}
