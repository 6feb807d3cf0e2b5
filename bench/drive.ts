import autocannon from 'autocannon';

/** One request to send; `path` begins with a slash. */
export type Shot = {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

/** Requests answered a second, and the slowest hundredth's time in milliseconds. */
export type Measured = { perSecond: number; p99: number };

/** How many patients or members of staff are waiting for an answer at any time. */
const connections = 32;

/**
 * Sends `amount` requests, each one made by `next`, and waits for every answer.
 * Throws when any answer has another status than `status`: a fast error is no result.
 */
export async function drive(
  url: string,
  amount: number,
  status: number,
  next: () => Shot,
): Promise<Measured> {
  const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>();
  const requests = [{ setupRequest: (request: autocannon.Request) => ({ ...request, ...next() }) }];
  const began = performance.now();
  // autocannon ends at the next whole second: what counts is when the last answer came.
  let last = began;
  autocannon({ url, amount, connections, timeout: 60, requests }, (fault, given) =>
    fault ? reject(fault) : resolve(given),
  ).on('response', () => {
    last = performance.now();
  });
  const result = await promise;
  const statuses = Object.keys(result.statusCodeStats ?? {});
  if (result.errors > 0 || statuses.some((given) => given !== String(status))) {
    throw new Error(
      `${url} answered ${JSON.stringify(result.statusCodeStats)} with ${result.errors} errors, not ${status}`,
    );
  }
  return { perSecond: amount / ((last - began) / 1000), p99: result.latency.p99 };
}
