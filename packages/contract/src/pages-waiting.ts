import type { FieldError, ReadyPage, Typed } from '@frontdoor/questionnaire';
import type { Attendance } from './pages.ts';

/** A form of a few questions behind a link or a reference, checked by the server alone. */
type Asked = {
  page: ReadyPage;
  typed: Typed;
  errors: FieldError[];
  action: string;
  back: string;
  exitHref: string;
};

/** The props of the pages on which somebody waits for an answer; see `PageProps`. */
export type WaitingPageProps = {
  /**
   * "Where is my request?": posts `reference` and `birthDate-day`, `-month`, `-year` (S19, S21). A message that came when
   * the session was over is in `typed` as `text` and goes along.
   */
  where: { action: string; typed: Typed; errors: FieldError[]; paused: boolean };
  /** The extra code of a sensitive conversation (S20). Posts `code`; `againAction` posts nothing and sends another. */
  linkCode: {
    action: string;
    againAction: string;
    typed: Typed;
    error: string | null;
    /** How the code went out; null where the surgery reads it out on the phone. */
    sentBy: 'text' | 'email' | null;
  };
  /** "I am getting worse": what to do now, and what is worse in a few words. Posts `text`. */
  worse: Asked & { attendance: Attendance };
  /** New contact details (S25). */
  newContact: Asked;
  /** The code that went to the new address. Posts `code`. */
  contactCode: Asked;
  /** "This is not for me": says nothing but the surgery's name; the button stops it (S20). */
  notForMe: { action: string };
  notForMeDone: Record<string, never>;
  /** A new link was asked for; the same words whether or not there is a safe address to send it to (S21). */
  newLink: { back: string };
};
