import { expect, test } from 'vitest';
import { demoGreeting } from './greeting.ts';

test('whoever starts the demo is told who can sign in, where sent mails are, and that all of it is made up', () => {
  expect(demoGreeting('http://localhost:3000')).toEqual([
    '  Sent messages  http://localhost:3000/demo/outbox',
    '                 To read one as a patient, open the link sent to denise.hartley@example.org',
    '                 and give the date of birth of Denise Hartley, 2 April 1979.',
    '',
    '  Made-up people who can sign in, all with the password frontdoor-demo',
    '    rosa.shah@example.org     Dr Rosa Shah, clinician',
    '    jo.mills@example.org      Jo Mills, reception',
    '    amir.khan@example.org     Amir Khan, manager',
    '    owen.price@example.org    Dr Owen Price, clinician',
    '    beth.adeyemi@example.org  Beth Adeyemi, clinician',
    '    sunita.rao@example.org    Sunita Rao, reception',
    '    pat.green@example.org     Pat Green, commissioner',
    '',
    '  Every person, number and request in this demo is made up.',
  ]);
});
