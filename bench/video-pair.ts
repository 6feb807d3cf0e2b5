import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser, madeUpMedia } from '../tests/support/browser.ts';
import { cookiesOf, doctor, type Invited } from './video.ts';

/**
 * Two real browsers with a camera that shows a moving picture: from the moment a patient who was let in asks to come in
 * until the first frame of the clinician's camera is decoded. Milliseconds.
 */
export async function firstFrame(url: string, { call, page, cookie }: Invited): Promise<number> {
  const { browser, close } = await launchBrowser(madeUpMedia);
  try {
    const post = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: post,
      body: JSON.stringify(doctor),
    });
    const staff = cookiesOf(signedIn);
    const at = `/api/elm-tree/video/${call}`;
    const joined = await fetch(`${url}${page}/join`, {
      method: 'POST',
      headers: { ...post, cookie },
      body: '{}',
    });
    const { person } = (await joined.json()) as { person: string };
    const here = await deviceAt(await browser.newContext(), url, staff);
    const there = await deviceAt(await browser.newContext(), url, cookie);
    await here.evaluate(comeIn, { join: `${at}/join`, offers: true });
    const letIn = await fetch(`${url}${at}/people/${person}/let-in`, {
      method: 'POST',
      headers: { ...post, cookie: staff },
      body: '{}',
    });
    if (letIn.status !== 200) throw new Error(`Letting in was answered ${letIn.status}`);
    return await there.evaluate(comeIn, { join: `${page}/join`, offers: false });
  } finally {
    await close();
  }
}

/** A page that may use the camera, with somebody's session. */
async function deviceAt(context: BrowserContext, url: string, cookies: string): Promise<Page> {
  await context.setExtraHTTPHeaders({ cookie: cookies });
  const page = await context.newPage();
  await page.goto(`${url}/staff`);
  return page;
}

/**
 * Runs in the page: takes the camera, as the check before a call does, then comes in. Who offers answers at once; the other
 * when the first frame of the one who offers was decoded.
 */
async function comeIn({ join, offers }: { join: string; offers: boolean }): Promise<number> {
  const media = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
  const began = performance.now();
  const answer = await fetch(join, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { live } = (await answer.json()) as { live: string };
  const line = new WebSocket(location.origin.replace('http', 'ws') + live);
  const seen = Promise.withResolvers<number>();
  if (!offers) setTimeout(() => seen.reject(new Error('No frame came within 30 seconds')), 30_000);
  let connection: RTCPeerConnection | null = null;
  let other = '';
  const say = (message: object) => line.send(JSON.stringify(message));
  const connect = () => {
    const made = new RTCPeerConnection();
    for (const track of media.getTracks()) made.addTrack(track, media);
    made.onicecandidate = ({ candidate }) => {
      if (candidate?.candidate) {
        const { candidate: text, sdpMid, sdpMLineIndex, usernameFragment } = candidate;
        say({
          type: 'signal',
          to: other,
          candidate: { candidate: text, sdpMid, sdpMLineIndex, usernameFragment },
        });
      }
    };
    const watching = setInterval(async () => {
      for (const report of (await made.getStats()).values()) {
        if (report.type !== 'inbound-rtp' || report.kind !== 'video' || !report.framesDecoded) continue;
        clearInterval(watching);
        seen.resolve(performance.now() - began);
      }
    }, 5);
    return made;
  };
  const describe = async () => {
    await connection!.setLocalDescription();
    const { type, sdp } = connection!.localDescription!;
    say({ type: 'signal', to: other, description: { type, sdp } });
  };
  let last = Promise.resolve();
  const take = async (message: {
    type: string;
    at?: string;
    people?: { id: string; instance: string | null }[];
    from?: string;
    description?: RTCSessionDescriptionInit;
    candidate?: RTCIceCandidateInit;
  }) => {
    if (message.type === 'room' && offers && !connection && message.people?.[0]?.instance) {
      other = message.people[0].id;
      connection = connect();
      await describe();
    }
    if (message.type !== 'signal') return;
    other = message.from!;
    connection ??= connect();
    if (message.candidate) await connection.addIceCandidate(message.candidate);
    if (!message.description) return;
    await connection.setRemoteDescription(message.description);
    if (message.description.type === 'offer') await describe();
  };
  line.onmessage = ({ data }) => {
    last = last.then(() => take(JSON.parse(data)));
  };
  line.onopen = () => say({ type: 'hello', instance: `bench-page-${offers ? 'one' : 'two'}` });
  return offers ? 0 : seen.promise;
}
