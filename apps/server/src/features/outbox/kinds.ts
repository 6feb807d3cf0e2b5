import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { OutboxRow } from './store.ts';
import type { SendFault, Ways } from './transports.ts';
import type { Sender } from './words.ts';

/** What can be left in the outbox. Each kind has a queue of its own, so that a slow one holds no other back. */
export type Kind =
  | 'delivery'
  | 'alarm'
  | 'notice'
  | 'first-look'
  | 'ladder'
  | 'silence'
  | 'clock'
  | 'outreach'
  | 'batch'
  | 'staff-notice'
  | 'video';

/** What whoever works on a row is handed: the server, the ways out, and the surgery the row is of. */
export type Around = { deps: Deps; transports: Ways; sender: Sender; url: string };

/** Something the database alone can do, in one transaction with the end of its row: at most once, without a lease. */
export type Work = {
  /** Nobody waits for it: it rests so long between two turns, and longer while this process is busy. Milliseconds. */
  restsFor?: number;
  /** Does what is due now. Gives when its row is due again, in ms since 1970; null when it is done for good. */
  work(around: Around, tx: Tx, row: OutboxRow): Promise<number | null>;
};

export type Outcome = { state: 'sent' } | { state: 'stopped' } | { state: 'failed'; fault: SendFault };

/** One thing to send, as it was found in the transaction that leased its row. */
export type Parcel = {
  /** Sends it, outside any transaction. Throws when that fails. Null when it may not go any more. */
  send: (() => Promise<void>) | null;
  /** Writes down how it ended: sent, stopped, or given up. */
  settle(tx: Tx, outcome: Outcome): Promise<void>;
};

/** It may not go yet: not before this, in ms since 1970. No try is counted. */
export type Later = { later: number };

/** What the service that carries a message says after it took it: it arrived, or it will not, with a code of why. */
export type News = { arrived: true } | { arrived: false; code: string };

/** Something that waits for another machine: leased in one transaction, sent, and settled in another. */
export type Sending = {
  /** Waiting people depend on it: it never waits for another surgery's, nor for a process to be less busy. */
  urgent: boolean;
  /** Milliseconds until the next try after so many failed ones; null to give up. */
  pauseAfter(attempts: number): number | null;
  /** Finds what a row stands for; null when there is nothing of it left. */
  open(around: Around, tx: Tx, row: OutboxRow): Promise<Parcel | Later | null>;
  /**
   * Takes in what its service says later about `subject`, as often and in whatever order it says it. Knows nothing of a
   * subject that is not there.
   */
  heard(deps: Deps, tx: Tx, subject: string, news: News): Promise<void>;
};

/** What is done about each kind. Features make theirs; `outbox-kinds.ts` lists them. */
export type Kinds = Partial<Record<Kind, Work | Sending>>;
