import type { Destination, FlagLevel, FlagSource } from '@frontdoor/contract';
import type { AnsweredQuestion } from '@frontdoor/questionnaire';

/** How the sender may be reached, as they said it (S23). */
export type ContactGiven = {
  phone: string | null;
  email: string | null;
  /** "I will come in to the surgery". */
  comeIn: boolean;
  cannotUsePhone: boolean;
  safe: { text: boolean; email: boolean; call: boolean; voicemail: boolean };
  /** "Do not contact me first. I will look online." */
  lookOnline: boolean;
  safeTimes: string | null;
  /** Where the patient is now, from the short send page (S4). */
  place: string | null;
};

/** Who wrote for the patient (R42, S29). */
export type RequesterGiven = {
  name: string;
  /** "mother", as typed. */
  relation: string;
  /** Null when a parent writes about a child. */
  agreement: 'agrees' | 'not-asked' | 'cannot-agree' | 'power-of-attorney' | null;
  /** Asked about a child of 11 to 15 (S28). */
  childKnows: boolean | null;
};

/** A flag as it is raised with a new request, a later message, or by a member of staff. */
export type NewFlag = {
  rule: string;
  version: number;
  level: FlagLevel;
  destination: Destination;
  /** What was chosen or written, never a disease (S6). */
  title: string;
  words: string;
  /** In words: "Call 999 now". */
  shown: string;
  /** What they then chose, in words: "I have called, or am calling now". */
  choice: string;
  source: FlagSource;
  /** Why the rule exists, for staff; empty where the title says it all. */
  reason: string;
};

/** Sealed in `consultation.row`: all a list row shows, so that a page of the list opens one box a row. */
export type RowContent = {
  name: string;
  birthDate: string;
  words: string;
  requester: string | null;
  needs: string[];
  /** Title of the gravest flag. */
  flag: string | null;
};

/** Sealed in `consultation.content`: the whole request as it was sent. */
export type RequestContent = {
  answered: AnsweredQuestion[];
  requester: RequesterGiven | null;
  contact: ContactGiven;
  registered: 'yes' | 'temporary' | 'no' | 'do-not-know';
  postcode: string | null;
  preferredStaff: string | null;
  language: string | null;
};

/** Sealed in `flag.words`. */
export type FlagContent = { title: string; words: string; reason: string };
