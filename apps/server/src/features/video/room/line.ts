import { FromPage, type FromServer, type IceServer, lineClosed } from '@frontdoor/contract';
import type { RawData, WebSocket } from 'ws';
import { iceRenewed } from '../ice.ts';
import { type Allowance, fullAllowance, takeOne } from './allowance.ts';
import type { Snapshot } from './snapshot.ts';

/** A page that does not read what it is sent: more than this waits for it. Bytes. */
const mostUnread = 1024 * 1024;

/** What the line needs of whoever keeps it. */
export type LineHears = {
  now(): number;
  onMessage(message: Exclude<FromPage, { type: 'beat' }>): void;
  onGone(): void;
};

/** One page's live line: what it may send is checked here, and what it was told last is known here. */
export class Line {
  readonly person: string;
  readonly #socket: WebSocket;
  readonly #hears: LineHears;
  #allowance: Allowance;
  /** The page it is on; null until it says so. */
  instance: string | null = null;
  /** Known once the page has arrived. */
  kind = '';
  /** When the page was last heard of, ms since 1970. */
  heardAt: number;
  /** Another line of the same person has taken over: that this one ends says nothing of them. */
  superseded = false;
  /** How much news its room had heard when this page arrived; what was read before does not know it. Infinity until then. */
  since = Number.POSITIVE_INFINITY;
  /** When it was last asked whether they still have a way in, ms since 1970. */
  checkedAt: number;
  #told = '';
  #iceAt = 0;

  constructor(socket: WebSocket, person: string, hears: LineHears) {
    this.person = person;
    this.#socket = socket;
    this.#hears = hears;
    this.heardAt = hears.now();
    this.checkedAt = this.heardAt;
    this.#allowance = fullAllowance(this.heardAt);
    socket.on('message', (data, binary) => this.#take(data, binary));
    socket.on('close', () => hears.onGone());
    // `ws` closes by itself what breaks its rules (too long, not UTF-8); the close is what counts.
    socket.on('error', () => undefined);
  }

  /** The page has arrived and is the one this person is on. */
  get isReady(): boolean {
    return Number.isFinite(this.since) && !this.superseded;
  }

  /** The thread is the patient's side's and the surgery's, never a guest's. */
  get seesThread(): boolean {
    return this.kind !== 'guest' && this.isReady;
  }

  send(message: FromServer): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > mostUnread) this.drop();
    else this.#socket.send(JSON.stringify(message));
  }

  /** Tells how the call stands, unless that is what it was told last and its ICE servers are still good. */
  tell(snapshot: Snapshot, ice: (now: number) => IceServer[]): void {
    const now = this.#hears.now();
    const said = JSON.stringify(snapshot);
    if (said === this.#told && now - this.#iceAt < iceRenewed) return;
    this.#told = said;
    this.#iceAt = now;
    this.send({ ...snapshot, ice: ice(now) });
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  /** Ends it without a goodbye: nobody listens there. */
  drop(): void {
    this.#socket.terminate();
  }

  #take(data: RawData, binary: boolean): void {
    // What still comes after we said goodbye is not read.
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const now = this.#hears.now();
    const allowed = takeOne(this.#allowance, now);
    const message = !allowed || binary ? null : read(String(data));
    if (!allowed) this.close(lineClosed.flood);
    // The first message says which page this is, and no other does.
    else if (!message || (message.type === 'hello') !== (this.instance === null))
      this.close(lineClosed.malformed);
    else {
      this.#allowance = allowed;
      this.heardAt = now;
      this.#hear(message);
    }
  }

  #hear(message: FromPage): void {
    if (message.type === 'hello') this.instance = message.instance;
    if (message.type === 'beat') this.send({ type: 'beat' });
    else this.#hears.onMessage(message);
  }
}

function read(text: string): FromPage | null {
  try {
    return FromPage.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
