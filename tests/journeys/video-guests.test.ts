import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { madeUpMedia } from '../support/browser.ts';
import { seesMoving } from '../support/decoded.ts';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { seen } from '../support/seen.ts';
import {
  addsGuest,
  atTheDoor,
  holds,
  inTheCall,
  invite,
  knocks,
  letsIn,
  opensGuestLink,
  opensLink,
  tileOf,
} from '../support/video.ts';

// Several cameras at once keep a small machine busy; every step waits for what it waits for.
vi.setConfig({ testTimeout: 240_000 });
const here = journey('2026-11-25T10:00:00Z', { browser: madeUpMedia });
const alan = { name: 'Alan Whitcombe', born: '1958-03-12', email: 'alan@example.org' };
const grace = { name: 'Grace Okoro', born: '1960-02-01', email: 'grace@example.org' };
const allOf = (page: Page) => seen(page.locator('body'));

it('S40 S46 an interpreter comes by a link of their own and is let in by name; three see each other move; somebody else is refused', async () => {
  const desk = await here.desk(staff.clinician);
  const call = await invite(here, desk, alan);
  const phone = await opensLink(here, call, alan);
  await knocks(phone);
  await holds(here, desk, call);
  await letsIn(desk, alan.name);
  await seesMoving(phone, 1);

  const anna = await opensGuestLink(here, await addsGuest(desk, 'Anna Kowalska'), 'Anna Kowalska');
  expect(await axeViolations(anna)).toEqual([]);
  expect(await allOf(anna)).not.toMatch(/Alan|Whitcombe|Rosa|1958/);
  await knocks(anna);
  expect(await allOf(anna)).not.toMatch(/Alan|Whitcombe|Rosa|1958/);
  await atTheDoor(desk).getByText('As expected: Anna Kowalska, interpreter').waitFor();
  await letsIn(desk, 'Anna Kowalska');
  await Promise.all([seesMoving(desk, 2), seesMoving(phone, 2), seesMoving(anna, 2)]);
  await tileOf(phone, /Anna Kowalska/).waitFor();
  // The patient is somebody to speak for, and nobody by name.
  expect(await allOf(anna)).not.toMatch(/Alan|Whitcombe|1958/);
  expect(await anna.getByRole('button', { name: 'Chat' }).count()).toBe(0);

  const barry = await opensGuestLink(
    here,
    await addsGuest(desk, 'Maria Silva', 'Family or friend'),
    'Barry Blunt',
  );
  await knocks(barry);
  await atTheDoor(desk).getByText('Another name than expected: Maria Silva').waitFor();
  await atTheDoor(desk).getByRole('button', { name: 'Refuse Barry Blunt' }).click();
  await barry
    .getByText('You cannot come into this call')
    .or(barry.getByText('This video call is over'))
    .waitFor();
  // Opening the link again is no second chance.
  await barry.reload();
  expect(await inTheCall(desk, 'Barry Blunt').count()).toBe(0);
  await seesMoving(phone, 2);
});

it('S40 four people are in a call, and a fifth is told kindly that it is full', async () => {
  const desk = await here.desk(staff.clinician);
  const call = await invite(here, desk, grace);
  const phone = await opensLink(here, call, grace);
  await knocks(phone);
  await holds(here, desk, call);
  await letsIn(desk, grace.name);
  const guests: Page[] = [];
  for (const name of ['Anna Kowalska', 'Maria Silva']) {
    const guest = await opensGuestLink(here, await addsGuest(desk, name), name);
    await knocks(guest);
    await letsIn(desk, name);
    guests.push(guest);
  }
  for (const page of [desk, phone, ...guests]) await seesMoving(page, 3);

  const fifth = await opensGuestLink(here, await addsGuest(desk, 'Omar Haddad'), 'Omar Haddad');
  await knocks(fifth);
  await atTheDoor(desk).getByRole('button', { name: 'Let in Omar Haddad' }).click();
  await atTheDoor(desk).getByText('Four people can be in a call').waitFor();
  await fifth.getByRole('heading', { name: 'Waiting room' }).waitFor();
  // Somebody goes: now there is a place.
  await guests[1]!.getByRole('button', { name: 'Leave', exact: true }).click();
  await guests[1]!.getByRole('button', { name: 'Yes, leave' }).click();
  await inTheCall(desk, 'Maria Silva').waitFor({ state: 'detached' });
  await letsIn(desk, 'Omar Haddad');
  await seesMoving(fifth, 3);
});
