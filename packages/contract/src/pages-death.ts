import type { FieldError, ReadyPage, Typed } from '@frontdoor/questionnaire';

/** "Someone has died": a short path of its own (S24). */
export type DeathPages = {
  someoneDied: {
    page: ReadyPage;
    typed: Typed;
    errors: FieldError[];
    action: string;
    back: string;
    check: { today: string; words: Record<string, string> };
    /** One sending makes one report, however often it is pressed (R51). */
    submission: string;
  };
  someoneDiedSent: {
    reference: string;
    by: string;
    /** They asked not to be contacted. */
    noContact: boolean;
    /** What they wrote of themselves or somebody else called for help now. */
    red: boolean;
    crisis: boolean;
    homeHref: string;
  };
};
