import type { Page } from 'playwright-core';
import { builtFile } from './built.ts';

/** Where pages pretend to be; nothing leaves the browser. */
export const site = 'http://surgery.test';

/** The policy the server sends: a page that breaks it breaks here too. */
const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

type Said = string | undefined;
export type Answer = (request: { method: string; path: string; body: string }) => Said | Promise<Said>;

/**
 * Gives a browser page a pretended site: the built style sheet and script, and HTML or JSON from `answer` by address.
 * What `answer` does not know is not found. Gives the list of requests as they come.
 */
export async function pretendSite(page: Page, answer: Answer): Promise<string[]> {
  const seen: string[] = [];
  const files: Record<string, [string, Buffer]> = {
    '/assets/patient.css': ['text/css', builtFile('.css')],
    '/assets/patient.js': ['text/javascript', builtFile('.js')],
    '/assets/reader.js': ['text/javascript', builtFile('.js', 'reader')],
    '/assets/video.css': ['text/css', builtFile('.css', 'video')],
    '/assets/video.js': ['text/javascript', builtFile('.js', 'video')],
  };
  await page.route('**/*', async (route) => {
    const request = route.request();
    const address = new URL(request.url());
    if (address.origin !== site) return route.abort();
    const file = files[address.pathname.replace(/\/reader-.*\.js$/, '/reader.js')];
    if (file) return route.fulfill({ contentType: file[0], body: file[1] });
    const path = address.pathname + address.search;
    seen.push(`${request.method()} ${path}`);
    const body = await answer({ method: request.method(), path, body: request.postData() ?? '' });
    if (body === undefined)
      return route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' });
    const contentType = body.startsWith('{') ? 'application/json' : 'text/html; charset=utf-8';
    return route.fulfill({ contentType, body, headers: { 'content-security-policy': policy } });
  });
  return seen;
}
