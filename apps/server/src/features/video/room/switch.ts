import type { SwitchVideo } from '@frontdoor/contract';
import type { Deps } from '../../../platform/deps.ts';
import { logChange } from '../../audit/log.ts';
import type { Staff } from '../../staff/guards.ts';
import { updateCall } from '../store.ts';
import { holding } from './holding.ts';

/** Switches sharing a screen, files and chat on or off in one call, at once for everybody in it (E00063, E00067, E00068). */
export function switchCall(
  deps: Pick<Deps, 'database' | 'clock' | 'live'>,
  which: { staff: Staff; call: string },
  { lock, sharing, files, chat }: SwitchVideo,
): Promise<void> {
  return holding(deps, { ...which, lock }, async ({ tx, call, request, now, by }) => {
    const set = { sharing, files, chat };
    await updateCall(tx, call, { ...set, changedAt: now });
    await logChange(tx, deps.database.vault, {
      at: now,
      actor: by,
      action: 'video-switched',
      consultation: request.id,
      detail: { call: call.id, ...set },
    });
  });
}
