/**
 * A fault that somebody can be told about. `title` and `detail` are for people and never hold answers, names or
 * tokens. Everything else thrown is a fault of ours and is answered 500 without its message.
 */
export class Problem extends Error {
  status: number;
  /** Last part of the problem's type, a word a program can test: `stale`, `identity-not-confirmed`. */
  code: string;
  title: string;
  errors: { path: string; message: string }[];

  constructor(
    status: number,
    code: string,
    title: string,
    detail: string,
    errors: { path: string; message: string }[] = [],
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.title = title;
    this.errors = errors;
  }
}

/** Also the answer to another organisation's id: nobody learns whether it exists. */
export const notFound = () =>
  new Problem(404, 'not-found', 'Page not found', 'Check the address, or go back and try again.');

export const notSignedIn = () =>
  new Problem(
    401,
    'not-signed-in',
    'You are not signed in',
    'Sign in and try again. Nothing you typed was lost.',
  );

export const notAllowed = (detail: string) => new Problem(403, 'not-allowed', 'You cannot do this', detail);

/** Optimistic locking: somebody changed the request since it was read. */
export const stale = (detail: string) =>
  new Problem(409, 'stale', 'This request has changed since you opened it', detail);

export const invalid = (errors: { path: string; message: string }[]) =>
  new Problem(422, 'invalid', 'Some of this needs to be put right', 'Nothing was changed.', errors);
