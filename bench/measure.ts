import { join } from 'node:path';
import { measureBatches } from './batches.ts';
import { measureExport } from './export.ts';
import { fillInbox, readInbox } from './inbox.ts';
import { openPages } from './pages.ts';
import { openPostBox } from './post-box.ts';
import { type Served, serve } from './process.ts';
import { readText } from './reader.ts';
import type { Figures } from './report.ts';
import { compareSending, prepareSending } from './sending.ts';
import { openSurgery, type Surgery } from './surgery.ts';
import { measureVideo } from './video.ts';

/** What can be measured, in this order. */
export const parts = ['reading', 'sending', 'inbox', 'pages', 'video', 'batches', 'export'] as const;
export type Part = (typeof parts)[number];
/** Measured where they are asked for alone: one starts browsers, one takes minutes to make a million requests. */
export const onlyIfAsked: ReadonlySet<Part> = new Set<Part>(['video', 'export']);

/** Starts the server, measures one part after another and removes everything. `say` is told how far it is. */
export async function measure(
  postgres: string | undefined,
  wanted: ReadonlySet<Part>,
  say: (line: string) => void,
): Promise<Figures> {
  const read = wanted.has('reading') ? figuresOfReading(say) : {};
  const surgery = await openSurgery(postgres);
  const postBox = await openPostBox();
  let server: Served | null = null;
  try {
    say('Preparing requests to send ...');
    const senders = wanted.has('sending') ? await prepareSending(surgery) : [];
    server = await serve(
      [join(import.meta.dirname, '../apps/server/src/main.ts')],
      settings(surgery, postBox.url),
    );
    const sent = wanted.has('sending') ? await figuresOfSending(surgery, server, senders, say) : {};
    const inbox = wanted.has('inbox') ? await figuresOfInbox(surgery, server, say) : {};
    const pages = wanted.has('pages') ? await figuresOfPages(surgery, server, say) : {};
    const video = wanted.has('video') ? await measureVideo(surgery, server, say) : {};
    const exported = wanted.has('export') ? await measureExport(surgery, server, say) : {};
    await server.stop();
    const batches = wanted.has('batches')
      ? await measureBatches(surgery, settings(surgery, postBox.url), say)
      : {};
    return {
      ...sent,
      ...inbox,
      ...pages,
      ...video,
      ...batches,
      ...exported,
      ...read,
      database: surgery.deps.database.dialect,
    };
  } finally {
    await server?.stop();
    await postBox.close();
    await surgery.remove();
  }
}

type Say = (line: string) => void;

function figuresOfReading(say: Say): Partial<Figures> {
  say('Reading text for red flags ...');
  const { ms, compileMs } = readText();
  return { reader_500_words_ms: Math.round(ms * 100) / 100, reader_ready_ms: Math.round(compileMs) };
}

async function figuresOfSending(
  surgery: Surgery,
  server: Served,
  senders: Awaited<ReturnType<typeof prepareSending>>,
  say: Say,
): Promise<Partial<Figures>> {
  say('Sending requests, by turns with a bare server ...');
  const { ours, floor, ratio } = await compareSending(surgery, server, senders);
  return {
    submissions_per_s: Math.round(ours),
    floor_per_s: Math.round(floor),
    ratio: Math.round(ratio * 100) / 100,
  };
}

async function figuresOfInbox(surgery: Surgery, server: Served, say: Say): Promise<Partial<Figures>> {
  say('Filling the inbox ...');
  await fillInbox(surgery);
  say('Reading it ...');
  const { perSecond, p99 } = await readInbox(server.url);
  return { inbox_per_s: Math.round(perSecond), inbox_p99_ms: p99 };
}

async function figuresOfPages(surgery: Surgery, server: Served, say: Say): Promise<Partial<Figures>> {
  say('Opening patients’ pages ...');
  const { perSecond } = await openPages(surgery, server.url);
  return { pages_per_s: Math.round(perSecond) };
}

/** As a surgery runs it, but for the log, and for the mail server that keeps nothing. */
function settings({ folder, databaseUrl }: Surgery, smtpUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    FRONTDOOR_MODE: 'live',
    FRONTDOOR_DATA: folder,
    FRONTDOOR_URL: 'https://requests.example.org',
    FRONTDOOR_SECRET: 'a secret for one measurement, thrown away after it',
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'elm-tree@example.org',
    FRONTDOOR_HOLIDAYS_URL: 'off',
    DATABASE_URL: databaseUrl ?? '',
    LOG_LEVEL: 'silent',
    PORT: '0',
  };
}
