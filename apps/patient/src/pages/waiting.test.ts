import { describe, expect, test } from 'vitest';
import { buttons, draw, element, said } from '../../testing/read.ts';

const behindLinks = ['linkBirth', 'linkCode', 'worse', 'newContact', 'contactCode', 'notForMe'] as const;
const states = {
  linkBirth: 'first',
  linkCode: 'sent by text',
  worse: 'open',
  newContact: 'phone',
  contactCode: 'first',
  notForMe: 'asked',
} as const;

describe('pages of somebody who waits', () => {
  test.each(behindLinks)('S20 the tab of %s says the surgery’s name and nothing else', (page) => {
    expect(draw(page, states[page])).toContain('<title>Elm Tree Surgery</title>');
  });

  test.each(behindLinks.slice(1))('%s needs no script: it takes nothing over', (page) => {
    expect(draw(page, states[page])).not.toContain('id="form-props"');
  });

  test('S21 the date of birth is the patient’s, and a new link can be asked for, paused or not', () => {
    for (const state of ['first', 'paused']) {
      const html = draw('linkBirth', state);
      expect(element(html, 'form', 'Send me a new link')).toContain('action="/elm-tree/m/t1/new-link"');
    }
    expect(said(draw('linkBirth', 'first'))).toContain('The patient’s date of birth');
    expect(said(draw('where', 'first'))).toContain('The patient’s date of birth');
  });

  test('S20 by reference there is no thread, no photo and nothing known of the patient on the page', () => {
    const html = draw('conversation', 'by reference');
    expect(said(html)).toContain('This page does not show messages, so that nobody else can read them.');
    expect(html).not.toMatch(/class="fd-message|type="file"|ageYears/);
    expect(element(html, 'form', 'Send me a new link')).toContain('/elm-tree/where/r1/new-link');
  });

  test('S20 by reference, what the surgery began is called its message, and no request of theirs', () => {
    const html = draw('conversation', 'by reference, where we wrote first');
    expect(element(html, 'h1', 'A message from Elm Tree Surgery')).not.toBe('');
    expect(said(html)).not.toContain('Your request to');
  });

  test('R77 where nothing can be written, the online form is one press away', () => {
    const html = draw('conversation', 'time has passed');
    expect(element(html, 'a', 'Go to our online form')).toContain('href="/elm-tree"');
  });

  test('S12 “I am getting worse” names 999 first and the ways without speaking in their order', () => {
    const words = said(draw('worse', 'open'));
    expect(words).toMatch(
      /^I am getting worse In an emergency, call 999 now. Do not wait for the surgery. Call 999 Cannot speak on the phone\? Use 999 BSL Use Relay UK 18000 Text 999/,
    );
  });

  test('S9 while somebody reads it sending comes before calling; while closed the help there is comes first', () => {
    const open = said(draw('worse', 'open'));
    expect(open.indexOf('Tell the surgery now')).toBeLessThan(open.indexOf('Call Elm Tree Surgery on'));
    const closed = said(draw('worse', 'closed'));
    expect(closed.indexOf('Call 111')).toBeLessThan(closed.indexOf('Tell the surgery now'));
    expect(closed).not.toContain('Call Elm Tree Surgery');
  });

  test('S20 the code says how it came, and who reads it out where it could not', () => {
    expect(said(draw('linkCode', 'sent by text'))).toContain('We sent you a code by text.');
    const html = draw('linkCode', 'read out');
    expect(said(html)).toContain('When we are open, call us on 0113 496 0123. We read a code to you.');
    expect(buttons(html)).toEqual(['']);
  });

  test('a code and a number can be filled in by the phone itself', () => {
    expect(draw('linkCode', 'sent by text')).toMatch(/autocomplete="one-time-code"/i);
    expect(draw('newContact', 'phone')).toMatch(/autocomplete="tel"/i);
  });

  test('S23 whether the old address may be told has no answer before somebody gives one', () => {
    const html = draw('newContact', 'phone');
    expect(said(html)).toContain('Is it safe to tell your old phone or email?');
    expect(html).not.toContain('checked=""');
  });

  test('S38 another open request is named by when it was sent, and by nothing that was in it', () => {
    expect(said(draw('conversation', 'another request is open'))).toContain(
      'You already have a request open. If this is about the same problem, write to us in one of them. Sent at 9:10am on Wednesday 25 November',
    );
  });

  test('R50 the confirmation says how to come back; of watched messages it does not', () => {
    expect(draw('sent', 'open')).toContain('href="/elm-tree/where"');
    expect(said(draw('sent', 'open', { whereHref: null }))).not.toContain('Where is my request?');
  });
});
