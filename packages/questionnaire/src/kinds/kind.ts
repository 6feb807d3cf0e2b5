import type { Special } from '../sentences.ts';
import type { Answer, Context, DatePart, Fault, ReadyField, Typed } from '../types.ts';

/** Why an answer cannot be taken. `special` picks a sentence finer than the fault; `slots` fill it. */
export type Complaint = {
  fault: Fault;
  special?: Special;
  slots?: Record<string, string | number>;
  part?: DatePart;
};

/** What became of one field: its answer (empty text or list when nothing was given), or a complaint. */
export type Checked = { answer: Answer } | Complaint;

/** All the engine knows about one kind of field. Each is pure and never throws, whatever was typed. */
export type Kind = {
  /** Reads what was typed. An empty answer is allowed here: whether one is needed is decided for all kinds alike. */
  check(field: ReadyField, typed: Typed, context: Context): Checked;
  /** Puts an answer back into the form, beside the others: `typed` is what it holds so far. */
  refill(typed: Typed, id: string, answer: Answer): void;
  /** The answer in words, for the summary and for staff. */
  say(field: ReadyField, answer: Answer): string;
};

export const asIs = (typed: Typed, id: string, answer: Answer): void => {
  typed[id] = answer;
};
export const inWords = (_field: ReadyField, answer: Answer): string =>
  typeof answer === 'string' ? answer : answer.join(', ');
