import type { Frame, PageName, PageProps } from '@frontdoor/contract';

/** What one page puts into the frame. */
export type View = {
  /** For the browser's tab. Null leaves the surgery's name alone, which is all a page behind a link may say (S20). */
  title: string | null;
  /** The page shows faults: its title then begins with "Error". */
  faulty?: boolean;
  back?: string;
  /** "Exit this page" is shown with it (S22). */
  exitHref?: string;
  /** HTML between `<main>` and `</main>`. */
  main: string;
  /** The props of the form that the browser takes over, as JSON; left out where nothing is to be taken over. */
  island?: string;
  /** A video call can be joined here: its own script in place of the form's, with `island` for it, and its style sheet. */
  call?: true;
};

/** One page: a pure function of its props and the frame. */
export type PageView<N extends PageName> = (props: PageProps[N], frame: Frame) => View;
