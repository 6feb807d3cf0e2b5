import type { VideoOnPage } from '@frontdoor/contract';
import type { ReactNode } from 'react';

/**
 * Why a call is over for this page. `left`: they pressed "Leave"; the others may go on. The call screen says each of these
 * itself. `stopped`: the server took them in no more, for another reason, which it says. After `left`, `replaced`, `session` and
 * `stopped` it offers the way back in, so a page had better stay; after `ended` and
 * `refused` a page may go on to `page.overHref` at once.
 */
export type Over = 'left' | 'ended' | 'refused' | 'replaced' | 'session' | 'stopped';

/** What a page gives the call screen, whoever looks at it. */
export type VideoCallProps = {
  as: 'patient' | 'guest' | 'staff';
  /** Addresses and names. Staff's `overHref` and `stayHref` are empty: they have their own. */
  page: VideoOnPage;
  /** Always in view: "If the call is cut off, we ring you on ...", "Call the surgery on ...". */
  phone: { label: string; number: string | null };
  /** Called once, with why. */
  onOver(why: Over): void;
  /** Something new in the thread: for a page that shows more of it than the call's own chat. */
  onThread?(): void;
  /** Staff's panel beside the pictures: who waits, what to ask first, the end. */
  beside?: ReactNode;
};
