import { type Kind, kinds } from '@frontdoor/contract';
import type { Vault } from '@frontdoor/database';
import type { Answers, Typed } from '@frontdoor/questionnaire';
import type { AdviceChoice } from '../screening/choices.ts';
import type { Found, ReadBy } from '../screening/read.ts';
import type { Organisation } from '../surgeries/find.ts';
import type { DraftRow } from './store.ts';

/** A photo or document that goes with the request: what the pages show of it. */
export type KeptPhoto = { id: string; name: string; bytes: number };

/** What was raised while the form was being written: it stays, whatever becomes of the words (S4). */
export type DraftFlag = Found & {
  /** Whether the writer was told: never of what is for staff alone, nor of harm by whoever may look on (S8, S27). */
  told: boolean;
  /** What they were shown, in words; empty when nothing. */
  shown: string;
  choice: AdviceChoice | null;
  /** They left without sending, and that was counted (R20). */
  left: boolean;
};

/** How the confirmation speaks of what was sent. It never holds an answer. */
export type SentFacts = {
  urgent: boolean;
  red: 'open' | 'closed' | null;
  crisis: boolean;
  closedUntil: string | null;
  how: string | null;
  /** Of the way in that the confirmation shows; null where one was sent, or none is wished. */
  ownToken: string | null;
  /** No reference opens it (S20, S28). */
  byLinkAlone: boolean;
};

/** Sealed in `draft.content`: all that was typed so far, and where the person is. */
export type DraftContent = {
  answers: Answers;
  /** The kinds the form took in when it was begun: those may be sent after closing too (R14). */
  taken: readonly Kind[];
  /** By page, what it would not take: kept apart from good answers so that nothing typed is lost. */
  parked: Record<string, Typed>;
  /** Pages that were answered; a page whose answers no longer hold is asked again all the same. */
  done: string[];
  /** The emergency list as it was shown: asked again when another age or writer gets another list. */
  emergency: { asked: string[]; none: boolean } | null;
  /** Everything ever raised here: flags raise, they never go down again. */
  flags: DraftFlag[];
  /** The advice they are to see, or saw last: of which flags, and the page it came after. */
  advice: { flags: string[]; from: string } | null;
  /** Who and date of birth that were asked about because they do not fit; asked once (S21). */
  birthAsked: string | null;
  photos: KeptPhoto[];
  /** What the rules made of all of it when it was last read, and of what: the same is not read again. */
  read: (ReadBy & { of: string }) | null;
  /** Wrong dates of birth on coming back (S22). */
  returning: { wrong: number; pausedUntil: number };
  sent: SentFacts | null;
};

/** A draft as a request found it, opened. */
export type Draft = {
  organisation: Organisation;
  id: string;
  /** Changes are made only to what was seen: this moves with every change. */
  changedAt: number;
  expiresAt: number;
  /** The request it became; null until it is sent. */
  consultation: string | null;
  content: DraftContent;
};

export const emptyContent: DraftContent = {
  answers: {},
  // What an older release began, and what is begun to be sent at once, was begun with everything open.
  taken: kinds,
  parked: {},
  done: [],
  emergency: null,
  flags: [],
  advice: null,
  birthAsked: null,
  photos: [],
  read: null,
  returning: { wrong: 0, pausedUntil: 0 },
  sent: null,
};

export function sealContent(vault: Vault, organisation: string, content: DraftContent): string {
  return vault.seal(organisation, JSON.stringify(content));
}

export function openDraft(vault: Vault, organisation: Organisation, row: DraftRow): Draft {
  const { id, changedAt, expiresAt, consultation } = row;
  // A draft begun before an upgrade lacks what came with it.
  const kept = JSON.parse(vault.unseal(organisation.id, row.content)) as DraftContent;
  const content = { ...emptyContent, ...kept };
  return { organisation, id, changedAt, expiresAt, consultation, content };
}

/** One answer that is text; empty when it was not given. */
export function textAnswer(answers: Answers, field: string): string {
  const answer = answers[field];
  return typeof answer === 'string' ? answer : '';
}

/** The chosen values of one answer. */
export function chosenAnswers(answers: Answers, field: string): string[] {
  const answer = answers[field];
  return Array.isArray(answer) ? answer : answer ? [answer] : [];
}
