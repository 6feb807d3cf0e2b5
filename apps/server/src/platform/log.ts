import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import pino, { type Logger } from 'pino';

export type Log = Logger;

/** One log for the process. Errors keep their stack; nothing a person typed is ever handed to it. */
export function createLog(level: string, stream?: pino.DestinationStream): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}

/**
 * One line for each request: the route's pattern, never its address (addresses hold draft ids and link tokens),
 * the status, the time taken in ms and the request id that error pages show.
 */
export function logRequests(log: Log): RequestHandler {
  return (_req, res, next) => {
    const begun = process.hrtime.bigint();
    res.locals.requestId = randomUUID().slice(0, 8);
    res.on('close', () => {
      const ms = Number(process.hrtime.bigint() - begun) / 1e6;
      const status = res.writableFinished ? res.statusCode : 499;
      const line = {
        id: res.locals.requestId,
        route: res.locals.route ?? 'none',
        status,
        ms: Math.round(ms),
      };
      if (status >= 500) log.error(line, 'request');
      else log.debug(line, 'request');
    });
    next();
  };
}
