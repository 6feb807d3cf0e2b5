import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { isOneSource } from '../abuse/source.ts';
import { logChange, logView } from '../audit/log.ts';
import { consultationById, updateConsultation } from '../consultations/change-store.ts';
import type { RequestContent } from '../consultations/content.ts';
import { triageAgain } from '../consultations/triage-again.ts';
import { stopLadders } from '../ladder/read.ts';
import { openPauseTask } from './pause-task.ts';
import { birthDateOf, countOpening, endLink, markRead, saveTry, threadMessages, triesOn } from './store.ts';
import {
  isPaused,
  never,
  oneMoreWrong,
  type Tried,
  triesByAddress,
  triesByDevice,
  triesByLink,
} from './tries.ts';
import { visibleTo } from './visible.ts';
import type { ByLink, WayIn } from './way.ts';

type OpenDeps = Pick<Deps, 'database' | 'clock' | 'calendar' | 'live'>;

/** Who is asking: the device's own name when it has one, and a token of the internet address, never the address. */
export type Asker = {
  device: string | null;
  address: string;
  /** False where the address may be everybody's, behind a proxy nobody counted. */
  oneSource: boolean;
};

/** `code`: the date was right, and the code of a sensitive conversation is still to come (S20). */
export type Opening = 'open' | 'code' | 'wrong' | 'paused' | 'ended';

/** Stands for every device at once among the counters of a link. */
const anybody = 'all';

export function askerOf(
  { database }: Pick<Deps, 'database'>,
  organisation: string,
  device: string | null,
  ip: string,
): Asker {
  return { device, address: database.vault.token(organisation, 'address', ip), oneSource: isOneSource(ip) };
}

/**
 * Opens a conversation with the patient's date of birth (S20, S21). Right: the opening is counted and logged, and what
 * waits is marked as read; this is the POST that may do so. Wrong: counted against this device and link alone.
 */
export function openWith(deps: OpenDeps, way: ByLink, asker: Asker, birthDate: string): Promise<Opening> {
  const { vault } = deps.database;
  return deps.database.within(way.organisation.id, async (tx) => {
    const now = deps.clock.now();
    const counters = countersOf(asker);
    const devices = counters.map(({ device }) => device);
    const rows = await triesOn(tx, way.link.id, [...devices, anybody]);
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
      const wrong = known(anybody).wrong + 1;
      await saveTry(tx, { link: way.link.id, device: anybody, wrong, pausedUntil: null });
      if (result === 'paused' || wrong >= triesByLink) await openPauseTask(deps, tx, way);
      if (wrong >= triesByLink) return endForAll(deps, tx, way, now);
      if (result === 'paused') await note(deps, tx, way, 'link-paused');
      return result;
    }
    for (const { device } of counters) await saveTry(tx, { link: way.link.id, device, ...never });
    const before = rows.some((row) => row.device === counters[0]!.device && row.wrong === 0);
    if (way.link.opens > 0 && !before) await note(deps, tx, way, 'new-device');
    if (way.request.sensitive) return 'code';
    await recordOpening(deps, tx, way);
    return 'open';
  });
}

/** Ends a link that is being guessed at and puts the request before staff: the patient must hear another way. */
async function endForAll(deps: OpenDeps, tx: Tx, way: ByLink, now: number): Promise<'ended'> {
  await endLink(tx, way.link.id, now);
  const request = await consultationById(tx, way.request.id);
  if (request) {
    const waits = request.state === 'finished' ? {} : triageAgain(request);
    await updateConsultation(tx, request, { ...waits, unread: true, changedAt: now });
  }
  await note(deps, tx, way, 'link-ended');
  return 'ended';
}

/** Tells the request's timeline: staff can ring when a link is paused, or ask about a device nobody expected (S20, S21). */
async function note(
  deps: OpenDeps,
  tx: Tx,
  way: ByLink,
  action: 'link-paused' | 'link-ended' | 'new-device',
): Promise<void> {
  const actor = action === 'new-device' ? way.link.recipient : 'system';
  const consultation = way.request.id;
  await logChange(tx, deps.database.vault, { at: deps.clock.now(), actor, action, consultation });
  tx.afterCommit(() => deps.live.changed(tx.organisation, consultation));
}

function countersOf({ device, address }: Asker): { device: string; limit: number }[] {
  const byAddress = { device: `a:${address}`, limit: device ? triesByAddress : triesByDevice };
  return device ? [{ device: `d:${device}`, limit: triesByDevice }, byAddress] : [byAddress];
}

/** Counts and logs that somebody has opened it, and marks what waits as read: in the POST that proved who they are. */
export async function recordOpening(deps: OpenDeps, tx: Tx, way: ByLink): Promise<void> {
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
  const { recipient, request } = way;
  const at = deps.clock.now();
  const content = JSON.parse(vault.unseal(tx.organisation, request.content)) as RequestContent;
  const thread = await threadMessages(tx, request.id, at);
  const waiting = visibleTo(recipient, content.requester, thread)
    .filter(({ kind, readAt }) => kind === 'to-patient' && readAt === null)
    .map(({ id }) => id);
  await markRead(tx, waiting, at);
  const read = { consultation: request.id, messages: waiting, by: recipient, now: at };
  await stopLadders(tx, read);
  tx.afterCommit(() => deps.live.changed(tx.organisation, request.id));
}
