import { afterEach, describe, expect, it, vi } from 'vitest';
import { get, post, problemFrom, Refused, Unreachable } from './client.ts';
import { isSignedOut, isStale, sayFault, wantsIdentity } from './say-fault.ts';

const refused = (status: number, code: string, detail = 'No.') =>
  new Refused({ type: `urn:frontdoor:problem:${code}`, title: 'No', status, detail, requestId: 'r1' });

afterEach(() => vi.unstubAllGlobals());

describe('talking to the server', () => {
  it('gives the answer as the contract types it', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ lock: 4 }));
    expect(await post('/api/x', {})).toEqual({ lock: 4 });
  });

  it('throws the problem the server described', async () => {
    vi.stubGlobal('fetch', async () => Response.json(refused(403, 'not-allowed').problem, { status: 403 }));
    await expect(get('/api/x')).rejects.toMatchObject({ problem: { status: 403, detail: 'No.' } });
  });

  it('says plainly when no answer came', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(get('/api/x')).rejects.toBeInstanceOf(Unreachable);
  });

  it('has words of its own for a page that a proxy put in between', () => {
    expect(problemFrom(502, '<html>Bad gateway</html>')).toMatchObject({
      status: 502,
      detail: 'The server could not do this. Try again in a moment.',
    });
  });
});

describe('faults in words', () => {
  it('S35 a stale lock names who changed the request and says that the words are kept', () => {
    const fault = refused(409, 'stale', 'Jo Mills, 15:55: Added a note. Your words are kept.');
    fault.problem.title = 'This request has changed since you opened it';
    expect(sayFault(fault)).toBe(
      'This request has changed since you opened it. Jo Mills, 15:55: Added a note. Your words are kept.',
    );
  });

  it('a lost network says that the words are kept', () => {
    expect(sayFault(new Unreachable(new Error('away')))).toBe(
      'We could not reach the server. Your words are kept. Try again in a moment.',
    );
  });

  it('a refusal is told in the words of the server, with the fields at fault', () => {
    const fault = refused(422, 'invalid', 'Nothing was changed.');
    fault.problem.errors = [{ path: 'reason', message: 'Enter a reason.' }];
    expect(sayFault(fault)).toBe('Nothing was changed. Enter a reason.');
  });

  it('S17 tells a stale lock and an unchecked identity apart, though both are 409', () => {
    expect([isStale(refused(409, 'stale')), wantsIdentity(refused(409, 'stale'))]).toEqual([true, false]);
    const identity = refused(409, 'identity-not-confirmed');
    expect([isStale(identity), wantsIdentity(identity)]).toEqual([false, true]);
    expect(isSignedOut(refused(401, 'not-signed-in'))).toBe(true);
  });
});
