import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Batch } from '@frontdoor/contract';
import { addMember } from '../apps/server/src/features/staff/add.ts';
import { csvOf, lineOf } from '../tests/support/batch.ts';
import { signIn } from './inbox.ts';
import { serve } from './process.ts';
import type { Figures } from './report.ts';
import { median } from './rounds.ts';
import type { Surgery } from './surgery.ts';

const lines = 5_000;
const rounds = 7;
/** Pages of each kind that one person opens in a round, and how long they look at one. */
const perRound = 150;
const look = 10;
const manager = { email: 'amir.khan@example.org', password: 'a password for one measurement' };
/** A Friday with most of its core hours left. */
const morning = Date.parse('2026-11-27T08:30:00Z');

/** How long a patient's page and the first page of the inbox take, in ms, one after another as one person opens them. */
type Times = { page: number[]; inbox: number[] };

/**
 * What a batch of 5,000 does to everybody else: how long pages take while it goes out, by turns with how long they take
 * while it is paused. And how long its preview takes.
 */
export async function measureBatches(
  surgery: Surgery,
  settings: Record<string, string>,
  say: (line: string) => void,
): Promise<Partial<Figures>> {
  await addMember(surgery.deps, {
    organisation: surgery.organisation.id,
    name: 'Amir Khan',
    role: 'manager',
    ...manager,
  });
  const program = join(import.meta.dirname, 'shifted-server.ts');
  const server = await serve([program, String(morning - Date.now())], settings);
  try {
    const headers = {
      cookie: await signIn(server.url, manager),
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
    };
    const ask = async (path: string, body: object | null): Promise<Batch> => {
      const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {};
      const answer = await fetch(`${server.url}/api/elm-tree/batches${path}`, { headers, ...sent });
      if (!answer.ok) throw new Error(`${path} was answered ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Batch;
    };
    const look = (): Promise<Times> => openPages(server.url, headers.cookie);
    const csv = csvOf(Array.from({ length: lines }, (_, number) => lineOf(number)));
    let made = 0;
    const preview = async () => {
      const submission = `a list of thousands, ${made++}`;
      const began = performance.now();
      const batch = await ask('', { submission, title: 'Bench', about: 'admin', text: 'Dear {{name}}', csv });
      if (batch.counts.ready !== lines) throw new Error(`${batch.counts.ready} lines of ${lines} could go`);
      return { id: batch.id, took: performance.now() - began };
    };
    await look();
    await preview();
    say('Reading lists of 5,000 ...');
    const previews = [await preview(), await preview(), await preview()];
    const { id } = previews[0]!;
    const quiet: Times[] = [];
    const busy: Times[] = [];
    say('Opening pages, by turns with a batch going out and with it paused ...');
    await ask(`/${id}/start`, { again: true });
    let sending = 0;
    for (let round = 0; round < rounds; round++) {
      await ask(`/${id}/pause`, {});
      await wait(500);
      quiet.push(await look());
      await ask(`/${id}/resume`, {});
      const began = performance.now();
      busy.push(await look());
      sending += performance.now() - began;
    }
    const { counts } = await ask(`/${id}`, null);
    await ask(`/${id}/stop`, {});
    await wait(500);
    say('Opening pages while lists are read ...');
    const beside: Times[] = [];
    for (let round = 0; round < 3; round++) {
      const [times] = await Promise.all([look(), preview()]);
      beside.push(times);
    }
    return {
      batch_preview_ms: Math.round(median(previews.map(({ took }) => took))),
      batch_page_ratio: ratio(busy, quiet, 'page', 0.5),
      batch_page_p95_ratio: ratio(busy, quiet, 'page', 0.95),
      batch_inbox_ratio: ratio(busy, quiet, 'inbox', 0.5),
      batch_inbox_p95_ratio: ratio(busy, quiet, 'inbox', 0.95),
      preview_page_ratio: ratio(beside, quiet, 'page', 0.5),
      preview_inbox_ratio: ratio(beside, quiet, 'inbox', 0.5),
      batch_lines_per_s: round(counts.sent / (sending / 1_000)),
    };
  } finally {
    await server.stop();
  }
}

async function openPages(url: string, cookie: string): Promise<Times> {
  const times: Times = { page: [], inbox: [] };
  const open = async (path: string, headers: Record<string, string>) => {
    const began = performance.now();
    const answer = await fetch(url + path, { headers });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`);
    return performance.now() - began;
  };
  for (let opened = 0; opened < perRound; opened++) {
    times.page.push(await open('/elm-tree', {}));
    await wait(look);
    times.inbox.push(await open('/api/elm-tree/consultations?queue=to-triage', { cookie }));
    await wait(look);
  }
  return times;
}

/** Median over the rounds, of how a round's times compare with those of the quiet round beside it. */
function ratio(busy: Times[], quiet: Times[], what: keyof Times, part: number): number {
  return round(median(busy.map((times, place) => at(times[what], part) / at(quiet[place]![what], part))));
}

function at(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * part)]!;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
