import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../../../tests/support/axe.ts';
import { type DeskHouse, openDeskHouse } from './open-desk.ts';
import { screens } from './screens.ts';

const source = fileURLToPath(new URL('../src/', import.meta.url));
/** Set to a folder to keep a picture of every screen, for somebody to look at. */
const pictures = process.env.DESK_PICTURES;

let house: DeskHouse;
beforeAll(async () => {
  house = await openDeskHouse();
});
afterAll(() => house?.close());

describe('every screen of the staff app is usable by everyone (WCAG 2.0 to 2.2, A and AA)', () => {
  it.each(Object.entries(screens))('%s', async (name, { address, size, before, reach }) => {
    const tab = await house.open('/staff/sign-in', size);
    before?.(tab.mock);
    await tab.page.goto(tab.mock.origin + address);
    await reach(tab);
    if (pictures) await tab.page.screenshot({ path: `${pictures}/${name.replaceAll(' ', '-')}.png` });
    expect(await axeViolations(tab.page)).toEqual([]);
    await expect(tab.page.evaluate(() => document.title)).resolves.not.toMatch(/Whitcombe|Nair|Farah/);
    await tab.close();
  });
});

describe('no screen is left out', () => {
  const checked = new Set(Object.values(screens).flatMap(({ shows }) => shows));
  const pages = [...readFileSync(`${source}routes.tsx`, 'utf8').matchAll(/[eE]lement: <(\w+)/g)].map(
    ([, name]) => name!,
  );
  const overlays = globSync('**/*{Dialog,Menu,Bar}.tsx', { cwd: source }).map((file) =>
    basename(file, '.tsx'),
  );
  /** Only a broken page leads there; the words are plain text and one button. */
  const unreachable = ['Fault', 'Navigate'];

  it.each([...new Set([...pages, ...overlays])].filter((name) => !unreachable.includes(name)))(
    '%s has a check',
    (name) => {
      expect(checked).toContain(name);
    },
  );
});
