import { describe, expect, test } from 'vitest';
import { draw, said } from '../../testing/read.ts';

describe('after sending something dangerous', () => {
  test('S3 while open: the surgery has been alerted, and 999 once more', () => {
    const words = said(draw('sent', 'red, open'));
    expect(words).toContain(
      'The surgery has been alerted. If you have not called 999 yet, call now. Do not wait for us. Call 999',
    );
    expect(words).toContain('We will answer you by 6:30pm on Monday 30 November.');
  });

  test('S3 while closed: nobody was alerted, so 999 stands first, and in a crisis whom to talk to', () => {
    const words = said(draw('sent', 'crisis, closed'));
    expect(words).not.toContain('alerted');
    expect(words).toContain(
      'Nobody at the surgery will see this before 8am on Monday 30 November. If you have not called 999 yet, call now. Do not wait for us.',
    );
    expect(words).toContain('call Samaritans on 116 123, or text SHOUT to 85258.');
  });

  test('nothing of it stands where there was no danger', () => {
    expect(said(draw('sent', 'open'))).not.toContain('999 yet');
  });
});
