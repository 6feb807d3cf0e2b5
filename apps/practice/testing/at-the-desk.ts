import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type DeskHouse, openDeskHouse, type Tab } from './open-desk.ts';

/**
 * A tab of the staff app for each test of a file, and what tests look for on it. `tab` and `page` are those of the test
 * that runs: take them in a `beforeEach`.
 * @param address where it opens
 * @param ready waits until it is there
 */
export function atTheDesk(
  address = '/staff/elm-tree/to-triage',
  ready: (page: Page) => Promise<void> = (page) => page.getByText('Omar Farah').waitFor(),
) {
  let house: DeskHouse;
  let tab: Tab;
  beforeAll(async () => {
    house = await openDeskHouse();
  });
  afterAll(() => house?.close());
  beforeEach(async () => {
    tab = await house.open(address);
    await ready(tab.page);
  });
  afterEach(() => tab.close());

  const bar = () => tab.page.getByRole('region', { name: 'Alarms' });
  const open = async (id: string, name: string) => {
    await tab.page.goto(`${tab.mock.origin}/staff/elm-tree/to-triage/${id}`);
    await tab.page.getByRole('heading', { name, level: 2 }).waitFor();
  };
  return {
    get tab() {
      return tab;
    },
    get page() {
      return tab.page;
    },
    get house() {
      return house;
    },
    bar,
    card: () => tab.page.getByRole('region', { name: 'Alarm', exact: true }),
    dialog: () => tab.page.getByRole('dialog'),
    button: (name: string | RegExp) => tab.page.getByRole('button', { name }),
    words: (text: string | RegExp) => tab.page.getByText(text).first(),
    /** What was posted to one act, in its order. */
    posted: (act: string) => tab.mock.state.posts.filter(({ path }) => path.endsWith(`/${act}`)),
    open,
    openAlan: () => open('alan', 'Alan Whitcombe'),
    /** Raises the alarm of Alan Whitcombe while the desk is open. */
    async raise(changes = {}) {
      tab.mock.alarms.raise('alan', changes);
      tab.mock.changed('alan');
      await bar().waitFor();
    },
  };
}
