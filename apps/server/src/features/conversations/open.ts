import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { logChange, logView } from '../audit/log.ts';
import type { RequestContent } from '../consultations/content.ts';
import type { WayIn } from './guard.ts';
import { birthDateOf, countOpening, markRead, saveTry, threadMessages, triesOn } from './store.ts';
import { isPaused, never, oneMoreWrong, type Tried, triesByAddress, triesByDevice } from './tries.ts';
import { visibleTo } from './visible.ts';

type OpenDeps = Pick<Deps, 'database' | 'clock' | 'live'>;

/** Who is asking: the device's own name when it has one, and a token of the internet address, never the address. */
export type Asker = { device: string | null; address: string };

export type Opening = 'open' | 'wrong' | 'paused';

export function askerOf({ database }: OpenDeps, way: WayIn, device: string | null, ip: string): Asker {
  return { device, address: database.vault.token(way.organisation.id, 'address', ip) };
}

/**
 * Opens a conversation with the patient's date of birth (S20, S21). Right: the opening is counted and logged, and what
 * waits is marked as read; this is the POST that may do so. Wrong: counted against this device and link alone.
 */
export function openWith(deps: OpenDeps, way: WayIn, asker: Asker, birthDate: string): Promise<Opening> {
  const { vault } = deps.database;
  return deps.database.within(way.organisation.id, async (tx) => {
    const now = deps.clock.now();
    const counters = countersOf(asker);
    const rows = await triesOn(
      tx,
      way.link.id,
      counters.map(({ device }) => device),
    );
    const known = (device: string): Tried => rows.find((row) => row.device === device) ?? never;
    if (counters.some(({ device }) => isPaused(known(device), now))) return 'paused';

    const sealed = await birthDateOf(tx, way.request.patient);
    if (sealed === null || vault.unseal(tx.organisation, sealed) !== birthDate) {
      let result: Opening = 'wrong';
      for (const { device, limit } of counters) {
        const next = oneMoreWrong(known(device), limit, now);
        if (isPaused(next, now)) result = 'paused';
        await saveTry(tx, { link: way.link.id, device, ...next });
      }
      if (result === 'paused') await note(deps, tx, way, 'link-paused');
      return result;
    }
    for (const { device } of counters) await saveTry(tx, { link: way.link.id, device, ...never });
    const before = rows.some((row) => row.device === counters[0]!.device && row.wrong === 0);
    if (way.link.opens > 0 && !before) await note(deps, tx, way, 'new-device');
    await recordOpening(deps, tx, way);
    return 'open';
  });
}

/** Tells the request's timeline: staff can ring when a link is paused, or ask about a device nobody expected (S20, S21). */
async function note(deps: OpenDeps, tx: Tx, way: WayIn, action: 'link-paused' | 'new-device'): Promise<void> {
  const actor = action === 'link-paused' ? 'system' : way.link.recipient;
  const consultation = way.request.id;
  await logChange(tx, deps.database.vault, { at: deps.clock.now(), actor, action, consultation });
  tx.afterCommit(() => deps.live.changed(tx.organisation, consultation));
}

function countersOf({ device, address }: Asker): { device: string; limit: number }[] {
  const byAddress = { device: `a:${address}`, limit: device ? triesByAddress : triesByDevice };
  return device ? [{ device: `d:${device}`, limit: triesByDevice }, byAddress] : [byAddress];
}

async function recordOpening(deps: OpenDeps, tx: Tx, way: WayIn): Promise<void> {
  const at = deps.clock.now();
  const { link, request } = way;
  await countOpening(tx, link.id, at);
  await logView(tx, {
    at,
    actor: link.recipient,
    what: 'conversation',
    subject: link.id,
    consultation: request.id,
  });
  await readAll(deps, tx, way);
}

/** Marks every message this recipient can see as read. Only ever inside a POST: mail scanners open links (S20). */
export async function readAll(deps: OpenDeps, tx: Tx, way: WayIn): Promise<void> {
  const { vault } = deps.database;
  const { link, request } = way;
  const at = deps.clock.now();
  const content = JSON.parse(vault.unseal(tx.organisation, request.content)) as RequestContent;
  const thread = await threadMessages(tx, request.id, at);
  const waiting = visibleTo(link.recipient, content.requester, thread)
    .filter(({ kind, readAt }) => kind === 'to-patient' && readAt === null)
    .map(({ id }) => id);
  await markRead(tx, waiting, at);
  tx.afterCommit(() => deps.live.changed(tx.organisation, request.id));
}
