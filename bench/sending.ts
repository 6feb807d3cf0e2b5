import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginSenders, type Writer } from './drafts.ts';
import { drive, type Shot } from './drive.ts';
import { filledInTo } from './filled-in.ts';
import { countOpen } from './inbox.ts';
import { type Served, serve, settle } from './process.ts';
import { bareMaker } from './requests.ts';
import { type Comparison, compare } from './rounds.ts';

import type { Surgery } from './surgery.ts';

const rounds = 7;
/** Requests of one round, and of the one before them all, in which the servers find their speed. */
const perRound = 1_500;
const warmUp = 4_000;

/** Everyone who is to press Send. */
export function prepareSending({ deps, organisation }: Surgery): Promise<Writer[]> {
  const filledIn = filledInTo(deps, organisation, 'check');
  return beginSenders(deps, organisation, filledIn, warmUp + rounds * perRound);
}

/**
 * Requests sent to our server a second beside those a bare server keeps. Ours begins with the draft: opened, checked as
 * a whole once more, and kept as a request with all that belongs to it. Its outbox sends mail meanwhile; the bare
 * server's turn waits until that is done. Throws when a request was answered but not kept.
 */
export async function compareSending(surgery: Surgery, ours: Served, senders: Writer[]): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-floor-'));
  const floor = await serve([join(import.meta.dirname, 'floor.ts'), folder]);
  const bare = bareMaker(surgery);
  const queue = senders.values();
  let posted = 0;
  const send = (): Shot => {
    const { path = '', cookie = '' } = queue.next().value ?? {};
    return { method: 'POST', path: `${path}/check`, headers: { cookie, 'sec-fetch-site': 'same-origin' } };
  };
  const post = (): Shot => ({
    method: 'POST',
    path: '/requests',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(bare(posted++)),
  });
  try {
    const comparison = await compare(
      rounds,
      async (first) => {
        const { perSecond } = await drive(ours.url, first ? warmUp : perRound, 303, send);
        await settle(ours.pid);
        return perSecond;
      },
      async (first) => (await drive(floor.url, first ? warmUp : perRound, 201, post)).perSecond,
    );
    const kept = await countOpen(surgery);
    if (kept !== senders.length) throw new Error(`${senders.length} requests were sent and ${kept} kept`);
    return comparison;
  } finally {
    await floor.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
