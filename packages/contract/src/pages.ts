import type { FieldError, ReadyPage, Typed } from '@frontdoor/questionnaire';
import type { BeginPages, UsualWait } from './pages-begin.ts';
import type { DeathPages } from './pages-death.ts';
import type { FiguresPages } from './pages-figures.ts';
import type { CoverWords, HelpNow, OpeningPages, WayIn } from './pages-opening.ts';
import type { QuestionsPages } from './pages-questions.ts';
import type { VideoPages } from './pages-video.ts';
import type { WaitingPageProps } from './pages-waiting.ts';
import type { LocalService } from './safety-settings.ts';

/**
 * Every patient page by name, with the props it is a pure function of. The server is handed an object of this
 * shape (`Pages`) and knows nothing else of the patient app.
 */
export type Surgery = { slug: string; name: string; town: string; phone: string; address: string };

/** What every page's frame needs. */
export type Frame = {
  /** Null on pages of no one surgery (the list, some errors). */
  surgery: Surgery | null;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Serve without scripts: the fall-back after a script error (`?plain=1`). */
  plain: boolean;
  /** Show a "made-up data" banner. */
  demo: boolean;
  /**
   * "8am on Monday 30 November"; null while the surgery is open. Request pages say with it where urgent help is now
   * (R22: never "call us" while closed). Left out, they say both.
   */
  closedUntil?: string | null;
  /** Where help is while `closedUntil` is set; left out it is 111. */
  help?: HelpNow;
  /** While `closedUntil` is set: an extra session runs until then, "8pm today" (S31e). */
  session?: string;
};

export type Progress = { step: number; steps: number } | null;

export type CheckRow = { page: string; field: string; question: string; answer: string; changeHref: string };

export type PhotoView = { id: string; name: string; size: string };

export type EmergencyItem = { id: string; words: string; picture: string };

/** Which page of advice: by destination, but `early-pregnancy` by weeks (S10) and `abuse` by author (S27). */
export type AdviceKind =
  | '999'
  | 'A&E'
  | 'maternity'
  | 'early-pregnancy'
  | 'crisis'
  | 'abuse'
  | 'urgent-today';

/**
 * Whether somebody is there to read what is sent, in words (S3). While open `closes` is "6:30pm today". While closed
 * `opens` is "8am on Monday 30 November", and `closedAt` is "6:30pm today" where it was open earlier that day.
 */
export type Attendance =
  | { open: true; closes: string }
  | {
      open: false;
      opens: string;
      closedAt: string | null;
      /** An extra session runs until then, "8pm today": answers may go out, nothing is promised (S31e). */
      session?: string;
      /** Where help is meanwhile; left out it is 111. */
      help?: HelpNow;
    };

/** The facts the reader of text goes by besides the words, in the shape the safety package takes them. */
export type ReaderFacts = {
  ageYears: number | null;
  sex: 'female' | 'male' | null;
  pregnant: boolean | null;
  weeksPregnant: number | null;
  recentBirth: boolean;
  author: 'self' | 'other';
};

/** A local service somebody is sent to; null where the practice has no number for it (S11). */
export type ServiceLine = { service: LocalService; line: { name: string; number: string } | null };

export type ThreadMessage = {
  /** "Elm Tree Surgery, a doctor or nurse", "You". */
  from: string;
  mine: boolean;
  at: string;
  paragraphs: string[];
  files: { href: string; name: string; image: boolean }[];
};

export type PageProps = QuestionsPages &
  BeginPages &
  DeathPages &
  FiguresPages &
  OpeningPages &
  VideoPages &
  WaitingPageProps & {
    /** `/`: choose a surgery. */
    surgeries: { surgeries: { name: string; town: string; href: string }[] };
    /** `/{practice}`. */
    surgery: {
      online: WayIn;
      phone: WayIn;
      desk: WayIn;
      startHref: string;
      openingHref: string;
      /** "Someone has died" (S24). */
      deathHref: string;
      /** "How we are doing"; null where the practice does not show it (R120). */
      figuresHref: string | null;
      /** Of all requests; null where nobody can say. */
      usualWait: UsualWait | null;
      /** Nobody reads anything before then: "8am on Monday 30 November"; null while open. */
      closedUntil: string | null;
      /** What the notice of a surgery that is closed says besides; null while it is open. */
      closed: {
        /** Whether the form takes in requests meanwhile: all kinds, some, or none (R12). */
        form: 'all' | 'some' | 'none';
        /** An extra session runs until then: "8pm today" (S31e). */
        session: string | null;
        cover: CoverWords | null;
      } | null;
      /** An unfinished form on this device (S22). */
      unfinished: { continueHref: string; deleteHref: string } | null;
    };
    /** Any question page, photo page included. */
    question: {
      page: ReadyPage;
      typed: Typed;
      errors: FieldError[];
      action: string;
      back: string;
      progress: Progress;
      /** "12 March 2019, 7 years old", read back on the page after it was given (S21). */
      birthReadBack: { words: string; changeHref: string } | null;
      /** What the browser needs to check answers as the server will. */
      check: { today: string; words: Record<string, string> };
      /** What the reader of text may know of the patient as somebody types; null where nothing is typed freely. */
      facts: ReaderFacts | null;
      /** Under 13 and alone: an adult may help (S28). */
      young: boolean;
      /** Of this kind of request, once it is chosen; null elsewhere. */
      usualWait: UsualWait | null;
      /**
       * Set on the page that takes photos; null elsewhere. The page posts multipart/form-data: files in `photos`, the tick
       * of S30 as `notIntimate=yes`, and the button pressed: `next=on` (keep the files, go on), `next=add` (keep them, show
       * this page again) or `next=without` (go on, whatever was chosen). Remove buttons post `remove=<id>`, urlencoded, to
       * `removeHref`.
       */
      photos: {
        kept: PhotoView[];
        max: number;
        uploadHref: string;
        removeHref: string;
        /** False where photos may not be asked for; the words say why (S30). */
        offered: boolean;
      } | null;
      deleteHref: string;
      exitHref: string;
    };
    /**
     * The emergency list, an advice page of its own (R19). Each item is a submit button `emergency=<id>`, so choosing is
     * one tap; "none of these" is `emergency=none`.
     */
    emergency: {
      items: EmergencyItem[];
      forWhom: 'self' | 'child' | 'other';
      action: string;
      back: string;
      progress: Progress;
      birthReadBack: { words: string; changeHref: string } | null;
      deleteHref: string;
      exitHref: string;
    };
    /**
     * What to do now (S4): after a choice on the emergency list, after words or readings on any page, and after a later
     * message. Three answers, each a submit button: `choice=called|cannot-call|not-emergency`; help that is needed today
     * has `choice=send` in place of the last (S9).
     */
    advice: {
      kind: AdviceKind;
      /** The item chosen on the emergency list; null when their own words led here: those are never repeated (S27). */
      chosen: string | null;
      /** It followed a message, which has gone already; a form has not. */
      sent: boolean;
      attendance: Attendance;
      services: ServiceLine[];
      /** Under 13 and alone: an adult may help (S28). */
      young: boolean;
      /** Somebody writes for the patient. */
      forOther: boolean;
      action: string;
      /** Null after a message: there is nothing left to send. */
      leaveHref: string | null;
      back: string;
      deleteHref: string | null;
      exitHref: string;
    };
    /** The short send page after advice (S4). */
    sendNow: {
      page: ReadyPage;
      typed: Typed;
      errors: FieldError[];
      check: { today: string; words: Record<string, string> };
      action: string;
      back: string;
      attendance: Attendance;
      /** A red flag: staff are alerted once it is sent. */
      red: boolean;
      /** They cannot make the call: show the surgery's number while it is open. */
      cannotCall: boolean;
      /** The rest of the form, which is optional after advice; null where there is none. */
      restHref: string | null;
      deleteHref: string;
      exitHref: string;
    };
    check: {
      sections: { title: string; rows: CheckRow[] }[];
      birthWords: string;
      photos: PhotoView[];
      photosHref: string | null;
      action: string;
      back: string;
      progress: Progress;
      attendance: Attendance;
      /** Sent with the form so that a second send is known. */
      deleteHref: string;
      exitHref: string;
      /** Something is still missing: where to go. */
      missing: { question: string; href: string }[];
    };
    sent: {
      /** Grouped for reading: "F7K2 9MQX". */
      reference: string;
      /** "6:30pm on Monday 30 November". */
      by: string;
      urgent: boolean;
      /** A red flag was raised: say the 999 line again, and whether anybody was alerted (S3). */
      red: 'open' | 'closed' | null;
      /** What was raised is a crisis: who to talk to stands beside it. */
      crisis: boolean;
      closedUntil: string | null;
      /**
       * "by email", "by text", "in a way you said is safe"; empty after the short page, which does not ask; null when they
       * asked to look online or will come in.
       */
      how: string | null;
      /** Where they read the answer by themselves, for who wished no message (S23); null for everybody else. */
      lookHref: string | null;
      /**
       * New details (R47): what to confirm with the code that went there, and whether one was just right; null for any
       * other request. It names no detail but what a code went to (S22).
       */
      details: {
        codes: { heading: string; text: string; href: string }[];
        just: 'right' | 'ended' | null;
      } | null;
      /** "Where is my request?"; null where only the link in a message opens it (S20). */
      whereHref: string | null;
      exitHref: string;
    };
    /**
     * Somebody came back to an unfinished form: nothing is shown before the date of birth is given again (S22). Posts
     * `birthDate-day`, `-month`, `-year`.
     */
    birthAgain: {
      action: string;
      error: string | null;
      typed: Typed;
      deleteHref: string;
      startAgainHref: string;
      exitHref: string;
    };
    /** Ask before deleting; a GET changes nothing. */
    deleteAnswers: { action: string; back: string };
    deleted: { startHref: string };
    /**
     * The link in a message: asks the patient's date of birth (S20). Posts `birthDate-day`, `-month`, `-year`. A reply
     * that came when the session was over is in `typed` as `text`: it goes along unseen and stands in its box after.
     */
    linkBirth: {
      /** What is behind it, by its address alone: nothing says whether there is such a call (S20). */
      to: 'messages' | 'video';
      action: string;
      newLinkAction: string;
      error: string | null;
      typed: Typed;
      paused: boolean;
    };
    conversation: {
      reference: string;
      /** The surgery wrote first: it is no request of theirs. */
      begun: boolean;
      state: string;
      /** What happens next and by when, in words. */
      next: string;
      /** What has happened so far, oldest first: "A doctor or nurse looked at it", "10:42am on Friday 27 November". */
      steps: { what: string; at: string }[];
      /** Null for whoever came by reference and date of birth: they read no message (S20). */
      messages: ThreadMessage[] | null;
      /** Posts multipart/form-data: `text`, files in `photos`, and with them `notIntimate=yes` (S30). */
      reply: {
        action: string;
        typed: Typed;
        errors: FieldError[];
        max: number;
        photosOffered: boolean;
        /** Null by reference: what is known of the patient would travel with it. */
        facts: ReaderFacts | null;
      };
      /** Once it is finished, the last day on which it takes a message, in words. */
      until: string | null;
      /**
       * What just happened: their message was sent; they said that they cannot make the call, with the surgery open; that
       * they no longer need this (S26); or new contact details wait for a check, or are in use (S25).
       */
      just: 'sent' | 'cannot-call' | 'no-longer' | 'contact-proposed' | 'contact-changed' | 'feedback' | null;
      /** A video call that stands: "10:30am on Monday 30 November", and whether they can come in now. Null by reference. */
      video: { when: string; href: string; now: boolean } | null;
      /** Asks what is worse, and says what to do now. */
      worseHref: string;
      /** Posts "I no longer need this", which is a message and deletes nothing (S26); null once it is finished. */
      noLongerHref: string | null;
      /** New contact details (S25). */
      contact: { phoneHref: string; emailHref: string };
      /** Posts "Send me a new link", to the address held; set by reference alone, which shows no message. */
      newLinkAction: string | null;
      /** The same patient's other open requests, on a link whose sender was checked (S38). */
      others: { href: string; at: string }[];
      exitHref: string;
      /** What the practice asked: the questionnaire to fill in, by when, and whether it is over; null in any other. */
      asked: {
        questionsHref: string | null;
        title: string | null;
        by: string | null;
        answered: boolean;
        over: boolean;
      } | null;
      /** Nothing can be written here and why, in words; "I am getting worse" still can (R77). Null where it can. */
      noReplies: string | null;
      /** "What did you think?", once it is finished (R79): posts `answer` 1 to 6 and `words`. Null before, and after it was given. */
      feedback: { action: string; typed: Typed; error: string | null } | null;
    };
    /** A page nobody has, a link that has ended, a fault: always with phone, 111 and 999 (R129). */
    problem: {
      status: number;
      title: string;
      paragraphs: string[];
      requestId: string | null;
      tryAgainHref: string | null;
      /** "Where is my request?", after a link that does not work. */
      whereHref?: string;
    };
    accessibility: Record<string, never>;
    /** Demo only: the mails that would have gone out. */
    outbox: { mails: { to: string; subject: string; at: string; text: string; href: string | null }[] };
  };

export type PageName = keyof PageProps;

/** The patient app as the server knows it. */
export type Pages = {
  /** Gives the whole HTML document. Pure: same name and props, same text. */
  render<N extends PageName>(name: N, frame: Frame, props: PageProps[N]): string;
};
