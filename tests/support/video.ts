import { randomUUID } from 'node:crypto';
import type { Invited } from '@frontdoor/contract';
import type { Page } from 'playwright-core';
import { rosterOf } from '../../apps/server/src/features/staff/roster.ts';
import { watchConnections } from './decoded.ts';
import type { Journey } from './journey.ts';
import type { OpenSurgery } from './open-surgery.ts';
import { carryOn, fillBirthDate, type Person } from './patient.ts';

export type Patient = Person & { email: string };
/** Where a call is held, and its patient's way in. */
export type Call = { id: string; consultation: string; link: string };

const headers = { 'Sec-Fetch-Site': 'same-origin' };

/** Invites somebody by name, through the staff API: now, or at a time (ISO). Gives the link that was mailed to them. */
export async function invite(
  { surgery }: Journey,
  desk: Page,
  { name, born, email }: Patient,
  startsAt: string | null = null,
): Promise<Call> {
  const answer = await desk.context().request.post(`${surgery.url}/api/elm-tree/video/by-name`, {
    headers,
    data: {
      submission: randomUUID(),
      to: { patient: null, name, birthDate: born, email },
      clinician: await clinicianOf(surgery),
      text: '',
      startsAt: startsAt === null ? null : Date.parse(startsAt),
    },
  });
  if (!answer.ok()) throw new Error(`Not invited: ${answer.status()} ${await answer.text()}`);
  const { id, consultation } = (await answer.json()) as Invited;
  if (startsAt !== null) surgery.clock.advance(11_000);
  return { id, consultation, link: callLinkIn(await surgery.mail.next(email)) };
}

async function clinicianOf({ server, organisation }: OpenSurgery): Promise<string> {
  const { members } = await rosterOf(server.deps, organisation);
  const found = [...members.values()].find(({ role }) => role === 'clinician');
  if (!found) throw new Error('Nobody of this surgery holds calls');
  return found.id;
}

/** The way to the call that a mail holds. */
export function callLinkIn({ text = '' }: { text?: string | undefined }): string {
  const link = text.match(/https?:\/\/\S+\/m\/\S+\/video/)?.[0];
  if (!link) throw new Error(`No link to a call in:\n${text}`);
  return link;
}

/** A device of a patient or a guest with a camera, whose clock is the surgery's. */
export async function cameraPhone(
  here: Journey,
  device: Parameters<Journey['phone']>[0] = {},
): Promise<Page> {
  const page = await here.phone({ viewport: { width: 1024, height: 768 }, ...device });
  await watchConnections(page.context());
  await page.clock.install({ time: here.surgery.clock.now() });
  return page;
}

/** Opens a link on a device of their own and says the date of birth: to the check of camera and microphone. */
export async function opensLink(
  here: Journey,
  { link }: Pick<Call, 'link'>,
  { born }: Pick<Person, 'born'>,
  device: Parameters<Journey['phone']>[0] = {},
): Promise<Page> {
  const page = await cameraPhone(here, device);
  await page.goto(link);
  await fillBirthDate(page, born);
  await carryOn(page);
  await page.getByRole('button', { name: 'Join the call' }).waitFor();
  return page;
}

/** A guest opens their own link and says their name: to the check of camera and microphone. */
export async function opensGuestLink(here: Journey, link: string, name: string): Promise<Page> {
  const page = await cameraPhone(here);
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await carryOn(page);
  await page.getByRole('button', { name: 'Join the call' }).waitFor();
  return page;
}

/** From the check of the devices into the waiting room. */
export async function knocks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Join the call' }).click();
  await page.getByRole('heading', { name: 'Waiting room' }).waitFor();
}

/** The clinician opens a call on their screen and goes in. */
export async function holds({ surgery }: Journey, desk: Page, { id }: Pick<Call, 'id'>): Promise<void> {
  await watchConnections(desk.context());
  await desk.goto(`${surgery.url}/staff/elm-tree/video/${id}`);
  await desk.getByRole('button', { name: 'Join the call' }).click();
  await desk.getByRole('button', { name: 'Leave', exact: true }).waitFor();
}

/** Waits until somebody stands at the door of the call on the clinician's screen, and lets them in. */
export async function letsIn(desk: Page, name: string): Promise<void> {
  await atTheDoor(desk)
    .getByRole('button', { name: `Let in ${name}` })
    .click();
  await inTheCall(desk, name).waitFor();
}

export const atTheDoor = (desk: Page) => desk.getByRole('region', { name: 'At the door' });
/** Somebody in the call, as the clinician's list has them; everybody where nobody is named. */
export const inTheCall = (desk: Page, name = '') =>
  desk.getByRole('region', { name: 'In the call' }).getByRole('listitem').filter({ hasText: name });
/** The picture of somebody in the call, by whatever this page calls them. */
export const tileOf = (page: Page, name: string | RegExp) =>
  page.locator('.fd-video-stage').getByRole('region', { name });

/** Makes a link for a guest on the clinician's screen and gives it. */
export async function addsGuest(desk: Page, name: string, role = 'Interpreter'): Promise<string> {
  await desk.getByRole('button', { name: 'Add a guest' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Their name').fill(name);
  await dialog.getByLabel('Who they are').selectOption({ label: role });
  await dialog.getByRole('button', { name: 'Make their link' }).click();
  const link = await dialog.getByLabel(`The link of ${name}`).inputValue();
  await desk.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return link;
}

/** Everything the clinician has to ask first, of a patient who is alone, safe and at home. */
export async function asksFirst(desk: Page): Promise<void> {
  const first = desk.getByRole('region', { name: 'Ask first' });
  const answer = (question: string, choice: string) =>
    first.getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check();
  await answer('“Who is with you?”', 'Nobody');
  await answer('“Are you somewhere private and safe to talk?”', 'Yes');
  await first.getByLabel('“Where are you now?”').fill('12 Hill Street, Leeds');
  await first.getByLabel('“What number can I ring if we are cut off?”').fill('07700 900123');
  await answer('Chaperone', 'Not needed, nothing is examined');
  await first.getByRole('button', { name: 'Save the answers' }).click();
  await desk.getByRole('region', { name: 'Asked first' }).waitFor();
}

/** Ends the call for everybody, as held by video; `then` is what becomes of the request. */
export async function ends(desk: Page, then?: string): Promise<void> {
  await desk.getByRole('button', { name: 'End the call', exact: true }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Held by video', { exact: true }).check();
  if (then) await dialog.getByLabel('Then').selectOption({ label: then });
  await dialog.getByRole('button', { name: 'End the call for everybody' }).click();
  await desk.getByRole('heading', { name: 'The call has ended' }).waitFor();
}
