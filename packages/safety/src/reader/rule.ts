import type { ContextName } from './context.ts';
import type { Classes } from './pattern.ts';
import type { Destination } from './types.ts';

/**
 * A concept by name, several by `a|b`, or a measurement within limits. `name*` is background: it counts even when it is
 * past, longstanding or resolved. `name!` counts however it is meant: for words that say when or how long.
 */
export type Need = string | { reading: string; from?: number | undefined; to?: number | undefined };

/** One way in which a rule fires: everything in it holds. */
export type Condition = {
  all: Need[];
  /** So many of them are enough, anywhere in what was written: of many weak signs any few together. */
  least?: number | undefined;
  /** Whether all of it must be said in one sentence; else anywhere in what was written. */
  within?: 'sentence' | 'text' | undefined;
  /** Contexts that do not matter here: something that went away today can still be an emergency. */
  even?: ContextName[] | undefined;
  /** Years; below `under`. */
  age?: { from?: number | undefined; under?: number | undefined } | undefined;
  /** Only where the other sex is not known to be the patient's. */
  sex?: 'female' | 'male' | undefined;
  pregnant?: true | undefined;
  /** Weeks of pregnancy, where they are known or told. */
  weeks?: { from?: number | undefined; under?: number | undefined } | undefined;
  recentBirth?: true | undefined;
  author?: 'self' | 'other' | undefined;
  /**
   * Asked only when a page is sent, not while it is typed: for signs that mean something together, once all is said, and
   * too many words to load on a slow line.
   */
  whenSent?: true | undefined;
};

/** An example of what must, or must not, fire a rule. */
export type Example =
  | string
  | {
      text: string;
      age?: number | undefined;
      sex?: 'female' | 'male' | undefined;
      pregnant?: boolean | undefined;
      author?: 'self' | 'other' | undefined;
    };

/** One open rule, as a clinician reads it in the content. */
export type Rule = {
  id: string;
  version: number;
  destination: Destination;
  /** What was written, never a disease (S6). */
  title: string;
  reason: string;
  source: string;
  /** A local service whose number stands on its page of advice (S11). */
  service?: 'eye-casualty' | 'chemotherapy' | 'early-pregnancy' | undefined;
  when: Condition[];
  examples: { fires: Example[]; quiet: Example[] };
};

/** What the rules of one language are made of. */
export type RuleBook = {
  rules: Rule[];
  /** Words that mean the same for a pattern, separated by spaces, by the name of their class. */
  classes: Classes;
  /** How each thing is said: patterns by concept. */
  concepts: Readonly<Record<string, string[]>>;
  /** Those of the patterns that are asked only when a page is sent: rarer ways to say it, too many for a slow line. */
  whenSent?: Readonly<Record<string, string[]>>;
  /**
   * Phrases that hold a dangerous word and mean no harm, "chest infection" or "fit note", by the topic they are harmless
   * for; those of the empty name are for all.
   */
  harmless: Readonly<Record<string, string[]>>;
  /** The topic of each concept. */
  topics: Readonly<Record<string, string>>;
  cues: {
    turns: string[];
    starters: string[];
    links: string[];
    onsets: string[];
    /** Verbs of something happening: what was long ago is over when one comes. */
    events: string[];
    /** Words of every other sentence: by them nothing is looked up. */
    frequent: string[];
    /** Patterns by the name of the cue. */
    patterns: Readonly<Record<string, string[]>>;
  };
  readings: {
    name: string;
    near: string[];
    from: number;
    to: number;
    fahrenheitFrom?: number | undefined;
    bareFrom?: number | undefined;
  }[];
  /** Words written in several ways, by the way they are read. */
  spellings: Readonly<Record<string, string>>;
  /** The most common words: by them a text is known to be in this language. */
  common: string[];
  /** Words in their own right that stand one slip away from one of ours. */
  lookAlikes: string[];
};
