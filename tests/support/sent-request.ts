import { type APIRequestContext, type Page, request } from 'playwright-core';
import type { Person } from './patient.ts';

export type Sent = Person & { email?: string; words?: string };

type Form = Record<string, string>;
type Step = 'patient' | 'emergency' | 'kind' | 'words' | 'course' | 'wanted' | 'photos' | 'contact' | 'check';

/** The pages of a health problem of somebody over 55 or under 12, whom nobody asks about pregnancy. */
function answersOf({
  name,
  born,
  email = 'someone@example.org',
  words = 'My knee hurts',
}: Sent): [string, Form][] {
  const [year = '', month = '', day = ''] = born.split('-');
  return [
    [
      'patient',
      { name, 'birthDate-day': day, 'birthDate-month': month, 'birthDate-year': year, registered: 'yes' },
    ],
    ['emergency', { emergency: 'none' }],
    ['kind', { kind: 'health-problem' }],
    ['words', { words }],
    ['course', { started: 'few-days', change: 'same', before: 'no' }],
    ['wanted', { tried: '', wanted: '' }],
    ['photos', { next: 'without' }],
    ['contact', { phone: '', email, safe: 'email' }],
    ['about', { postcode: 'LS1 4DY', nhsNumber: '' }],
    ['needs', {}],
  ];
}

/** Answers the pages before `until` without drawing them, and gives the address of the form. */
async function answer(browser: APIRequestContext, url: string, sent: Sent, until: Step): Promise<string> {
  const post = async (address: string, form: Form) => {
    const headers = { 'Sec-Fetch-Site': 'same-origin' };
    const body = address.endsWith('/photos') ? { multipart: form } : { form };
    const answered = await browser.post(address, { headers, ...body });
    if (!answered.ok()) throw new Error(`${address} was answered with ${answered.status()}`);
    return answered.url();
  };
  const form = (await post(`${url}/elm-tree/request`, { who: 'self' })).replace(/\/[^/]*$/, '');
  for (const [page, answers] of answersOf(sent)) {
    if (page === until) break;
    await post(`${form}/${page}`, answers);
  }
  return form;
}

/**
 * Fills in a health problem on this device up to the page `until`, which is then shown. For tests that are about what
 * comes after: the pages before it are posted, not drawn.
 */
export async function fillInUntil(page: Page, url: string, sent: Sent, until: Step): Promise<void> {
  const form = await answer(page.context().request, url, sent, until);
  await page.goto(`${form}/${until}`);
  if (!page.url().endsWith(`/${until}`)) throw new Error(`Not filled in as far as ${until}`);
}

/** Sends a health problem through the real pages without drawing them, for tests that begin at the surgery's side. */
export async function sendRequest(url: string, sent: Sent): Promise<void> {
  const browser = await request.newContext();
  const form = await answer(browser, url, sent, 'check');
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  const end = (await browser.post(`${form}/check`, { headers })).url();
  await browser.dispose();
  if (!end.endsWith('/sent')) throw new Error(`The request of ${sent.name} was not sent`);
}
