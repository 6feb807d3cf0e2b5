import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Bus, Listeners } from '../bus.ts';
import type { DatabaseLog } from '../types.ts';
import { cut, Unpacking } from './parcels.ts';

const channel = 'frontdoor';
/** Said instead of a topic by a process that could not say something: all others read anew. */
const gap = 'gap';
/** First and longest pause before the connection is tried again. Milliseconds. */
const firstPause = 100;
const longestPause = 5_000;
/** A connection that a firewall forgot looks open and is deaf: it is asked this often. Milliseconds. */
const askEvery = 15_000;
const answersWithin = 10_000;
/** What waits to be said while PostgreSQL is slow. Beyond it nothing is kept, and the others are told of the gap. */
const mostWaiting = 5_000;

/**
 * The bus over LISTEN and NOTIFY, on a connection of its own: a pool's connections are lent to jobs, and none of them
 * stays. Listeners in this process are told at once, and what comes back from PostgreSQL of our own is left out.
 */
export class PostgresBus implements Bus {
  readonly #url: string;
  readonly #log: DatabaseLog;
  readonly #listeners: Listeners;
  readonly #me = randomUUID();
  #unpacking = new Unpacking();
  #client: pg.Client | null = null;
  #waiting: string[] = [];
  #saying = false;
  #said = 0;
  #lost = false;
  #pause = firstPause;
  #again: NodeJS.Timeout | undefined;
  #asking: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(url: string, log: DatabaseLog) {
    this.#url = url;
    this.#log = log;
    this.#listeners = new Listeners(log);
  }

  listen(topic: string, heard: (text: string) => void, missed?: () => void): () => void {
    return this.#listeners.listen(topic, heard, missed);
  }

  publish(topic: string, text: string): void {
    this.#send(topic, text);
    this.#listeners.tell(topic, text);
  }

  /** Connects, or goes on trying: what is written and read works without it. */
  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      keepAlive: true,
      query_timeout: answersWithin,
      connectionTimeoutMillis: answersWithin,
    });
    client.on('notification', ({ payload = '' }) => this.#hear(payload));
    client.on('error', (err) => this.#drop(client, err));
    client.on('end', () => this.#drop(client, null));
    this.#client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (err) {
      this.#drop(client, err);
      return;
    }
    if (this.#client !== client) return;
    this.#pause = firstPause;
    this.#asking = setInterval(
      () => void client.query('SELECT 1').catch((err: unknown) => this.#drop(client, err)),
      askEvery,
    );
    this.#asking.unref();
    if (this.#lost) this.#listeners.missed();
    void this.#say();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#again);
    clearInterval(this.#asking);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }

  #send(topic: string, text: string): void {
    if (this.#waiting.length > mostWaiting) this.#lose();
    // Others read anew once they can be told so: what is said until then would be news of the past.
    if (this.#closed || this.#lost) return;
    this.#put(topic, text);
    void this.#say();
  }

  #put(topic: string, text: string): void {
    this.#said += 1;
    this.#waiting.push(...cut({ from: this.#me, number: this.#said, topic, text }));
  }

  #lose(): void {
    this.#lost = true;
    this.#waiting = [];
  }

  /** What waits goes together: one statement on its way at a time, and the rest with the next. */
  async #say(): Promise<void> {
    const client = this.#client;
    if (this.#saying || !client || this.#asking === undefined) return;
    if (this.#lost) {
      this.#lost = false;
      this.#put(gap, '');
    }
    if (this.#waiting.length === 0) return;
    this.#saying = true;
    const payloads = this.#waiting.splice(0, 200);
    try {
      await client.query({
        name: 'say',
        text: 'SELECT pg_notify($1, said) FROM unnest($2::text[]) WITH ORDINALITY AS all_said (said, at) ORDER BY at',
        values: [channel, payloads],
      });
    } catch (err) {
      this.#drop(client, err);
    }
    this.#saying = false;
    void this.#say();
  }

  #hear(payload: string): void {
    const parcel = this.#unpacking.take(payload);
    if (!parcel || parcel.from === this.#me) return;
    if (parcel.topic === gap) this.#listeners.missed();
    else this.#listeners.tell(parcel.topic, parcel.text);
  }

  #drop(client: pg.Client, err: unknown): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = null;
    this.#lose();
    this.#unpacking = new Unpacking();
    clearInterval(this.#asking);
    this.#asking = undefined;
    void client.end().catch(() => undefined);
    this.#log.error({ err }, 'The line to other processes was lost');
    this.#again = setTimeout(() => void this.start(), this.#pause);
    this.#again.unref();
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }
}
