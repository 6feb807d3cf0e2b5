import type { IceServer } from '@frontdoor/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { iceServers } from '../../apps/server/src/features/video/ice.ts';
import { type LaunchedBrowser, launchBrowser, madeUpMedia } from '../support/browser.ts';
import { openTurnServer, type TurnServer, turnIsInstalled } from '../support/turn-server.ts';

const secret = 'a secret of both servers';
const hour = 3_600_000;

if (!turnIsInstalled) {
  test.skip('coturn is not installed (Debian package coturn): what passes through a TURN server is not tried', () => {});
}
/** As the server gives them to a person in a call, by a server that was told of this TURN server at some time. */
const given = (url: string, key: string, at: number) =>
  iceServers({ stun: [], turn: { urls: [url], secret: key } }, '0199a7c2-person', at);

describe.runIf(turnIsInstalled)('through coturn', () => {
  let turn: TurnServer;
  let launched: LaunchedBrowser;
  let page: Page;
  beforeAll(async () => {
    [turn, launched] = await Promise.all([openTurnServer(secret), launchBrowser(madeUpMedia)]);
    page = await launched.browser.newPage();
  });
  afterAll(async () => {
    await launched?.close();
    await turn?.close();
  });

  test('the credentials we give out carry a call between two browsers that cannot reach each other', async () => {
    expect(await callOf(page, given(turn.url, secret, Date.now()))).toEqual({
      heard: 'Can you hear me?',
      by: ['relay', 'relay'],
    });
  });

  test('lend an address that others can reach', async () => {
    const found = await candidatesOf(page, given(turn.url, secret, Date.now()));
    expect(found.map((candidate) => / typ (\w+)/.exec(candidate)?.[1])).toEqual(['relay']);
  });

  test.each([
    ['made with another secret', () => given(turn.url, 'not the secret', Date.now())],
    ['an hour old and more', () => given(turn.url, secret, Date.now() - 2 * hour)],
    [
      'that somebody lengthened',
      () => {
        const [server] = given(turn.url, secret, Date.now());
        return [{ ...server!, username: `9${server!.username}` }];
      },
    ],
  ])('credentials %s open nothing', async (_case, servers) => {
    expect(await candidatesOf(page, servers())).toEqual([]);
  });
});

/** Two ends that may use nothing but what the server lends them; what one heard of the other, and by which candidates. */
function callOf(page: Page, iceServers: IceServer[]) {
  return page.evaluate(async (iceServers) => {
    const [one, other] = [0, 1].map(() => new RTCPeerConnection({ iceServers, iceTransportPolicy: 'relay' }));
    const pass = (to: RTCPeerConnection) => (event: RTCPeerConnectionIceEvent) =>
      to.addIceCandidate(event.candidate ?? undefined);
    one!.onicecandidate = pass(other!);
    other!.onicecandidate = pass(one!);
    const line = one!.createDataChannel('words');
    line.onopen = () => line.send('Can you hear me?');
    const heard = new Promise<string>((done) => {
      other!.ondatachannel = ({ channel }) => {
        channel.onmessage = ({ data }) => done(data);
      };
    });
    await one!.setLocalDescription();
    await other!.setRemoteDescription(one!.localDescription!);
    await other!.setLocalDescription();
    await one!.setRemoteDescription(other!.localDescription!);
    const words = await heard;
    const { local, remote } = one!.sctp!.transport.iceTransport.getSelectedCandidatePair()!;
    one!.close();
    other!.close();
    return { heard: words, by: [local!.type, remote!.type] };
  }, iceServers);
}

/** What a browser may be reached at by these servers alone, once it has tried them all. */
function candidatesOf(page: Page, iceServers: IceServer[]) {
  return page.evaluate(async (iceServers) => {
    const one = new RTCPeerConnection({ iceServers, iceTransportPolicy: 'relay' });
    const found: string[] = [];
    const tried = new Promise<void>((done) => {
      one.onicecandidate = ({ candidate }) =>
        candidate?.candidate ? found.push(candidate.candidate) : done();
    });
    one.createDataChannel('words');
    await one.setLocalDescription();
    await tried;
    one.close();
    return found;
  }, iceServers);
}
