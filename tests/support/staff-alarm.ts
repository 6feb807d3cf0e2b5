import type { Locator, Page } from 'playwright-core';

/** Every open alarm, above all else. */
const alarms = (desk: Page) => desk.getByRole('region', { name: 'Alarms' });

/** The line of one patient's alarm there. */
export const alarmOf = (desk: Page, name: string) =>
  alarms(desk).getByRole('listitem').filter({ hasText: name });

/** The alarm of the request that is open. */
export const alarmCard = (desk: Page) => desk.getByRole('region', { name: 'Alarm', exact: true });

/** Opens whom the alarm of the open request has told, and gives the list. */
export async function whoWasTold(desk: Page): Promise<Locator> {
  await alarmCard(desk)
    .getByText(/^Who was told: /)
    .click();
  return alarmCard(desk).getByRole('list', { name: 'Who was told' });
}

/**
 * Ends the alarm of the open request by what was done, in the words of the list, and waits until it has ended. Takes the
 * words written of it, or every field that the act asks for, by its label.
 */
export async function endAlarm(desk: Page, act: string, written: string | [string, string][]): Promise<void> {
  await alarmCard(desk).getByRole('button', { name: 'End the alarm' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('radio', { name: act }).check();
  if (typeof written === 'string') await dialog.getByRole('textbox').fill(written);
  else for (const [label, value] of written) await fillIn(dialog.getByLabel(label), value);
  await dialog.getByRole('button', { name: 'End the alarm' }).click();
  await dialog.waitFor({ state: 'detached' });
  await alarmCard(desk).waitFor({ state: 'detached' });
}

async function fillIn(field: Locator, value: string): Promise<void> {
  const isList = await field.evaluate((element) => element.matches('select'));
  await (isList ? field.selectOption({ label: value }) : field.fill(value));
}
