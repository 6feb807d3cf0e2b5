import type { RouteStateName } from './opening.ts';

/** When a way in is open, and how it stands now: "Open now", "Closed. Opens at 8am on Monday 30 November". */
export type RouteNow = {
  times: { days: string; times: string }[];
  now: string;
};

/** One of the three equal ways in. */
export type WayIn = RouteNow & {
  openNow: boolean;
  opensAt: string | null;
  /** Set where the form has two routes with hours of their own: each with what it is for. */
  parts?: (RouteNow & { title: string })[];
};

/** Where help is that cannot wait and is no emergency (R22, R23): the surgery, whoever answers for it, or 111. */
export type HelpNow = { at: 'surgery' } | { at: 'cover'; by: string; number: string } | { at: '111' };

/** Who answers in place of the surgery, and until when: "6:30pm today". */
export type CoverWords = { by: string; number: string; until: string };

/** Pages about when a surgery can be reached. */
export type OpeningPages = {
  /** `/{practice}/opening` (R15). */
  opening: {
    routes: (RouteNow & { title: string; state: RouteStateName })[];
    /** Closures that run or come: "Online form: letters and fit notes", "10:15am to midday on Friday 27 November". */
    closures: { routes: string; when: string }[];
    /** Days to come that differ: "Thursday 24 December", "8am to midday". */
    special: { day: string; routes: string; times: string; note: string }[];
    extra: { day: string; times: string; routes: string }[];
    /** "The second Wednesday of the month", and the next day it happens. */
    covered: {
      when: string;
      times: string;
      routes: string;
      by: string;
      number: string;
      next: string | null;
    }[];
    bankHolidays: string[];
    startHref: string;
    homeHref: string;
  };
  /** The form takes in nothing of some kinds, or of all, now: shown before anything is typed (R12, R13). */
  closed: {
    /** What it does not take in now, in the words of its first question; empty when that is everything. */
    kinds: string[];
    /** What it still takes in, and where that begins; null when nothing is. */
    goOn: { kinds: string[]; href: string } | null;
    opens: string;
    cover: CoverWords | null;
    homeHref: string;
    openingHref: string;
  };
};
