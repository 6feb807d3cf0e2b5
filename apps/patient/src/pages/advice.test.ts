import type { PageProps } from '@frontdoor/contract';
import { describe, expect, test } from 'vitest';
import { buttons, draw, element, said } from '../../testing/read.ts';
import { closed, closedNow, closedToday, openNow } from '../fixtures/frames.ts';

describe('what to do now', () => {
  test('S4 says that nothing has been sent, and offers three answers and a way to leave', () => {
    const html = draw('advice', '999');
    expect(said(html)).toContain('Nothing has been sent to the surgery yet.');
    expect(said(html)).toContain(
      'I have called, or am calling now I cannot make the call I do not think this is an emergency Leave without sending',
    );
    expect(buttons(html)).toEqual(['choice=called', 'choice=cannot-call', 'choice=not-emergency', '']);
    expect(html).toMatch(/<form [^>]*action="\/elm-tree\/request\/d1\/leave"/);
  });

  test('S12 shows the ways for deaf people in order, each as large as the call', () => {
    const html = draw('advice', '999');
    const ways = [...html.matchAll(/<a class="fd-line" href="([^"]+)"/g)].map(([, href]) => href);
    expect(ways).toEqual(['tel:999', 'https://999bsl.co.uk', 'tel:18000', 'sms:999']);
  });

  test('S3 while closed it says that nobody reads it, before anything is sent', () => {
    expect(said(draw('advice', '999, closed'))).toContain(
      'The surgery is closed. Nobody will read this until 8am on Monday 30 November. Do not wait for us.',
    );
    expect(said(draw('advice', '999'))).not.toContain('Nobody will read');
  });

  test('S3 suicidal words at 18:25, at 18:31 and on Saturday at 2am: three screens, word for word', () => {
    const words = [
      'Immediate action required: You deserve help right now.',
      'If you have hurt yourself, taken something, or may act on these thoughts: call 999 or go to A&E.',
      'To talk to someone now, day or night: call 111 and choose option 2, call Samaritans on 116 123, or text SHOUT to 85258.',
      'Call 999',
      'Call 111 and choose option 2 With Relay UK: 18001 111',
      'Call Leeds crisis team on 0113 496 0203 With Relay UK: 18001 0113 496 0203',
      'Call Samaritans on 116 123 With Relay UK: 18001 116 123',
      'Text SHOUT to 85258',
      'Cannot speak on the phone?',
      'Use 999 BSL A video call in British Sign Language. You do not need to register.',
      'Use Relay UK 18000 Open the Relay UK app, or use a textphone, and call 18000.',
      'Text 999 Only if this phone is registered: text register to 999.',
      'Nothing has been sent to the surgery yet.',
    ].join(' ');
    const answers = [
      'Tell us which is true, then send it to the surgery',
      'I have called, or am calling now I cannot make the call I do not think this is an emergency',
      'Leave without sending Delete my answers',
    ].join(' ');
    const screen = (attendance: PageProps['advice']['attendance']) =>
      said(draw('advice', 'crisis, 6:31pm', { attendance }));
    expect([openNow, closedToday, closedNow].map(screen)).toEqual([
      `${words} The surgery is open until 6:30pm today. Staff will be alerted when you send this. Do not wait for us. ${answers}`,
      `${words} The surgery closed at 6:30pm today. Nobody will read this until 8am on Monday 30 November. Do not wait for us. ${answers}`,
      `${words} The surgery is closed. Nobody will read this until 8am on Monday 30 November. Do not wait for us. ${answers}`,
    ]);
  });

  test('S27 the page for somebody who is harmed names nothing they wrote, with Exit on top', () => {
    const html = draw('advice', 'abuse');
    expect(said(html)).toMatch(/^Immediate action required: If you are in danger, call 999\./);
    expect(said(html)).toContain(
      'We will not mention this in any message to you. How can we contact you safely? The next page asks how we can contact you safely.',
    );
    expect(said(html)).not.toMatch(/you chose|partner|abuse|violen/i);
    expect(html.indexOf('Exit this page')).toBeLessThan(html.indexOf('<main'));
  });

  test('S11 local numbers are there to tap; without one the words say where to find it', () => {
    const withNumber = draw('advice', 'maternity');
    expect(withNumber).toContain('href="tel:01134960201"');
    expect(said(withNumber)).toContain('Call Leeds maternity triage on 0113 496 0201');
    const without = said(draw('advice', 'maternity, no number'));
    expect(without).toContain('The number is on your maternity notes or app. Call 999');
    expect(said(draw('advice', 'A&E, with a chemotherapy line to look up'))).toContain(
      'Call the 24-hour number on your chemotherapy alert card, if you have one.',
    );
  });

  test('S10 early in pregnancy it is the early pregnancy unit', () => {
    const words = said(draw('advice', 'early pregnancy'));
    expect(words).toContain('Call the early pregnancy unit now.');
    expect(words).toContain('Call Leeds early pregnancy unit on 0113 496 0202');
    expect(words).not.toContain('maternity unit');
  });

  test('S28 a child alone reads that an adult may help', () => {
    expect(said(draw('advice', 'crisis, a child alone'))).toContain(
      'You can ask an adult you trust to help.',
    );
    expect(said(draw('advice', 'crisis'))).not.toContain('an adult');
  });

  test('after a message it says that the message has gone, and offers nothing to send or delete', () => {
    const html = draw('advice', 'after a message');
    expect(said(html)).toMatch(/^Your message has been sent to the surgery\. .*Call 999 now\./);
    expect(said(html)).toContain('The surgery has been alerted. Do not wait for us.');
    expect(said(html)).not.toMatch(/Nothing has been sent|Leave without|Delete/);
    expect(buttons(html)).toEqual(['choice=called', 'choice=cannot-call', 'choice=not-emergency']);
    expect(html).toContain('<title>Elm Tree Surgery</title>');
  });

  test('S9 after a message that needs help today nothing is left to send', () => {
    const html = draw('advice', 'after a message, needed today');
    expect(said(html)).toContain(
      'You need help today. Your message is at the top of our list and we will contact you today.',
    );
    expect(said(html)).not.toMatch(/send this/i);
    expect(buttons(html)).not.toContain('choice=send');
  });

  test('S9 help needed today offers sending first, as large as calling', () => {
    const html = draw('advice', 'needed today');
    expect(said(html)).toContain('it goes to the top of our list and we will contact you today');
    expect(said(html)).toContain('Send this now I have called, or am calling now I cannot make the call');
    expect(buttons(html)[0]).toBe('choice=send');
    expect(html).not.toContain('href="tel:111"');
  });

  test('R22 help needed today while closed names 111, never the surgery’s number', () => {
    const html = draw('advice', 'needed today, closed');
    expect(said(html)).toContain(
      'You need help today. The surgery is closed until 8am on Monday 30 November.',
    );
    expect(said(html)).toContain('Go to 111.nhs.uk or call 111.');
    expect(html).not.toContain('01134960123');
  });

  test('R23 S8 with only the form closed in core hours it is the surgery that is called, and never 111', () => {
    const words = said(draw('advice', 'needed today, only the form is closed'));
    expect(words).toContain(
      'You need help today. Nobody reads the online form until 8am on Monday 30 November.',
    );
    expect(words).toContain('Call Elm Tree Surgery now, or come in.');
    expect(words).not.toContain('111.nhs.uk');
  });

  test('R23 S31e while covered it is whoever answers for the surgery, and never 111', () => {
    const words = said(draw('advice', 'needed today, covered'));
    expect(words).toContain('Call Moortown Hub now: they answer for us today.');
    expect(words).toContain('Call Moortown Hub on 0113 496 0350');
    expect(words).not.toMatch(/111\.nhs\.uk|Call 111/);
  });

  test('R25 the card says how urgent it is to those who do not see its colour', () => {
    expect(element(draw('advice', '999'), 'h1')).toContain('Immediate action required: ');
    expect(element(draw('advice', 'needed today'), 'h1')).toContain('Urgent advice: ');
  });

  test('R26 an emergency card leads to help, not to pages about conditions', () => {
    for (const state of ['999', 'A&E', 'maternity', 'crisis'])
      for (const [, href] of draw('advice', state).matchAll(/<a class="fd-line" href="([^"]+)"/g))
        expect(href).toMatch(/^(tel:|sms:|https:\/\/999bsl\.co\.uk)/);
  });

  test('somebody in crisis reads words for them, with every line to call', () => {
    const words = said(draw('advice', 'crisis', { frame: closed, attendance: closedNow }));
    expect(words).toContain('You deserve help right now.');
    expect(words).toContain('Call Samaritans on 116 123');
    expect(words).toContain('text SHOUT to 85258');
  });
});

describe('the emergency list', () => {
  test('R19 S4 each emergency is one tap: a submit button with picture and words', () => {
    const html = draw('emergency', 'an adult');
    expect(said(html)).toContain('Call 999 or go to A&E now if:');
    expect(buttons(html)).toContain('emergency=chest-pain');
    expect(buttons(html).at(-1)).toBe('emergency=none');
    expect(element(html, 'button', 'chest-pain')).toContain('<svg');
  });

  test('S21 reads the date of birth back in words and age', () => {
    expect(said(draw('emergency', 'an adult'))).toContain(
      'The patient’s date of birth: 12 March 1968, 58 years old.',
    );
  });
});
