import { describe, expect, test } from 'vitest';
import { buttons, draw, element, said } from '../../testing/read.ts';
import { closed, closedNow, closedToday, frame } from '../fixtures/frames.ts';
import { fixtures } from '../fixtures.ts';

describe('a question page', () => {
  test('R125 its heading is the question, its button says Continue, and it leads back', () => {
    const html = draw('question', 'who it is for');
    expect(element(html, 'legend')).toContain('<h1 class="nhsuk-fieldset__heading">Who is this for?</h1>');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(element(html, 'button')).toMatch(/>Continue<\/button>$/);
    expect(html).toContain('<a class="nhsuk-back-link" href="/elm-tree/request/d1/back">Back</a>');
  });

  test('R123 is a form that needs no script', () => {
    const html = draw('question', 'without scripts');
    expect(html).toContain(
      '<form id="form" method="post" action="/elm-tree/request/d1/page?plain=1" novalidate>',
    );
    expect(html).not.toContain('<script');
  });

  test('says how far it is in words', () => {
    expect(said(draw('question', 'who it is for'))).toContain('Step 1 of 13 · about 4 minutes left');
  });

  test('R123 a fault is named in the tab, above the question and beside it, and leads to its box', () => {
    const html = draw('question', 'a date that is wrong');
    expect(html).toContain('<title>Error: About you - Elm Tree Surgery</title>');
    expect(html).toContain('<a href="#birthDate-day">Your date of birth must be a real date</a>');
    expect(html).toContain('id="birthDate-day"');
    expect(html).toContain('aria-describedby="birthDate--hint birthDate--error-message"');
    expect(html).toContain('value="31"');
  });

  test('R24 no care card stands on a page of questions', () => {
    for (const state of Object.keys(fixtures.question))
      expect(draw('question', state)).not.toContain('nhsuk-card--care');
  });

  test('R28 every kind has the same urgent words under it, R22 by the hour', () => {
    const open = 'If it cannot wait, call us on 0113 496 0123 or come in. In an emergency call 999.';
    expect(said(draw('question', 'several questions'))).toContain(open);
    expect(said(draw('question', 'admin with its category'))).toContain(open);
    const shut = said(draw('question', 'admin with its category', { frame: closed }));
    expect(shut).toContain('We are closed until 8am on Monday 30 November.');
    expect(shut).not.toContain('call us');
  });

  test('S22 leads out of sight and lets everything be deleted', () => {
    const html = draw('question', 'several questions');
    expect(element(html, 'a', 'data-exit')).toContain('Exit this page');
    expect(html).toContain('<a href="/elm-tree/request/d1/delete">Delete my answers</a>');
  });

  test('what somebody typed stays text, in the page and in the data beside it', () => {
    const evil = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const html = draw('question', 'own words, closed', { typed: { words: evil } });
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
  });

  test('a page with answers is never remembered for the next person', () => {
    draw('question', 'own words, closed', { typed: { words: 'Only for me' } });
    expect(draw('question', 'own words, closed')).not.toContain('Only for me');
  });
});

describe('the photo page', () => {
  test('R123 can be passed, added to and cleared with buttons alone', () => {
    const html = draw('question', 'photos kept, none plain');
    expect(html).toContain('enctype="multipart/form-data"');
    expect(buttons(html)).toEqual(['remove=a1', 'remove=a2', 'next=on', 'next=add', 'next=without']);
    expect(element(html, 'button', 'value="a1"')).toMatch(
      /formAction="\/elm-tree\/request\/d1\/photos\/remove" formEncType="application\/x-www-form-urlencoded"/i,
    );
  });

  test('S30 asks whether it is an intimate photo, and offers none where it may not', () => {
    expect(said(draw('question', 'photos'))).toContain('This is not a photo of genitals, bottom or breasts');
    const refused = draw('question', 'photos not offered');
    expect(refused).not.toContain('type="file"');
    expect(said(refused)).toContain('We do not ask for photos of this. We would rather see you.');
  });
});

test('S28 a child alone reads beside the box to write in that an adult may help', () => {
  expect(said(draw('question', 'own words of a child alone'))).toContain(
    'You can ask an adult you trust to help.',
  );
  expect(said(draw('question', 'own words, closed'))).not.toContain('an adult');
});

describe('the short send page', () => {
  test('S4 asks little and ends with Send', () => {
    const words = said(draw('sendNow', 'open'));
    expect(words).toContain('Where are you now?');
    expect(words).toContain('Send to the surgery');
  });

  test('S4 whoever cannot make the call sees the surgery’s number while it is open', () => {
    expect(said(draw('sendNow', 'cannot call'))).toContain('Call us on 0113 496 0123 if you can.');
    const shut = draw('sendNow', 'cannot call', { frame: closed, attendance: closedNow });
    expect(said(shut)).toContain('Nobody will read this until 8am on Monday 30 November.');
    expect(said(shut)).not.toContain('0113 496 0123');
  });
});

describe('the short send page, before anything is sent', () => {
  test('S3 it says who reads it, as the page before did', () => {
    expect(said(draw('sendNow', 'open'))).toContain(
      'The surgery is open until 6:30pm today. Staff will be alerted when you send this. Do not wait for us.',
    );
    expect(said(draw('sendNow', 'closed', { attendance: closedToday }))).toContain(
      'The surgery closed at 6:30pm today. Nobody will read this until 8am on Monday 30 November. Do not wait for us.',
    );
    expect(said(draw('sendNow', 'help today, the rest may follow'))).not.toContain('alerted');
  });

  test('S4 the rest of the form is optional after advice', () => {
    const html = draw('sendNow', 'help today, the rest may follow');
    expect(html).toContain(
      '<a href="/elm-tree/request/d1/course">Answer more questions before you send this</a>',
    );
    expect(draw('sendNow', 'open')).not.toContain('Answer more questions');
  });

  test('S27 it asks how to reach them safely where that matters', () => {
    expect(said(draw('sendNow', 'how to reach them safely'))).toContain('How may we contact you safely?');
    expect(said(draw('sendNow', 'open'))).not.toContain('safely');
  });
});

describe('checking and sending', () => {
  test('R49 shows every answer with a way to change it', () => {
    const html = draw('check', 'complete, open');
    expect(said(html)).toContain(
      'Describe the problem in your own words A rash on my arm. It itches at night. Change',
    );
    expect(html).toContain('href="/elm-tree/request/d1/words"');
    expect(said(html)).toContain('Send to Elm Tree Surgery');
  });

  test('S3 says while closed, before it is sent, that nobody reads it', () => {
    expect(said(draw('check', 'closed'))).toContain(
      'The surgery is closed. Nobody will read this until 8am on Monday 30 November. Do not wait for us.',
    );
  });

  test('cannot be sent while an answer is missing, and leads to it', () => {
    const html = draw('check', 'something missing');
    expect(buttons(html)).toEqual([]);
    expect(html).toContain('<a href="/elm-tree/request/d1/course">When did it start?</a>');
  });

  test('R50 the confirmation says what happens next and by when', () => {
    const words = said(draw('sent', 'open'));
    expect(words).toContain('Your request has been sent to Elm Tree Surgery Your reference F7K2 9MQX');
    expect(words).toContain('We will answer you by email by 6:30pm on Monday 30 November.');
    expect(words).toContain(
      'If you have not heard by 6:30pm on Monday 30 November, call 0113 496 0123 and give F7K2 9MQX.',
    );
    expect(words).not.toMatch(/call you back/i);
  });

  test('a red flag in open hours is told once more to call 999', () => {
    expect(said(draw('sent', 'red, open'))).toContain(
      'The surgery has been alerted. If you have not called 999 yet, call now. Do not wait for us.',
    );
    expect(said(draw('sent', 'open'))).not.toContain('alerted');
  });

  test('S3 R22 the confirmation while closed says so, and sends nobody to the surgery’s phone for what gets worse', () => {
    const words = said(draw('sent', 'closed', { frame: closed }));
    expect(words).toContain('The surgery is closed. Nobody will read this until 8am on Monday 30 November.');
    expect(words).toContain('If you get worse, go to 111.nhs.uk or call 111. In an emergency, call 999.');
    const html = draw('sent', 'closed', { frame: closed });
    for (const href of ['https://111.nhs.uk', 'tel:111', 'tel:999']) expect(html).toContain(`href="${href}"`);
  });

  test('S23 whoever has no safe way to be contacted first is told how to find the answer', () => {
    expect(said(draw('sent', 'will come in', { frame }))).toContain(
      'We will not text, email or call you first. Keep your reference.',
    );
  });
});
