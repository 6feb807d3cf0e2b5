import { request } from 'node:http';
import { expect, test } from 'vitest';
import { openSurgery } from '../support/open-surgery.ts';

test('a request under way when the process is told to stop is answered first', async () => {
  const surgery = await openSurgery('2026-11-25T10:00:00Z');
  const body = JSON.stringify({ email: 'nobody@example.org', password: 'not the password' });
  const halves = [body.slice(0, 20), body.slice(20)];
  const asking = request(`${surgery.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'sec-fetch-site': 'same-origin',
    },
  });
  const answered = new Promise<number | undefined>((done, failed) => {
    asking.on('response', (response) => {
      response.resume();
      done(response.statusCode);
    });
    asking.on('error', failed);
  });
  await new Promise((written) => asking.write(halves[0], written));
  // The first half has arrived once a second request has been answered behind it.
  expect((await fetch(`${surgery.url}/health/live`)).status).toBe(200);

  const stopped = surgery.close();
  asking.end(halves[1]);
  expect(await answered).toBe(401);
  await stopped;
  await expect(fetch(`${surgery.url}/health/live`)).rejects.toThrow();
});
