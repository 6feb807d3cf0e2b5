import express from 'express';
import request from 'supertest';
import { expect, test } from 'vitest';
import { securityHeaders } from './headers.ts';

function headersOf(path: string, url: string | null = null, host = '127.0.0.1:3000') {
  const app = express();
  app.use(securityHeaders({ url, https: url !== null, developing: false }));
  app.use((_req, res) => void res.end());
  return request(app)
    .get(path)
    .set('Host', host)
    .then(({ headers }) => headers);
}
const off = 'camera=(), microphone=(), display-capture=(), geolocation=()';
const on = 'camera=(self), microphone=(self), display-capture=(self), geolocation=()';

test.each([
  ['the surgery’s page', '/elm-tree'],
  ['a form', '/elm-tree/request/d1/photos'],
  ['a patient’s messages', '/elm-tree/m/t1'],
  ['what is below the page of a call', '/elm-tree/m/t1/video/chat'],
  ['a page named like a call’s', '/video/m/t1/questions'],
  ['the API', '/api/elm-tree/video'],
])('no camera, microphone or screen on %s', async (_page, path) => {
  const headers = await headersOf(path);
  expect(headers['permissions-policy']).toBe(off);
  expect(headers['content-security-policy']).toContain("connect-src 'self';");
});

test.each([
  ['the patient’s page of a call', '/elm-tree/m/t1/video'],
  ['a guest’s', '/elm-tree/v/g1'],
  ['the staff app', '/staff/elm-tree/video'],
])(
  'only our own pages may ask for them on %s, and its line is named for older browsers',
  async (_page, path) => {
    const headers = await headersOf(path);
    expect(headers['permissions-policy']).toBe(on);
    expect(headers['content-security-policy']).toContain(
      "connect-src 'self' wss://127.0.0.1:3000 ws://127.0.0.1:3000;",
    );
  },
);

test('behind a proxy the public address is named, and no made-up host gets into the policy', async () => {
  const path = '/elm-tree/v/g1';
  const published = await headersOf(path, 'https://surgery.example.org');
  expect(published['content-security-policy']).toContain("'self' wss://surgery.example.org ws://surgery");
  const made = await headersOf(path, null, "x; script-src 'unsafe-inline'");
  expect(made['content-security-policy']).toContain("connect-src 'self';");
  expect(made['content-security-policy']).not.toContain('unsafe');
});
