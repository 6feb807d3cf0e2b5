import { describe, expect, test } from 'vitest';
import { draw, said } from '../../testing/read.ts';

describe('the surgery’s page', () => {
  test('R17 R128 gives three ways in, in the words people understood', () => {
    expect(said(draw('surgery', 'open'))).toContain(
      'There are three ways to get in touch with us at this surgery. Use an online form on our website, call us or visit the surgery. Pick the option that suits you best.',
    );
  });

  test('R15 shows when each of the three is open', () => {
    const words = said(draw('surgery', 'open'));
    expect(words.match(/Open now Monday to Friday 8am to 6:30pm Saturday and Sunday Closed/g)).toHaveLength(
      3,
    );
  });

  test('R13 while closed shows when it opens, with 111 and 999', () => {
    const words = said(draw('surgery', 'closed'));
    expect(words).toContain('The surgery is closed. It opens at 8am on Monday 30 November.');
    expect(words).toContain('If you cannot wait: go to 111.nhs.uk or call 111. In an emergency call 999.');
  });

  test('R21 while open says not to use the form for what is urgent, and to call or visit', () => {
    expect(said(draw('surgery', 'open'))).toContain('If you need help today, call us or visit the surgery.');
  });

  test('R22 R23 urgent help is the surgery while open and 111 while closed', () => {
    expect(said(draw('surgery', 'closed'))).not.toContain(
      'call us or visit the surgery. If it is an emergency',
    );
    expect(said(draw('surgery', 'open'))).toContain(
      'When the surgery is closed, if you need help before we open',
    );
  });

  test('R16 leads to You and Your General Practice', () => {
    expect(draw('surgery', 'open')).toContain(
      'href="https://www.england.nhs.uk/publication/you-and-your-general-practice/"',
    );
  });

  test('R18 puts nothing over the page: no dialog, no banner to close', () => {
    expect(draw('surgery', 'closed')).not.toMatch(/role="dialog"|<dialog|aria-modal/);
  });

  test('S22 an unfinished form is named and nothing of it shown', () => {
    const words = said(draw('surgery', 'an unfinished form'));
    expect(words).toContain('There is an unfinished form on this device Continue Start again Delete it');
    expect(said(draw('surgery', 'open'))).not.toContain('unfinished');
  });
});
