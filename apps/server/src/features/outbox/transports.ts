import type { Mail, Text } from './words.ts';

/** The sending failed. `permanent`: the other side said no, and trying again will not change that. */
export class SendFault extends Error {
  readonly permanent: boolean;
  /** A code without addresses or names, fit for a log. */
  readonly code: string;
  /** How long nothing more is to be sent this way: the other side said "too many". Milliseconds, 0 for at once. */
  readonly rest: number;

  constructor(code: string, permanent: boolean, rest = 0) {
    super(`Sending failed: ${code}`);
    this.code = code;
    this.permanent = permanent;
    this.rest = rest;
  }
}

/** What a transport knows of a message beside its words. */
export type Envelope = {
  /** Ours, the same for every try: what a transport that keeps it can be asked for. */
  reference: string;
  /** It was tried before, and nobody knows for certain whether that try arrived. */
  again: boolean;
};

/**
 * Ways a message can leave. A send that returns was accepted; anything else throws a `SendFault`. The same message may be
 * handed over twice, after a cut line or a dead process: whoever can, sends it once.
 */
export type Transports = {
  email(mail: Mail, envelope: Envelope): Promise<void>;
  /** Null where nothing carries texts; then no text is ever queued (`deliveries/channels.ts`). */
  text: ((text: Text, envelope: Envelope) => Promise<void>) | null;
  close(): void;
};

/** The same as whoever works on one row sees it: its envelope is written already. */
export type Ways = {
  email(mail: Mail): Promise<void>;
  text: ((text: Text) => Promise<void>) | null;
};

/** The transports for the sending of one row. */
export function waysFor({ email, text }: Transports, envelope: Envelope): Ways {
  return {
    email: (mail) => email(mail, envelope),
    text: text && ((words) => text(words, envelope)),
  };
}
