import type { Opening } from '@frontdoor/contract';
import { type OpenSurgery, password, staff } from './open-surgery.ts';

/** What a manager does over the API: closes the form from now to an instant, or ends that early. */
type Manager = { post(path: string, body: object): Promise<Opening> };

export async function managerAt({ url }: OpenSurgery): Promise<Manager> {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email: staff.manager.email, password }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return {
    async post(path, body) {
      const answer = await fetch(`${url}/api/elm-tree/opening/${path}`, {
        method: 'POST',
        headers: { ...headers, cookie },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as Opening;
    },
  };
}

/** Closes the online form from now until an instant, ISO with offset, as a manager does. */
export async function closeForm(surgery: OpenSurgery, until: string): Promise<void> {
  const manager = await managerAt(surgery);
  await manager.post('closures', {
    routes: ['clinical', 'admin'],
    startsAt: null,
    endsAt: Date.parse(until),
    reason: 'The internet line is down',
    commissionerContact: 'Pat Green, West Yorkshire ICB',
  });
}
