import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where a page of a test keeps its connections. Nothing of the product knows of it. */
declare global {
  var connectionsMade: RTCPeerConnection[];
}

/** What came to one page from one other: frames of all its pictures that were decoded, and samples of sound. */
type Came = { frames: number; heard: number };

/** From now on every page of this browser keeps the connections it makes, so that a test can ask what came over them. */
export async function watchConnections(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.connectionsMade = [];
    if (!globalThis.RTCPeerConnection) return;
    globalThis.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connectionsMade.push(this);
      }
    };
  });
}

/** What has come over every connection of a page that stands, by the order they were made in. */
function cameTo(page: Page): Promise<Record<string, Came>> {
  return page.evaluate(async () => {
    const all: Record<string, { frames: number; heard: number }> = {};
    for (const [place, connection] of connectionsMade.entries()) {
      if (connection.connectionState !== 'connected') continue;
      const came = { frames: 0, heard: 0 };
      for (const report of (await connection.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue;
        if (report.kind === 'video') came.frames += report.framesDecoded ?? 0;
        else came.heard += report.totalSamplesReceived ?? 0;
      }
      all[place] = came;
    }
    return all;
  });
}

const patient = { timeout: 50_000, interval: 250 };
/** So many more frames have to be decoded before a picture is said to move. */
const some = 5;

/** Waits until this page has that many others' pictures, and every one of them goes on moving. */
export async function seesMoving(page: Page, others: number): Promise<void> {
  let before: Record<string, Came> = {};
  const moving = async () => {
    const now = await cameTo(page);
    // Those that stood when it was first asked; a connection that was made anew begins again at nought.
    const moved = Object.entries(now).filter(
      ([place, { frames }]) => frames >= (before[place]?.frames ?? Number.POSITIVE_INFINITY) + some,
    );
    before = Object.fromEntries(
      Object.entries(now).map(([place, came]) => [place, before[place] ?? came] as const),
    );
    return `${moved.length} of ${Object.keys(now).length}`;
  };
  await expect.poll(moving, patient).toBe(`${others} of ${others}`);
}

/** Waits until no picture comes to this page any more, while sound of that many others still does. */
export async function hearsOnly(page: Page, others: number): Promise<void> {
  const sums = async () => Object.values(await cameTo(page));
  const frames = async () => (await sums()).reduce((sum, came) => sum + came.frames, 0);
  let last = -1;
  const still = async () => {
    const now = await frames();
    const same = now === last;
    last = now;
    return same;
  };
  // A second apart: at the slowest a camera sends several frames in it.
  await expect.poll(still, { ...patient, interval: 1000 }).toBe(true);
  const before = await cameTo(page);
  const heard = async () =>
    Object.entries(await cameTo(page)).filter(([place, { heard }]) => heard > (before[place]?.heard ?? 0))
      .length;
  await expect.poll(heard, patient).toBe(others);
}
