import type { Typed } from '@frontdoor/questionnaire';

/**
 * The honest wait: "Requests sent now usually get an answer by ...", and beside it the contract's own time; without it
 * where the practice is slower than that.
 */
export type UsualWait = { usual: string; latest: string | null };

/** Pages before a form begins. */
export type BeginPages = {
  /**
   * Many forms were begun from one place: the next one begins with one press more, and no puzzle. Posts what was typed
   * again, with `ticket`.
   */
  pressOn: { action: string; back: string; typed: Typed; ticket: string };
};
