import type { Page } from 'playwright-core';

/** Every open alarm, above all else. */
export const alarms = (desk: Page) => desk.getByRole('region', { name: 'Alarms' });

/** The line of one patient's alarm there. */
export const alarmOf = (desk: Page, name: string) =>
  alarms(desk).getByRole('listitem').filter({ hasText: name });

/** The alarm of the request that is open. */
export const alarmCard = (desk: Page) => desk.getByRole('region', { name: 'Alarm', exact: true });

/** Ends the alarm of the open request by what was done, in the words of the list, and waits until it has ended. */
export async function endAlarm(
  desk: Page,
  act: string,
  words: string,
  more?: (dialog: ReturnType<Page['getByRole']>) => Promise<unknown>,
): Promise<void> {
  await alarmCard(desk).getByRole('button', { name: 'End the alarm' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('radio', { name: act }).check();
  await more?.(dialog);
  await dialog.getByRole('textbox').last().fill(words);
  await dialog.getByRole('button', { name: 'End the alarm' }).click();
  await dialog.waitFor({ state: 'detached' });
  await alarmCard(desk).waitFor({ state: 'detached' });
}
