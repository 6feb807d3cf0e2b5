export type Refusal = {
  ok: false;
  /** 0 where there was no line. */
  status: number;
  /** Which problem, where the server named one: `video-over`. */
  code: string | null;
  /** The server's own sentence for a person, where it gave one. */
  says: string | null;
};
export type Answer<Body> = { ok: true; body: Body } | Refusal;

/**
 * Asks our own server, with the cookies of this page.
 *
 * @param body sent as JSON, or as a form where it is one; without it nothing is sent
 * @returns the JSON that came back (null where none did), or what was wrong
 */
export async function ask<Body>(
  href: string,
  method: 'GET' | 'POST',
  body?: object | FormData,
): Promise<Answer<Body>> {
  const form = body instanceof FormData;
  try {
    const response = await fetch(href, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const read = await readJson(response);
    if (response.ok) return { ok: true, body: read as Body };
    const problem = typeof read === 'object' && read !== null ? { ...read } : {};
    return { ok: false, status: response.status, code: codeOf(problem), says: detailOf(problem) };
  } catch {
    return { ok: false, status: 0, code: null, says: null };
  }
}

async function readJson(response: Response): Promise<unknown> {
  if (!/json/.test(response.headers.get('content-type') ?? '')) return null;
  return response.json().catch(() => null);
}

type Problem = { type?: unknown; detail?: unknown };

const detailOf = ({ detail }: Problem) => (typeof detail === 'string' ? detail : null);

/** The last word of `urn:frontdoor:problem:video-over` (RFC 9457). */
const codeOf = ({ type }: Problem) => (typeof type === 'string' ? (type.split(':').pop() ?? null) : null);
