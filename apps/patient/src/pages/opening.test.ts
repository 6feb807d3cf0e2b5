import { describe, expect, test } from 'vitest';
import { draw, said } from '../../testing/read.ts';

describe('the page of opening times', () => {
  test('R15 shows how each of the four routes stands and its week', () => {
    const words = said(draw('opening', 'a usual week'));
    expect(words.match(/Open now Monday to Friday 8am to 6:30pm/g)).toHaveLength(4);
  });

  test('R16 R17 leads to You and Your General Practice, and says how to reach the surgery otherwise', () => {
    const html = draw('opening', 'a usual week');
    expect(html).toContain('href="https://www.england.nhs.uk/publication/you-and-your-general-practice/"');
    expect(said(html)).toContain('Call 0113 496 0123. If you are deaf or find it hard to speak on the phone');
  });

  test('what there is none of has no heading', () => {
    const words = said(draw('opening', 'a usual week'));
    for (const heading of [
      'Closed for now',
      'Days that are different',
      'Extra appointments',
      'somebody else',
    ])
      expect(words).not.toContain(heading);
  });

  test('R22 while closed it does not call 111 something for later', () => {
    expect(said(draw('opening', 'closed'))).toContain('Call 111 Now, while the surgery is closed');
  });
});

describe('a form that is closed', () => {
  test('R13 shows 999, 111 and when it opens', () => {
    const words = said(draw('closed', 'at night'));
    expect(words).toContain('It opens at 8am on Monday 30 November.');
    expect(words).toContain('Call 999');
    expect(words).toContain('Call 111 Now, while the surgery is closed');
  });

  test('R23 in core hours names the surgery first, and 111 only for when it is closed', () => {
    const words = said(draw('closed', 'in core hours'));
    expect(words).toMatch(/Call us or visit us instead You can call us on .* If you cannot wait/);
    expect(words).toContain('Call 111 When the surgery is closed');
  });

  test('S31e names whoever answers, before anything else that can be called', () => {
    const words = said(draw('closed', 'covered'));
    expect(words).toContain('Moortown Hub answers for us until 6:30pm today. Call them on 0113 496 0350.');
    expect(words.indexOf('Moortown Hub')).toBeLessThan(words.indexOf('Call 111'));
  });

  test('R12 what is still taken in stands first, with its way on', () => {
    expect(said(draw('closed', 'part of it'))).toMatch(
      /You can use it now for A fit note, letter or referral Start the online form Closed until 8am on Monday 30 November A health problem A question/,
    );
  });

  test('R18 puts nothing over the page', () => {
    expect(draw('closed', 'at night')).not.toMatch(/role="dialog"|<dialog|aria-modal/);
  });
});

describe('the surgery’s page while nobody is promised to read', () => {
  test('S31e an extra session', () => {
    expect(said(draw('surgery', 'an extra session'))).toContain(
      'We are open for extra appointments until 8pm today. You can fill in the online form now. Nobody may read it until 8am on Monday 30 November.',
    );
  });

  test('R23 a form that is closed while the surgery is open sends to the surgery, never to 111', () => {
    const words = said(draw('surgery', 'the form is closed, the surgery is not'));
    expect(words).toContain('Nobody reads the online form until 8am on Monday 30 November.');
    expect(words).toContain('If you cannot wait: call us or visit the surgery.');
    expect(words).not.toContain('go to 111.nhs.uk');
  });

  test('R12 a form that takes in nothing is not said to be there to fill in', () => {
    const words = said(draw('surgery', 'nothing is taken in'));
    expect(words).toContain('See when it opens');
    expect(words).not.toContain('fill in the online form now');
  });
});
