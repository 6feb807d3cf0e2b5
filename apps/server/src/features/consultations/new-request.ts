import type { Category, Door, Kind, Reading, UnreadReason, Urgency } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import type { AnsweredQuestion, Who } from '@frontdoor/questionnaire';
import type { NewDetail } from '../contact-changes/content.ts';
import type { ContactGiven, NewFlag, RequesterGiven } from './content.ts';

/** Everything one sent form holds, already checked: what `receive` turns into a request. */
export type NewRequest = {
  organisation: string;
  /** The draft's id, or the call-taker's own: one submission makes one request (R51). */
  submission: string;
  door: Door;
  kind: Kind;
  /** Admin only (R35). */
  category: Category | null;
  who: Who;
  lang: string;
  dir: 'ltr' | 'rtl';
  patient: {
    name: string;
    /** `YYYY-MM-DD`. */
    birthDate: string;
    /** Ten digits that pass the check, or null. */
    nhsNumber: string | null;
    /** Tidied, or null for no fixed address and unknown. */
    postcode: string | null;
    registered: 'yes' | 'temporary' | 'no' | 'do-not-know';
  };
  /** Who wrote it, when that is not the patient (R42). The contact details are then theirs. */
  requester: RequesterGiven | null;
  contact: ContactGiven;
  /** Somebody else can see the sender's messages (S20); left out where nobody was asked. */
  sensitive?: boolean;
  /** What it was sent to give or change (R47); left out where it is about something else. */
  details?: readonly NewDetail[];
  /** In words, as staff read them: "BSL interpreter" (R45). */
  needs: string[];
  /** The language the patient wants us to use; null for English. */
  language: string | null;
  /** A doctor or nurse they like to see (R44). */
  preferredStaff: string | null;
  /** The patient's own first words, for the list. */
  words: string;
  /** Every question as it was asked, with its answer (R38). */
  answered: AnsweredQuestion[];
  flags: NewFlag[];
  /** What the reader of text made of it, and why where it could not read (S5). */
  reading: Reading;
  notRead: UnreadReason[];
  /** "I cannot make the call" to the advice of a red flag: the alarm begins at its second rung (S4). */
  cannotCall: boolean;
  /** How many files come with it. */
  photos: number;
  /** Whether the online form was open when it was sent (R14). */
  open: boolean;
  /** "8am on Monday 30 November": when somebody reads it, where nobody does as it is sent; left out where somebody does. */
  opens?: string;
  /**
   * Of a way in that is shown to the sender on screen, because they wish to look online and get no message (S23).
   */
  ownToken?: string;
  /** The member who entered it for the patient (R65); null online. */
  enteredBy: string | null;
  /** Set when a member of staff chose it while entering; that is the first look (S5). */
  urgency: Urgency | null;
  /** Set aside as possible abuse of the form (S37); left out where nobody doubts it, as with what staff enter. */
  aside?: 'honeypot' | 'flood' | null;
  /**
   * Runs in the same transaction: marks the draft as sent, gives its files to the request. Awaits nothing but its
   * own queries.
   */
  also?: (tx: Tx, consultation: string) => Promise<void>;
};

/** What the sender is told. */
export type Receipt = {
  id: string;
  /** Eight characters, ungrouped. */
  reference: string;
  dueAt: number;
  /** This submission had been received before; nothing new was made. */
  already: boolean;
};
