import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import adultFile from './en/emergency/adult.json' with { type: 'json' };
import { loadContent } from './index.ts';
import { readShape } from './read-shape.ts';

const content = loadContent();
const { advice, ...phrases } = content.wording;
const said = (key: keyof typeof advice) => [advice[key].heading, ...advice[key].paragraphs].join(' ');

describe('S4 S8 the words that the safety officer signs', () => {
  test.each([
    [
      '999',
      'Call 999 now. Some of what you told us can be a sign of an emergency. Do not wait for the surgery. Do not drive yourself.',
    ],
    ['A&E', 'Go to A&E now, or call 999 if you cannot get there safely. Take your medicines with you.'],
    [
      'urgent-open',
      'You need help today. Send this now: it goes to the top of our list and we will contact you today. If you get worse before then, call 999.',
    ],
    [
      'urgent-sent',
      'You need help today. Your message is at the top of our list and we will contact you today. If you get worse before then, call 999.',
    ],
    [
      'urgent-closed',
      'You need help today. The surgery is closed until {opens}. Go to 111.nhs.uk or call 111. Nobody here will read this before then.',
    ],
    [
      'crisis',
      'You deserve help right now. If you have hurt yourself, taken something, or may act on these thoughts: call 999 or go to A&E. To talk to someone now, day or night: call 111 and choose option 2, call Samaritans on 116 123, or text SHOUT to 85258.',
    ],
    [
      'abuse',
      'If you are in danger, call 999. If you cannot speak, press 55 when asked (mobile only). You can talk in confidence, day or night, on 0808 2000 247. We will not mention this in any message to you. How can we contact you safely?',
    ],
  ] as const)('%s', (key, words) => {
    expect(said(key)).toBe(words);
  });

  test('S4 nothing sent yet, and three answers', () => {
    expect(phrases.beforeAdvice.nothingSent).toBe('Nothing has been sent to the surgery yet.');
    expect(Object.values(phrases.choices)).toEqual([
      'I have called, or am calling now',
      'I cannot make the call',
      'I do not think this is an emergency',
    ]);
    expect(phrases.leave).toBe('Leave without sending');
  });

  test('S3 open, closed since this evening, closed since before', () => {
    const { open, closedToday, closed } = phrases.beforeAdvice;
    expect([open, closedToday, closed]).toEqual([
      'The surgery is open until {closes}. Staff will be alerted when you send this. Do not wait for us.',
      'The surgery closed at {closedAt}. Nobody will read this until {opens}. Do not wait for us.',
      'The surgery is closed. Nobody will read this until {opens}. Do not wait for us.',
    ]);
  });

  test('S26 cancelling is a message', () => {
    expect(phrases.noLonger.message).toBe('I no longer need this.');
    expect(phrases.noLonger.sent).toBe('We have your message. Someone may still contact you.');
  });

  test('after sending', () => {
    const { redOpen, notHeard } = phrases.afterSending;
    expect(`${redOpen.lead} ${redOpen.strong} ${redOpen.rest}`).toBe(
      'The surgery has been alerted. If you have not called 999 yet, call now. Do not wait for us.',
    );
    expect(notHeard).toBe('If you have not heard by {by}, call {phone} and give {reference}.');
  });
});

test('S40 an invitation to a video call says what they need, that nobody records it, and what they can choose', () => {
  const { invited, how, howNow, notRecorded, choose, instead } = phrases.video;
  expect(invited.later).toBe('We invite you to a video call at {at}. You will speak with {who}.');
  for (const words of [how, howNow]) expect(words).toContain('You do not need an app or an account.');
  expect(notRecorded).toBe('Nobody records the call.');
  expect(choose).toBe('You can choose a phone call or a visit instead.');
  expect(Object.values(instead)).toEqual([
    'I would like a phone call instead of a video call.',
    'I would like a visit instead of a video call.',
  ]);
});

test('S20 S40 the mail and the text that invite say it as well, with a place for the time and for nobody’s name', () => {
  for (const channel of ['email', 'text'] as const) {
    const { title, body } = content.messages.templates.video[channel];
    expect(body).toContain('You can choose a phone call or a visit instead');
    expect(`${title} ${body}`.match(/\{\{\w+\}\}/g)!.sort()).toEqual(
      expect.arrayContaining(['{{at}}', '{{link}}', '{{phone}}']),
    );
    expect(body).not.toMatch(/\{\{(name|patient|clinician|who)\}\}/);
  }
});

test('S12 the routes for deaf people stand in this order', () => {
  expect(phrases.deafRoutes.routes.map((route) => route.name)).toEqual([
    'Use 999 BSL',
    'Use Relay UK 18000',
    'Text 999',
  ]);
  expect(phrases.deafRoutes.routes[2]?.more).toBe('Only if this phone is registered: text register to 999.');
});

test('S11 the practice’s own numbers have a place on every page that may send to a local service', () => {
  for (const key of ['999', 'A&E', 'maternity', 'early-pregnancy', 'crisis'] as const)
    expect(advice[key].calls).toContainEqual({ local: 'Call {name} on {number}' });
});

test('S12 whatever says 999 or 111 to call has those routes beside it', () => {
  for (const key of Object.keys(advice) as (keyof typeof advice)[]) {
    const emergency = advice[key].calls.some(
      (call) => 'number' in call && (call.number === '999' || call.number === '111'),
    );
    expect(`${key} ${advice[key].showsDeafRoutes}`).toBe(`${key} ${emergency}`);
  }
});

test('R23 while the surgery is open, 111 is named only for a crisis', () => {
  for (const key of [
    '999',
    'A&E',
    'maternity',
    'early-pregnancy',
    'abuse',
    'urgent-open',
    'urgent-sent',
  ] as const)
    expect(JSON.stringify(advice[key])).not.toContain('111');
  expect(phrases.afterSending.worseOpen).not.toContain('111');
});

test('R22 while it is closed, nobody is told to call the surgery', () => {
  expect(said('urgent-closed')).not.toMatch(/call (us|the surgery)|\{phone\}/i);
  expect(phrases.afterSending.worseClosed).not.toContain('{phone}');
});

test('R17 R128 three ways in, in the tested words', () => {
  expect(phrases.threeWays).toBe(
    'There are three ways to get in touch with us at this surgery. Use an online form on our website, call us or visit the surgery. Pick the option that suits you best.',
  );
});

test('R128 patients read none of the words the language guide warns of, nor a brand', () => {
  // Rules are read by staff, and by the reader; so is what a message may sound like.
  const { bankHolidays, rules, messages, questionnaires, ...words } = content;
  const asked = Object.values(questionnaires).map(({ title, intro, credit, set }) => [
    title,
    intro,
    credit,
    set,
  ]);
  const { callBack, ...sent } = messages;
  expect(JSON.stringify({ ...words, asked, sent })).not.toMatch(
    /portal|proxy|e-?consult|online consultation|triage|frontdoor|has been closed|call you back|clinician/i,
  );
});

test('R26 no emergency advice leads on to more reading', () => {
  expect(JSON.stringify(advice)).not.toContain('http');
});

test('a fault in a content file is told with its file and path', () => {
  const shape = z.object({ items: z.array(z.object({ title: z.number() })) });
  expect(() => readShape(shape, adultFile, 'en/emergency/adult.json')).toThrow(
    /^en\/emergency\/adult\.json cannot be read:\n {2}items\.0\.title: /,
  );
});
