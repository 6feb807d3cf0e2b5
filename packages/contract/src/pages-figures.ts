/** Pages about how a surgery does its work. */
export type FiguresPages = {
  /** `/{practice}/how-we-are-doing`, where the practice shows it (R120). */
  howWeAreDoing: {
    /** "1 August to 31 October 2026". */
    period: string;
    /** "93 of every 100", with what it says; null where too few were counted to say. */
    inTime: string | null;
    urgentSameDay: string | null;
    /** How long half of them waited, in words: "half a working day"; null where too few were counted. */
    half: string | null;
    /** Newest first. `null` is a number too small to show. */
    months: { month: string; requests: string | null; inTime: string | null; urgentSameDay: string | null }[];
    /** "fewer than 5". */
    tooFew: string;
    homeHref: string;
    startHref: string;
  };
};
