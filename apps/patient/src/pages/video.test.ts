import { describe, expect, test } from 'vitest';
import { buttons, draw, element, said } from '../../testing/read.ts';
import { fixtures } from '../fixtures.ts';

const states = Object.keys(fixtures.video);
const guestStates = Object.keys(fixtures.videoGuest);
const phone = '<a href="tel:01134960123">0113 496 0123</a>';

describe('a patient’s page of a video call', () => {
  test.each(states)('S20 S22 %s: its tab says the surgery’s name alone, and Exit is there', (state) => {
    const { frame } = fixtures.video[state]!;
    const html = draw('video', state);
    expect(html).toContain(`<title>${frame.surgery!.name}</title>`);
    expect(element(html, 'a', 'Exit this page')).toContain('href="/elm-tree/m/t1/exit"');
    expect(html).toContain(phone);
  });

  test('S40 a phone call or a visit is one press away, without a script', () => {
    for (const state of ['early', 'can come in', 'no script']) {
      const form = element(draw('video', state), 'form', 'choice');
      expect(form, state).toContain('action="/elm-tree/m/t1/video/instead" method="post"');
      expect(buttons(form), state).toEqual(['choice=phone', 'choice=visit']);
    }
    expect(draw('video', 'talking already')).not.toContain('choice');
    expect(draw('video', 'over')).not.toContain('choice');
  });

  test('E00069 one of five taps, the best first, without a script', () => {
    const form = element(draw('video', 'over'), 'form', 'answer');
    expect(form).toContain('action="/elm-tree/m/t1/video/feedback" method="post"');
    expect(buttons(form)).toEqual(['answer=5', 'answer=4', 'answer=3', 'answer=2', 'answer=1']);
    expect(said(draw('video', 'over, and answered'))).toMatch(/^Thank you for telling us what you think\./);
  });

  test('what to do where the call does not open stands where the call will be', () => {
    const html = draw('video', 'can come in');
    const place = html.slice(html.indexOf('id="video-call"'), html.indexOf('fd-instead'));
    expect(place).toContain('If the call does not open');
    expect(place).toContain('<noscript><p>JavaScript is switched off in this browser.');
    expect(place).toContain('This call is not recorded.');
    expect(place).toContain(phone);
    expect(html.match(/id="video-call"/g)).toHaveLength(1);
  });

  test('where the script has failed it is not asked for again, and the page says what can be done', () => {
    const html = draw('video', 'no script');
    expect(html).not.toMatch(/<script/);
    expect(said(html)).toContain('could not be opened in this browser. What you can do');
  });

  test('R22 while the surgery is closed nobody is told to call it now', () => {
    expect(said(draw('video', 'can come in, now'))).toContain('call us on 0113 496 0123 when we are open.');
    expect(said(draw('video', 'can come in'))).toContain('call us on 0113 496 0123.');
  });
});

describe('a guest’s page of a video call', () => {
  test.each(guestStates)('S40 %s: it names nobody but the surgery and the guest', (state) => {
    const html = draw('videoGuest', state);
    expect(html).not.toMatch(/Rosa|Shah|\/m\/t1/);
    expect(html).toMatch(/<title>(Error: )?[^<-]+<\/title>/);
    expect(html).toContain(phone);
  });

  test('asks for a name of at most 120 characters', () => {
    const html = draw('videoGuest', 'name');
    expect(element(html, 'form')).toContain('method="post" action="/elm-tree/v/g1"');
    expect(html).toMatch(/<input[^>]*name="name"/);
    expect(said(draw('videoGuest', 'no name'))).toMatch(/^There is a problem Enter your name/);
  });
});
