import type { VideoInstead } from './video.ts';

/** Video calls, for the patient behind their link and for a guest behind theirs. */
export type VideoPages = {
  /** `/{practice}/m/{token}/video`, after the date of birth. */
  video: {
    /** `early`: not open yet. `ready`: they can come in. `over`: it has ended, or nobody is invited. */
    at: 'early' | 'ready' | 'over' | 'cancelled' | 'none';
    /** "10:30am on Monday 30 November", "now". */
    when: string;
    /** "10:15am on Monday 30 November": from when they can come in. */
    opens: string;
    /** "Rosa Shah". */
    clinician: string;
    /** Set while they can come in. */
    call: VideoOnPage | null;
    /** Posts `choice=phone|visit`; null once they have talked, or it is over. */
    insteadAction: string | null;
    /** What they chose instead. */
    instead: VideoInstead | null;
    /** One tap after it ended (E00069): posts `answer` 1 to 5. Null before, and after it was given. */
    feedbackAction: string | null;
    thanked: boolean;
    /** What to do now about words they sent in the call, which they have not answered yet (S4). */
    adviceHref: string | null;
    /** This page, to look at it again. */
    href: string;
    /** Their messages. */
    back: string;
    exitHref: string;
  };
  /** `/{practice}/v/{token}`: a guest's page. It never names the patient (S40). */
  videoGuest: {
    at: 'name' | 'early' | 'ready' | 'over';
    when: string;
    opens: string;
    /** Posts `name`. */
    action: string;
    typed: string;
    error: string | null;
    call: VideoOnPage | null;
  };
};

/** What the script of a video page is given. Addresses are of this page's own door. */
export type VideoOnPage = {
  /** "Rosa Shah, Elm Tree Surgery". */
  with: string;
  /** As whom they come: a guest's own name, "You". */
  as: string;
  guest: boolean;
  surgery: string;
  phone: string;
  joinHref: string;
  leaveHref: string;
  /** Posted every few minutes, so that the session does not end in a call. */
  stayHref: string;
  /** Where the page goes when the call is over. */
  overHref: string;
  /** "I am getting worse", while they wait; null for a guest. */
  worseHref: string | null;
  /**
   * Null for a guest: the thread is not theirs. `href` is read and posted to (`SayInChat`, answered by `SaidInChat`);
   * `filesHref` takes multipart/form-data, files in `photos` with `notIntimate=yes`, and answers the same. It is null
   * where no file is asked for (S30). `readHref` is posted to when what the surgery wrote is on the screen; null for staff.
   */
  chat: { href: string; readHref: string | null; filesHref: string | null } | null;
};
