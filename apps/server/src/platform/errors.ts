import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Log } from './log.ts';
import { notFound, Problem } from './problem.ts';
import { LineGone } from './sockets.ts';

/** Shows a problem to a person as a page. */
export type ProblemPage = (req: Request, res: Response, problem: Problem) => Promise<void>;

/** No route answered. */
export function nothingHere(): RequestHandler {
  return (_req, _res, next) => next(notFound());
}

/**
 * The one place where a fault becomes an answer: problem+json for programs (RFC 9457), a page with phone, 111 and
 * 999 for people (R129). Both carry the request id that stands in the log.
 */
export function answerErrors(log: Log, page: ProblemPage): ErrorRequestHandler {
  return async (fault, req, res, next) => {
    // Nobody is there to be told.
    if (fault instanceof LineGone) return;
    const problem = asProblem(fault);
    if (problem.status >= 500) log.error({ id: res.locals.requestId, err: withoutWords(fault) }, 'fault');
    if (res.headersSent) return next(fault);
    if (readByProgram(req)) return answerJson(res, problem);
    try {
      await page(req, res, problem);
    } catch (second) {
      // The page itself failed: plain words are better than nothing.
      log.error({ id: res.locals.requestId, err: withoutWords(second) }, 'problem page');
      res
        .status(problem.status)
        .type('text/plain')
        .send(`${problem.title}\n\nPhone the surgery, or call 111. In an emergency call 999.\n`);
    }
  };
}

/** The API's callers, and scripts of our own pages that ask for JSON. A form never does. */
function readByProgram(req: Request): boolean {
  const accept = req.get('accept') ?? '';
  return req.path.startsWith('/api/') || (/\bjson\b/.test(accept) && !accept.includes('text/html'));
}

function answerJson(res: Response, problem: Problem): void {
  res
    .status(problem.status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:frontdoor:problem:${problem.code}`,
        title: problem.title,
        status: problem.status,
        detail: problem.message,
        requestId: res.locals.requestId,
        ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
      }),
    );
}

/** What the body parsers and Express throw, in our words. */
const known: Record<string, Problem> = {
  'entity.parse.failed': new Problem(400, 'not-json', 'This could not be read', 'The body must be JSON.'),
  'entity.too.large': new Problem(
    413,
    'too-large',
    'This is too large',
    'Send less at once, then try again.',
  ),
  'encoding.unsupported': new Problem(
    415,
    'encoding',
    'This could not be read',
    'Send it without that encoding.',
  ),
  'charset.unsupported': new Problem(415, 'charset', 'This could not be read', 'Send it as UTF-8.'),
  'parameters.too.many': new Problem(413, 'too-large', 'This is too large', 'Send fewer fields at once.'),
  'request.aborted': new Problem(
    400,
    'aborted',
    'The connection was lost',
    'Nothing was changed. Try again.',
  ),
};

function asProblem(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  const { type, status } = (fault ?? {}) as { type?: string; status?: number };
  if (type && known[type]) return known[type];
  // A malformed address ("%zz") is nobody's page.
  if (fault instanceof URIError || status === 404) return notFound();
  if (status === 400)
    return new Problem(400, 'bad-request', 'This could not be read', 'Check it and try again.');
  return new Problem(
    500,
    'fault',
    'Sorry, there is a problem with this service',
    'What you sent may not have reached us. Try again in a few minutes, or phone the surgery.',
  );
}

/** Messages of database and parser errors can quote what a person typed: only the kind and the place are logged. */
function withoutWords(fault: unknown): { type: string; code?: string; stack: string } {
  if (!(fault instanceof Error)) return { type: typeof fault, stack: '' };
  const frames = (fault.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const code = (fault as { code?: unknown }).code;
  return {
    type: fault.name,
    ...(typeof code === 'string' ? { code } : {}),
    stack: frames.slice(0, 8).join('\n'),
  };
}
