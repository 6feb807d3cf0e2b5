import { expect, it } from 'vitest';
import { addOrganisation } from '../../apps/server/src/features/organisations/add.ts';
import { beginOversight } from '../../apps/server/src/features/oversight/store.ts';
import { addMember } from '../../apps/server/src/features/staff/add.ts';
import { closeForm } from '../support/closures.ts';
import { journey } from '../support/journey.ts';
import { type OpenSurgery, password, staff } from '../support/open-surgery.ts';

const here = journey('2026-11-27T14:00:00Z');
const pat = { name: 'Pat Green', email: 'pat.green@example.org', role: 'manager' } as const;

async function overseenBy({ server: { deps }, organisation, clock }: OpenSurgery): Promise<void> {
  const commissioner = await addOrganisation(deps, {
    slug: 'west-yorkshire',
    kind: 'commissioner',
    name: 'West Yorkshire ICB',
    town: 'Wakefield',
    odsCode: null,
    phone: '01924 960 100',
    address: '1 High Street, Wakefield WF1 1AA',
  });
  await addMember(deps, { organisation: commissioner, password, ...pat });
  await beginOversight(deps.database, { commissioner, practice: organisation, at: clock.now() });
}

it('R9 R11 R120 a commissioner sees a closure and no request, does not agree, and the practice reads why', async () => {
  const { surgery } = here;
  await overseenBy(surgery);
  await closeForm(surgery, '2026-11-27T15:00:00Z');

  const page = await here.phone({ viewport: { width: 1280, height: 900 } });
  await page.clock.install({ time: surgery.clock.now() });
  await page.goto(`${surgery.url}/staff`);
  await page.getByLabel('Email address').fill(pat.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const row = page.getByRole('row', { name: /^Elm Tree Surgery/ });
  await row.waitFor();
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    ...['fewer than 5', 'too few', 'too few', 'too few', 'too few', 'fewer than 5', 'too few'],
    ...['0', 'Access pack of Elm Tree Surgery (PDF)'],
  ]);

  await page.getByRole('link', { name: 'Closures (1 without an answer)' }).click();
  await page.getByText('The internet line is down').waitFor();
  await page.getByRole('button', { name: /^Answer: Elm Tree Surgery/ }).click();
  await page.getByLabel('Not agreed').check();
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('Say why it is not agreed. The practice reads it').waitFor();
  await page.getByLabel('Why is it not agreed?').fill('The second line was not tried');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('Every closure has an answer.').waitFor();

  await page.goto(`${surgery.url}/staff/elm-tree/to-triage`);
  await page.getByText('You do not work here').waitFor();

  const desk = await here.desk(staff.manager);
  await desk.goto(`${surgery.url}/staff/elm-tree/hours`);
  await desk.getByText('commissioner: not agreed').waitFor();
  await desk.getByText('“The second line was not tried”').waitFor();
  await desk.getByText('Pat Green, West Yorkshire ICB, Fri 27 Nov, 14:00').waitFor();
  await desk.getByRole('link', { name: 'Figures' }).click();
  await desk.getByText(/^No request came in on Monday 23 November 2026/).waitFor();
  await desk.getByRole('link', { name: 'Settings' }).click();
  await desk.getByRole('heading', { name: 'West Yorkshire ICB' }).waitFor();
});
