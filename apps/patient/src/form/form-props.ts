import type { PhotoView, Progress, ReaderFacts } from '@frontdoor/contract';
import type { FieldError, ReadyPage, Typed } from '@frontdoor/questionnaire';

/** What the photo part of a form needs. Null addresses: the files travel with the form itself (replies). */
export type PhotoProps = {
  kept: PhotoView[];
  max: number;
  uploadHref: string | null;
  removeHref: string | null;
  offered: boolean;
};

/** A short warning above the question. */
export type Notice = string;

/** Everything a form shows. It travels to the browser as JSON, so it holds data only. */
export type FormProps = {
  page: ReadyPage;
  typed: Typed;
  errors: FieldError[];
  /** What the browser needs to check answers as the server will; null leaves checking to the server. */
  check: { today: string; words: Record<string, string> } | null;
  submit: string;
  /** The form is the page (h1), or a part of it (h2). */
  heading: 'h1' | 'h2';
  progress: Progress;
  birthReadBack: { words: string; changeHref: string } | null;
  notices: Notice[];
  /** What the reader of text may know of the patient while somebody types; null where nothing is read as typed. */
  facts: ReaderFacts | null;
  photos: PhotoProps | null;
};

/** Given in the browser only: the form element, and what stood in it when the script arrived. */
export type Live = {
  form: HTMLFormElement;
  now: Typed;
  /** Starts what reads as somebody types; null where it is not wanted. */
  openReader: (() => Worker) | null;
};
