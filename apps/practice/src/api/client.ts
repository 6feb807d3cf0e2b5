import type { Problem } from '@frontdoor/contract';

/** The server answered, and said no: RFC 9457, in words for people. */
export class Refused extends Error {
  problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'Refused';
    this.problem = problem;
  }
}

/** No answer came: the network, or the server, is away. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('We could not reach the server.', { cause });
    this.name = 'Unreachable';
  }
}

let signedOut = () => {};

/** Called whenever the server says that nobody is signed in, whatever was asked of it. */
export function whenSignedOut(act: () => void): void {
  signedOut = act;
}

/** Reads JSON. Throws `Refused` or `Unreachable`, nothing else. */
export function get<Answer>(address: string, signal?: AbortSignal): Promise<Answer> {
  return answerOf<Answer>(address, { signal });
}

/** Sends JSON. Throws `Refused` or `Unreachable`, nothing else. */
export function post<Answer>(address: string, body: unknown): Promise<Answer> {
  return answerOf<Answer>(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Sends one file as a form would. */
export function upload<Answer>(address: string, file: File): Promise<Answer> {
  const form = new FormData();
  form.append('file', file);
  return answerOf<Answer>(address, { method: 'POST', body: form });
}

async function answerOf<Answer>(address: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(address, { ...init, credentials: 'same-origin' }).catch((cause) => {
    if (init.signal?.aborted) throw cause;
    throw new Unreachable(cause);
  });
  const text = await response.text().catch((cause) => {
    throw new Unreachable(cause);
  });
  if (response.status === 401) signedOut();
  if (!response.ok) throw new Refused(problemFrom(response.status, text));
  return (text === '' ? null : JSON.parse(text)) as Answer;
}

/** A proxy in between may answer with a page of its own: that still gets plain words. */
export function problemFrom(status: number, text: string): Problem {
  try {
    const read = JSON.parse(text) as Partial<Problem>;
    if (typeof read.detail === 'string' && typeof read.type === 'string') return read as Problem;
  } catch {
    // Not JSON.
  }
  return {
    type: 'about:blank',
    title: 'Something went wrong',
    status,
    detail: 'The server could not do this. Try again in a moment.',
    requestId: '',
  };
}
