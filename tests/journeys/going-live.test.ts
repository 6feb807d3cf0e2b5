import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { addOrganisation } from '../../apps/server/src/features/organisations/add.ts';
import { addMember } from '../../apps/server/src/features/staff/add.ts';
import { journey } from '../support/journey.ts';
import { password } from '../support/open-surgery.ts';
import { heading, mainWords, seen } from '../support/seen.ts';

const here = journey('2026-11-27T10:00:00Z');
const mo = { name: 'Mo Manager', email: 'mo.manager@example.org', role: 'manager' } as const;

/** A surgery that was just added, with its manager. Gives its address. */
async function addNewOak(): Promise<string> {
  const { deps } = here.surgery.server;
  const organisation = await addOrganisation(deps, {
    slug: 'new-oak',
    kind: 'practice',
    name: 'New Oak Surgery',
    town: 'Leeds',
    odsCode: null,
    phone: '0113 496 0999',
    address: '2 Oak Road, Leeds LS2 2AA',
  });
  await addMember(deps, { organisation, password, ...mo });
  return `${here.surgery.url}/new-oak`;
}

const dialog = (page: Page) => page.getByRole('dialog');

/** Chooses an outside person, by the legend over the fields. */
async function name(page: Page, legend: string, who: { name: string; phone: string; email: string }) {
  const fields = dialog(page).getByRole('group', { name: legend });
  await fields.getByLabel('Who').selectOption('Somebody who does not work here');
  await fields.getByLabel('Their name').fill(who.name);
  await fields.getByLabel('Phone').fill(who.phone);
  await fields.getByLabel('Email').fill(who.email);
}

async function save(page: Page) {
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

async function enterNumber(page: Page, service: string, number: string) {
  await page.getByRole('button', { name: `Add ${service}` }).click();
  await dialog(page).getByLabel('Number', { exact: true }).fill(number);
  await dialog(page).getByRole('button', { name: 'I rang it today' }).click();
  await save(page);
}

it('S2 S11 a new surgery goes live by its manager; until then patients read how to get help', async () => {
  const address = await addNewOak();
  const patient = await here.phone({ javaScriptEnabled: false });
  await patient.goto(`${address}/request`);
  expect(await heading(patient)).toBe('You cannot use the online form yet');
  expect(await mainWords(patient)).toContain('call us on 0113 496 0999 or come in');

  const manager = await here.desk(mo);
  await manager.getByRole('button', { name: 'Mo Manager' }).click();
  await manager.getByRole('menuitem', { name: 'Safety' }).click();
  await manager.getByRole('heading', { name: 'New Oak Surgery is not live yet' }).waitFor();

  // A week with nobody in it becomes whole in one go.
  await manager.getByRole('button', { name: 'Add Monday morning' }).click();
  await name(manager, 'Duty person', {
    name: 'Dr Dana Duty',
    phone: '0770090020',
    email: 'dana@example.org',
  });
  await name(manager, 'Second contact', {
    name: 'Sam Second',
    phone: '07700900202',
    email: 'sam@example.org',
  });
  await dialog(manager).getByRole('button', { name: 'Tick the whole week' }).click();
  await dialog(manager).getByRole('button', { name: 'Save' }).click();
  await dialog(manager).getByText('Enter a phone number with its area code').waitFor();
  await dialog(manager).getByLabel('Phone').first().fill('07700900201');
  await save(manager);
  const friday = manager.getByRole('listitem').filter({ hasText: 'Friday 27 November' });
  expect(await seen(friday)).toContain('Dr Dana Duty 07700 900201');
  expect(await seen(friday)).toContain('then Sam Second 07700 900202');

  await manager.getByRole('link', { name: 'Local numbers', exact: true }).click();
  await enterNumber(manager, 'Maternity triage', '0113 496 0201');
  await enterNumber(manager, 'Mental health crisis line', '0113 496 0203');
  await expect.poll(() => manager.getByRole('button', { name: 'Go live' }).count()).toBe(0);
  await enterNumber(manager, 'Out-of-hours service', '111');
  await manager.getByRole('button', { name: 'Go live' }).click();
  await manager.getByText('Live since 27 Nov 2026: patients can use the online form.').waitFor();

  await patient.goto(address);
  await patient.getByRole('link', { name: 'Start the online form' }).click();
  await patient.getByRole('heading', { name: 'Who is this for?' }).waitFor();
});
