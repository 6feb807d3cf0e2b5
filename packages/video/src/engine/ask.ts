export type Answer<Body> = { ok: true; body: Body } | { ok: false; status: number; says: string | null };

/**
 * Asks our own server, with the cookies of this page.
 *
 * @param body sent as JSON, or as a form where it is one; without it nothing is sent
 * @returns the JSON that came back (null where none did); status 0 where there was no line; `says` is the server's own
 *   sentence for a person, where it gave one
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
    return { ok: false, status: response.status, says: detailOf(read) };
  } catch {
    return { ok: false, status: 0, says: null };
  }
}

async function readJson(response: Response): Promise<unknown> {
  if (!/json/.test(response.headers.get('content-type') ?? '')) return null;
  return response.json().catch(() => null);
}

function detailOf(read: unknown): string | null {
  if (typeof read !== 'object' || read === null || !('detail' in read)) return null;
  return typeof read.detail === 'string' ? read.detail : null;
}
