import { describe, expect, test } from 'vitest';
import { buttons, draw, element, said } from '../../testing/read.ts';
import { closed, opens } from '../fixtures/frames.ts';

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

  test('S9 help needed today offers sending first, as large as calling', () => {
    const html = draw('advice', 'needed today');
    expect(said(html)).toContain('it goes to the top of our list and we will contact you today');
    expect(said(html)).toContain('Send this now I have called, or am calling now I cannot make the call');
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
    const words = said(draw('advice', 'crisis', { frame: closed, closedUntil: opens }));
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
