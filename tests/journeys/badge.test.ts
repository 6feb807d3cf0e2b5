import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Website } from '@frontdoor/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const here = journey(fridayMorning);

describe('the badge on the practice’s own website', () => {
  let host: Server;
  let url: string;
  let snippet: string;
  beforeAll(async () => {
    host = createServer((_req, res) => {
      // As strict as a website can be that takes in one script of ours: no styles, nothing inline, no requests.
      res.setHeader('Content-Security-Policy', `default-src 'none'; script-src ${here.surgery.url}`);
      res.setHeader('Content-Type', 'text/html; charset=utf-8');
      res.end(
        `<!doctype html><html lang="en"><title>Elm Tree</title><main><h1>Elm Tree</h1><p>${snippet}</p></main>`,
      );
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    const desk = await here.desk(staff.manager);
    const website = (await (
      await desk.context().request.get(`${here.surgery.url}/api/elm-tree/website`)
    ).json()) as Website;
    snippet = website.snippets.find(({ key }) => key === 'badge')!.html;
  });
  afterAll(() => new Promise((done) => host.close(done)));
  beforeEach(() => here.surgery.clock.set(fridayMorning));

  it('says under the strictest policy whether the surgery is open, and breaks none of it', async () => {
    const page = await here.phone();
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (line) => faults.push(line.text()));
    page.on('pageerror', (fault) => faults.push(fault.message));
    await page.goto(url);
    const said = page.getByRole('status');
    await expect.poll(() => said.textContent()).toBe('Open now, until 6:30pm');
    expect(
      await page.getByRole('link', { name: 'Contact Elm Tree Surgery online' }).getAttribute('href'),
    ).toBe(`${here.surgery.url}/elm-tree`);
    // Its looks came by the object model: the policy allows no other.
    expect(await page.evaluate("getComputedStyle(document.querySelector('[role=status]')).color")).toBe(
      'rgb(0, 89, 45)',
    );
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
    expect(asked.filter((each) => !each.endsWith('/favicon.ico'))).toEqual([
      `${url}/`,
      `${here.surgery.url}/elm-tree/badge.js`,
    ]);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('changes by itself at the minute it closes and opens, and asks nobody', async () => {
    const page = await here.phone();
    await page.clock.install({ time: fridayMorning });
    await page.goto(url);
    const said = page.getByRole('status');
    await expect.poll(() => said.textContent()).toBe('Open now, until 6:30pm');
    await page.clock.fastForward('08:29:59');
    expect(await said.textContent()).toBe('Open now, until 6:30pm');
    await page.clock.fastForward('00:02');
    expect(await said.textContent()).toBe('Closed. Opens at 8am on Monday 30 November');
    await page.clock.fastForward(61.5 * 60 * 60_000);
    expect(await said.textContent()).toBe('Open now, until 6:30pm');
  });

  it('where scripts are off or blocked, the link is there all the same', async () => {
    const page = await here.phone({ javaScriptEnabled: false });
    await page.goto(url);
    await page.getByRole('link', { name: 'Contact Elm Tree Surgery online' }).click();
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toBe('Contact Elm Tree Surgery');
    const blocked = await here.phone();
    await blocked.route('**/badge.js', (route) => route.abort());
    await blocked.goto(url);
    expect(await blocked.getByRole('link').count()).toBe(1);
    expect(await blocked.getByRole('status').count()).toBe(0);
  });

  it('R124 axe finds nothing wrong with it, open or closed', async () => {
    for (const at of [fridayMorning, '2026-11-28T02:00:00Z']) {
      here.surgery.clock.set(at);
      const context = await here.browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      await page.goto(url);
      await expect.poll(() => page.getByRole('status').count()).toBe(1);
      expect(await axeViolations(page)).toEqual([]);
      await context.close();
    }
  });
});
