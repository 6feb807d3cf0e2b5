import { join } from 'node:path';
import { fillInbox, readInbox } from './inbox.ts';
import { openPages } from './pages.ts';
import { openPostBox } from './post-box.ts';
import { type Served, serve } from './process.ts';
import { readText } from './reader.ts';
import type { Figures } from './report.ts';
import { compareSending, prepareSending } from './sending.ts';
import { openSurgery, type Surgery } from './surgery.ts';

/** Starts the server, measures one thing after another and removes everything. `say` is told how far it is. */
export async function measure(postgres: string | undefined, say: (line: string) => void): Promise<Figures> {
  say('Reading text for red flags ...');
  const reader = readText();
  const surgery = await openSurgery(postgres);
  const postBox = await openPostBox();
  let server: Served | null = null;
  try {
    say('Preparing requests to send ...');
    const senders = await prepareSending(surgery);
    server = await serve(
      [join(import.meta.dirname, '../apps/server/src/main.ts')],
      settings(surgery, postBox.url),
    );
    say('Sending them, by turns with a bare server ...');
    const sending = await compareSending(surgery, server, senders);
    say('Filling the inbox ...');
    await fillInbox(surgery);
    say('Reading it ...');
    const inbox = await readInbox(server.url);
    say('Opening patients’ pages ...');
    const pages = await openPages(surgery, server.url);
    return {
      submissions_per_s: Math.round(sending.ours),
      floor_per_s: Math.round(sending.floor),
      ratio: Math.round(sending.ratio * 100) / 100,
      inbox_per_s: Math.round(inbox.perSecond),
      inbox_p99_ms: inbox.p99,
      pages_per_s: Math.round(pages.perSecond),
      reader_500_words_ms: Math.round(reader.ms * 100) / 100,
      reader_ready_ms: Math.round(reader.compileMs),
      database: surgery.deps.database.dialect,
    };
  } finally {
    await server?.stop();
    await postBox.close();
    await surgery.remove();
  }
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
