import { SendFault } from '../outbox/transports.ts';

/** How long nothing more is sent after "too many" without a word how long: their limit is counted by the minute. Milliseconds. */
const usualRest = 60_000;
/** Nobody is believed who asks for more. Milliseconds. */
const longestRest = 15 * 60_000;

/** What the client throws: what the other side answered, or the reason why nothing came. */
type Thrown = {
  code?: string;
  response?: { status: number; data?: unknown; headers?: Record<string, unknown> };
};

/**
 * What an answer of Notify means for a message. Its own words quote addresses, so only its number and the name of its
 * error are kept. 400 says no for good; 403 is our key or clock and 429 a limit: both pass.
 */
export function asSendFault(thrown: unknown): SendFault {
  if (thrown instanceof SendFault) return thrown;
  const { code, response } = thrown as Thrown;
  if (!response)
    return new SendFault(`notify ${code === 'ERR_CANCELED' ? 'too-slow' : (code ?? 'unknown')}`, false);
  const { status } = response;
  const said = [`notify ${status}`, errorName(response.data)].join(' ').trimEnd();
  if (status === 429) return new SendFault(said, false, restOf(response.headers));
  return new SendFault(said, status >= 400 && status < 500 && status !== 403 && status !== 408);
}

/** "BadRequestError"; empty when the answer is not theirs. */
function errorName(data: unknown): string {
  const { errors } = (data ?? {}) as { errors?: { error?: unknown }[] };
  const name = Array.isArray(errors) ? errors[0]?.error : '';
  return typeof name === 'string' && /^\w{1,40}$/.test(name) ? name : '';
}

/** Their Retry-After in seconds, where there is one. */
function restOf(headers: Record<string, unknown> = {}): number {
  const seconds = Number(headers['retry-after']);
  return seconds > 0 ? Math.min(seconds * 1000, longestRest) : usualRest;
}
