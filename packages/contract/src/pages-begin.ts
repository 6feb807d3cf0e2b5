import type { Typed } from '@frontdoor/questionnaire';

/** Pages before a form begins. */
export type BeginPages = {
  /**
   * Many forms were begun from one place: the next one begins with one press more, and no puzzle. Posts what was typed
   * again, with `ticket`.
   */
  pressOn: { action: string; back: string; typed: Typed; ticket: string };
};
