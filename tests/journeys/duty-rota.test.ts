import { beforeEach, expect, it } from 'vitest';
import { SendFault } from '../../apps/server/src/features/outbox/transports.ts';
import { sendChestPain } from '../support/danger.ts';
import { journey } from '../support/journey.ts';
import { duty, second } from '../support/live.ts';
import { staff } from '../support/open-surgery.ts';
import { seen } from '../support/seen.ts';
import { alarmCard, whoWasTold } from '../support/staff-alarm.ts';
import { openRequest } from '../support/staff-desk.ts';

/** What a text service was given; the duty person's phone takes nothing. */
const texts: { to: string; text: string }[] = [];
const here = journey('2026-11-27T10:20:00Z', {
  text: async ({ to, text }) => {
    if (to === duty.phone) throw new SendFault('no such phone', true);
    texts.push({ to, text });
  },
});

beforeEach(() => {
  texts.length = 0;
});

it.each([{ scripts: true }, { scripts: false }])(
  'S2 S1 the duty phone bounces, and the second contact is reached within 60 seconds; JavaScript on: $scripts',
  async ({ scripts }) => {
    const { surgery } = here;
    const name = `Alan ${scripts ? 'Scripted' : 'Plain'}`;
    await sendChestPain(await here.phone({ javaScriptEnabled: scripts }), surgery.url, name);

    // The clock stands still: nobody waits for a rung of ten minutes.
    const mail = await surgery.mail.next(second.email);
    expect(`${mail.subject}\n${mail.text}`).toContain('something needs you now');
    expect(`${mail.subject}\n${mail.text}`).not.toMatch(/Alan|chest|pain|999|flag/i);

    const desk = await here.desk(staff.clinician);
    await openRequest(desk, name);
    // Whom it did not reach stands there at once; whom it reached is one press away.
    await alarmCard(desk)
      .getByText(/^Text to Dr Dana Duty \(duty\) failed 10:20/)
      .first()
      .waitFor();
    const told = await whoWasTold(desk);
    await told.getByText('Text to Sam Second (second contact) sent 10:20').waitFor();
    await told.getByText('Email to Sam Second (second contact) sent 10:20').waitFor();
    expect(await seen(alarmCard(desk))).toContain('Sounded for the duty person and the second contact');
    await desk.getByText('Could not reach the duty person by text').first().waitFor();
    expect(texts.map(({ to }) => to)).toEqual([second.phone]);
    expect(texts[0]?.text).not.toMatch(/Alan|chest|pain|999|flag/i);
  },
);

it('S2 a gap in the next 7 days warns the manager at their work and nobody else, until somebody is named', async () => {
  const manager = await here.desk(staff.manager);
  await manager.getByRole('button', { name: staff.manager.name }).click();
  await manager.getByRole('menuitem', { name: 'Safety' }).click();
  await manager.getByRole('link', { name: 'Duty rota' }).click();
  await manager.getByRole('button', { name: 'Change Monday morning', exact: true }).click();
  await manager.getByRole('button', { name: 'Take out of the rota' }).click();
  await manager.getByRole('dialog').waitFor({ state: 'detached' });
  const monday = manager.getByRole('listitem').filter({ hasText: 'Monday 30 November' });
  await monday.first().getByText('Nobody is on duty.').waitFor();

  await manager.goto(`${here.surgery.url}/staff/elm-tree/to-triage`);
  const gap = 'Monday 30 November, morning: Nobody is on duty.';
  await manager.getByRole('link', { name: gap }).waitFor();
  const reception = await here.desk(staff.reception);
  await expect.poll(() => reception.getByText(gap).count()).toBe(0);

  await manager.getByRole('link', { name: gap }).click();
  await manager.getByRole('button', { name: 'Add Monday morning', exact: true }).click();
  const dialog = manager.getByRole('dialog');
  await dialog
    .getByRole('group', { name: 'Duty person' })
    .getByLabel('Who')
    .selectOption({ label: staff.clinician.name });
  await dialog
    .getByRole('group', { name: 'Second contact' })
    .getByLabel('Who')
    .selectOption({ label: staff.reception.name });
  for (const place of [0, 1]) await dialog.getByLabel('Phone').nth(place).fill(`0770090030${place}`);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await monday.first().getByText(staff.clinician.name).waitFor();
  expect(await seen(monday.first())).not.toContain('Nobody is on duty.');
  await manager.getByRole('link', { name: 'Elm Tree Surgery' }).click();
  await manager.getByRole('navigation', { name: 'Queues' }).waitFor();
  await manager.getByRole('link', { name: gap }).waitFor({ state: 'detached' });
});
