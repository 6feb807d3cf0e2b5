import type { FieldError, ReadyPage, Typed } from '@frontdoor/questionnaire';
import type { Attendance, Progress, ReaderFacts, ServiceLine } from './pages.ts';

/** The questions the surgery sends, behind the link in a message (E00090). */
export type QuestionsPages = {
  /** What is asked and by when, before the first question. */
  questionsStart: {
    title: string;
    intro: string[];
    /** Who made the questions, where they ask to be named. */
    credit: string | null;
    /** "6:30pm on Monday 30 November"; null where no day was named. */
    by: string | null;
    /** Some of it is filled in already: it goes on where it was left. */
    begun: boolean;
    /** Where to find help at once, with the practice's own crisis line (S13); null where nothing asked is of that kind. */
    crisis: ServiceLine[] | null;
    attendance: Attendance;
    startHref: string;
    back: string;
    exitHref: string;
  };
  /** One page of them. */
  questions: {
    page: ReadyPage;
    typed: Typed;
    errors: FieldError[];
    action: string;
    back: string;
    progress: Progress;
    check: { today: string; words: Record<string, string> };
    facts: ReaderFacts | null;
    exitHref: string;
  };
  /** Check your answers before you send them. Posts nothing but the button. */
  questionsCheck: {
    title: string;
    /** Page by page; the heading is a part of what was asked. */
    sections: {
      heading: string | null;
      rows: { field: string; question: string; answer: string; changeHref: string }[];
    }[];
    progress: Progress;
    attendance: Attendance;
    action: string;
    back: string;
    exitHref: string;
  };
  /** They were sent, or can no longer be. */
  questionsOver: { why: 'sent' | 'over'; back: string; exitHref: string };
};
