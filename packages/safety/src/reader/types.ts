import type { FlagLevel } from '../vocabulary.ts';

/** Where a rule sends somebody (S8). */
export const destinations = [
  '999',
  'A&E',
  'maternity',
  'crisis',
  'safeguarding',
  'urgent-today',
  'staff-only',
] as const;
export type Destination = (typeof destinations)[number];

/** What is known of the patient besides their words. Null is not known, and never read as no. */
export type Facts = {
  /** Years, with fractions: 5 weeks is 0.096. */
  ageYears: number | null;
  sex: 'female' | 'male' | null;
  pregnant: boolean | null;
  weeksPregnant: number | null;
  /** Had a baby in the last 6 weeks. */
  recentBirth: boolean;
  /** Who writes: the patient, or somebody for them. */
  author: 'self' | 'other';
};

/** Nothing is known of whoever writes, and they write for themself. */
export const nothingKnown: Facts = {
  ageYears: null,
  sex: null,
  pregnant: null,
  weeksPregnant: null,
  recentBirth: false,
  author: 'self',
};

/** The free text of one field: of a form, or a later message. */
export type Piece = { field: string; text: string };

/** A measurement from a field of its own, with the words it is quoted by: "Oxygen 91%". */
export type Reading = { name: string; value: number; words: string; field: string };

/** One rule that fired. */
export type Raised = {
  rule: string;
  version: number;
  destination: Destination;
  level: FlagLevel;
  /** What was written, never a disease (S6). */
  title: string;
  /** Why the rule exists, for staff. */
  reason: string;
  /** The patient's own words that made it fire, as they stand in the field, or a reading with its unit. */
  words: string[];
  field: string;
  source: 'text' | 'answers';
};

/** What the reader could not read (S5). An attachment is the caller's to add: the reader sees only text. */
export type UnreadReason = 'language' | 'short' | 'long';

export type Verdict = {
  /** The most urgent first. Nothing here is never "safe". */
  flags: Raised[];
  unread: { field: string; reason: UnreadReason }[];
};
