import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { OutboxRow } from './store.ts';
import type { SendFault, Transports } from './transports.ts';
import type { Sender } from './words.ts';

/** What can be left in the outbox. Each kind has a queue of its own, so that a slow one holds no other back. */
export type Kind = 'delivery' | 'alarm' | 'notice' | 'first-look';

/** What whoever works on a row is handed: the server, the ways out, and the surgery the row is of. */
export type Around = { deps: Deps; transports: Transports; sender: Sender; url: string };

/** Something the database alone can do, in one transaction with the end of its row: at most once, without a lease. */
export type Work = {
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

/** Something that waits for another machine: leased in one transaction, sent, and settled in another. */
export type Sending = {
  /** Waiting people depend on it: it never waits for another surgery's, nor for a process to be less busy. */
  urgent: boolean;
  /** Milliseconds until the next try after so many failed ones; null to give up. */
  pauseAfter(attempts: number): number | null;
  /** Finds what a row stands for; null when there is nothing of it left. */
  open(around: Around, tx: Tx, row: OutboxRow): Promise<Parcel | null>;
};

/** What is done about each kind. Features make theirs; `outbox-kinds.ts` lists them. */
export type Kinds = Partial<Record<Kind, Work | Sending>>;
