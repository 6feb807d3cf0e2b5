import { request } from 'playwright-core';
import type { Person } from './patient.ts';

export type Sent = Person & { email?: string; words?: string; postcode?: string };

/**
 * Sends a health problem through the real pages without drawing them, for tests that begin at the surgery's side. For
 * a patient over 55 or under 12: nobody asks them about pregnancy.
 */
export async function sendRequest(url: string, sent: Sent): Promise<void> {
  const { name, born, email = 'someone@example.org', words = 'My knee hurts', postcode = 'LS1 4DY' } = sent;
  const [year = '', month = '', day = ''] = born.split('-');
  const browser = await request.newContext({ extraHTTPHeaders: { 'Sec-Fetch-Site': 'same-origin' } });
  const post = async (address: string, form: Record<string, string>) => {
    const answer = await browser.post(address, { form });
    if (!answer.ok()) throw new Error(`${address} was answered with ${answer.status()}`);
    return answer.url();
  };
  const draft = (await post(`${url}/elm-tree/request`, { who: 'self' })).replace(/\/[^/]*$/, '');
  const birth = { 'birthDate-day': day, 'birthDate-month': month, 'birthDate-year': year };
  await post(`${draft}/patient`, { name, ...birth, registered: 'yes' });
  await post(`${draft}/emergency`, { emergency: 'none' });
  await post(`${draft}/kind`, { kind: 'health-problem' });
  await post(`${draft}/words`, { words });
  await post(`${draft}/course`, { started: 'weeks', change: 'same', before: 'no' });
  await post(`${draft}/wanted`, { tried: '', wanted: '' });
  await browser.post(`${draft}/photos`, { multipart: { next: 'without' } });
  await post(`${draft}/contact`, { phone: '', email, safe: 'email' });
  await post(`${draft}/about`, { postcode, nhsNumber: '' });
  await post(`${draft}/needs`, {});
  const end = await post(`${draft}/check`, {});
  await browser.dispose();
  if (!end.endsWith('/sent')) throw new Error(`The request of ${name} was not sent: it stands at ${end}`);
}
