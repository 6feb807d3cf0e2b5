import type { Website } from '@frontdoor/contract';
import request from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import { sqliteDatabases } from '../support/databases.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

describe('what a practice puts on its own website', () => {
  const open = sqliteDatabases();
  let site: StaffSite;
  let amir: Desk;
  let website: Website;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    amir = await site.signIn('amir');
    website = (await amir.get('/api/elm-tree/website')).body;
  });

  const text = (key: string) => website.texts.find((each) => each.key === key)!.words;

  test('R128 the words for website, phone and posts begin with the tested ones', () => {
    const tested =
      'There are three ways to get in touch with us at this surgery. Use an online form on our website, call us or visit the surgery. Pick the option that suits you best.';
    for (const key of ['website', 'phone-open', 'social-ways']) expect(text(key)).toContain(tested);
  });

  test('R16 R15 the website’s text has all ways in, their times, the symptom checker and the charter', () => {
    expect(text('website')).toBe(
      [
        'Contact us',
        'There are three ways to get in touch with us at this surgery. Use an online form on our website, call us or visit the surgery. Pick the option that suits you best.',
        'Use an online form: http://surgery.example.org/elm-tree',
        'Call us: 0113 496 0123',
        'Visit us: 1 Elm Road, Leeds LS1 1AA',
        'When we are open',
        'Online form, phone and surgery: Monday to Friday 8am to 6:30pm, closed on Saturday, Sunday and bank holidays',
        'If you are not sure what to do, or we are closed',
        'You can check your symptoms at https://111.nhs.uk, or call 111, day or night. NHS.UK has advice on symptoms and conditions: https://www.nhs.uk/symptoms/',
        'In an emergency call 999 or go to A&E.',
        'You and Your General Practice says what you can expect from us: https://www.england.nhs.uk/publication/you-and-your-general-practice/',
      ].join('\n\n'),
    );
  });

  test('the phone message can be read out, and sends nobody away while open', () => {
    expect(text('phone-open')).toContain('go to surgery dot example dot org slash elm dash tree.');
    expect(text('phone-open')).toContain('To talk to us, please stay on the line.');
    expect(text('phone-open')).not.toContain('call 111');
    expect(text('phone-closed')).toContain('call 111');
    expect(text('phone-closed')).toContain(
      'Our phone line is open Monday to Friday 8am to 6:30pm, closed on Saturday, Sunday and bank holidays.',
    );
  });

  test('every text has the symptom checker in it, and no slot left empty; posts fit', () => {
    for (const { key, words } of website.texts) {
      expect(words, key).not.toMatch(/[{}]|undefined/);
      if (key !== 'social-ways') expect(words, key).toMatch(/111\.nhs\.uk|111 dot nhs dot uk/);
      if (key.startsWith('social')) expect(words.length, key).toBeLessThanOrEqual(280);
    }
  });

  test('the snippets: a link that needs nothing, and the same link with a script behind it', () => {
    const [link, badge] = website.snippets;
    expect(link!.html).toBe(
      '<a class="gp-contact" href="http://surgery.example.org/elm-tree">Contact Elm Tree Surgery online</a>',
    );
    expect(badge!.html).toBe(
      '<a data-gp-badge="elm-tree" class="gp-contact" href="http://surgery.example.org/elm-tree">Contact Elm Tree Surgery online</a>\n<script async src="http://surgery.example.org/elm-tree/badge.js"></script>',
    );
    for (const { html } of website.snippets) expect(html).not.toMatch(/style=| on\w+=|<style/);
  });

  test('the badge is for other websites to load, a minute old at most, and sets no cookie', async () => {
    const res = await request(site.app).get('/elm-tree/badge.js');
    expect(res.status).toBe(200);
    expect(res.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=60',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(res.headers['set-cookie']).toBeUndefined();
    expect(res.text).toContain('Open now, until 6:30pm');
    expect((await request(site.app).get('/nowhere/badge.js')).status).toBe(404);
  });

  test('nothing else of ours may be loaded by another website', async () => {
    const res = await request(site.app).get('/elm-tree');
    expect(res.headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});
