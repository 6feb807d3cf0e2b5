import { expect, it, vi } from 'vitest';
import { madeUpMedia } from '../support/browser.ts';
import { seesMoving } from '../support/decoded.ts';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { asksFirst, ends, holds, inTheCall, invite, knocks, letsIn, opensLink } from '../support/video.ts';

// Several cameras at once keep a small machine busy; every step waits for what it waits for.
vi.setConfig({ testTimeout: 240_000 });
const here = journey('2026-11-25T10:00:00Z', { browser: madeUpMedia });
const alan = { name: 'Alan Whitcombe', born: '1958-03-12', email: 'alan@example.org' };

it('S48 the server restarts in the middle: nobody is put out, the line comes back by itself, and so does a page that was opened anew', async () => {
  const { surgery } = here;
  const desk = await here.desk(staff.clinician);
  const call = await invite(here, desk, alan);
  const phone = await opensLink(here, call, alan);
  await knocks(phone);
  await holds(here, desk, call);
  await letsIn(desk, alan.name);
  await Promise.all([seesMoving(desk, 1), seesMoving(phone, 1)]);

  const lost = phone.getByText('We lost the connection. Trying again…');
  await surgery.restart(async () => {
    await lost.waitFor();
    // The browsers need nobody to see each other.
    await Promise.all([seesMoving(desk, 1), seesMoving(phone, 1)]);
  });
  await lost.waitFor({ state: 'detached' });
  await Promise.all([seesMoving(desk, 1), seesMoving(phone, 1)]);

  // A phone that fell asleep, or a page closed by mistake: nobody has to let them in a second time.
  await phone.reload();
  await phone.getByRole('button', { name: 'Join the call' }).click();
  await phone.getByRole('heading', { name: /^You are in the call/ }).waitFor();
  await Promise.all([seesMoving(desk, 1), seesMoving(phone, 1)]);
  expect(await inTheCall(desk).count()).toBe(2);
  await asksFirst(desk);
  await ends(desk);
  await phone.getByRole('heading', { name: 'Your video call is over' }).waitFor();
});
