import { describe, expect, test } from 'vitest';
import { buttons, draw, element, said } from '../../testing/read.ts';

describe('coming back', () => {
  test('S22 an unfinished form shows nothing before the date of birth is given again', () => {
    const html = draw('birthAgain', 'first');
    expect(said(html)).toContain('Go on with your form');
    expect(html).toContain('name="birthDate-day"');
    expect(said(html)).toContain('Start again with a new form');
    expect(said(html)).toContain('Delete my answers');
  });

  test('S20 a link in a message says the surgery’s name in the tab and no more', () => {
    expect(draw('linkBirth', 'first')).toContain('<title>Elm Tree Surgery</title>');
    expect(draw('linkBirth', 'wrong')).toContain('<title>Error: Elm Tree Surgery</title>');
    expect(draw('conversation', 'to be answered')).toContain('<title>Elm Tree Surgery</title>');
  });

  test('S21 five wrong dates pause the device, with another way to the message', () => {
    const html = draw('linkBirth', 'paused');
    expect(html).toContain('If you cannot wait, call us on <a href="tel:01134960123">0113 496 0123</a>');
    expect(said(html)).toContain('this link is paused on this device for an hour');
    expect(said(html)).toContain('call us on 0113 496 0123 or come in');
    expect(html).not.toContain('birthDate');
  });

  test('deleting asks first and says that nothing was sent', () => {
    const html = draw('deleteAnswers', 'asked');
    expect(html).toContain('<form action="/elm-tree/request/d1/delete" method="post">');
    expect(said(html)).toContain('Nothing has been sent to the surgery.');
    expect(buttons(html)).toHaveLength(1);
  });
});

describe('a conversation', () => {
  test('R50 says how far it is, what happens next, what has happened so far and who wrote what', () => {
    const words = said(draw('conversation', 'to be answered'));
    expect(words).toContain('Elm Tree Surgery, a doctor or nurse 2:15pm on Friday 27 November');
    expect(words).toContain(
      'We need something from you Read our message and answer it here. We go on when we have your answer.',
    );
    expect(words).toContain('A doctor or nurse asked you something 2:15pm on Friday 27 November');
  });

  test('S20 a finished one is called so, and says until when one can still write', () => {
    const words = said(draw('conversation', 'finished'));
    expect(words).toContain(
      'Finished If something has changed or is not clear, you can still write to us here.',
    );
    expect(words).toContain('You can write until Friday 4 December.');
    expect(words).not.toMatch(/closed/);
  });

  test('S26 "I no longer need this" is a message: it promises nothing and takes nothing back', () => {
    const html = draw('conversation', 'to be answered');
    expect(element(html, 'form', 'I no longer need this')).toContain('action="/elm-tree/m/t1/no-longer"');
    expect(said(draw('conversation', 'no longer needed'))).toContain(
      'We have your message. Someone may still contact you.',
    );
    expect(said(draw('conversation', 'finished'))).not.toContain('I no longer need this');
  });

  test('S4 whoever cannot make the call sees the surgery’s number', () => {
    expect(said(draw('conversation', 'cannot make the call'))).toContain(
      'Call us on 0113 496 0123 if you can. Someone can call for you.',
    );
  });

  test('answers go as a form that can carry photos', () => {
    const html = draw('conversation', 'to be answered');
    expect(html).toContain('method="post" action="/elm-tree/m/t1/reply" enctype="multipart/form-data"');
    expect(html).toMatch(/name="text"[\s\S]*name="photos"[\s\S]*name="notIntimate"/);
  });
});

describe('when something is wrong', () => {
  test.each(['no such page', 'a fault'])('R129 %s: always phone, 111 and 999', (state) => {
    const words = said(draw('problem', state));
    expect(words).toContain('go to 111.nhs.uk or call 111');
    expect(words).toContain('In an emergency, call 999 or go to A&E.');
  });

  test('a fault gives the surgery’s phone, a number to quote and a way to try again', () => {
    const words = said(draw('problem', 'a fault'));
    expect(words).toContain('call us on 0113 496 0123');
    expect(words).toContain('give this number: 01935f2e-8d3a-7c11-b5a8-0242ac120002');
    expect(words).toContain('Try again');
  });

  test('R127 the accessibility statement names the surgery’s phone', () => {
    expect(said(draw('accessibility', 'statement'))).toContain('Call us on 0113 496 0123 or come in');
  });
});
