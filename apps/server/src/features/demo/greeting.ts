import { sayDate } from '@frontdoor/questionnaire';
import { demoCommissioner } from './commissioner.ts';
import { readsAlong } from './requests/waiting.ts';
import { demoPassword, demoStaff } from './staff.ts';

/** Lines for whoever started the demo: who can sign in, and where the mails that never leave can be read. */
export function demoGreeting(url: string): string[] {
  const people = [...Object.values(demoStaff), { ...demoCommissioner, role: 'commissioner' }];
  const widest = Math.max(...people.map(({ email }) => email.length));
  const { name, email, born } = readsAlong;
  return [
    `  Sent messages  ${url}/demo/outbox`,
    `                 To read one as a patient, open the link sent to ${email}`,
    `                 and give the date of birth of ${name}, ${sayDate(born)}.`,
    '',
    `  Made-up people who can sign in, all with the password ${demoPassword}`,
    ...people.map((each) => `    ${each.email.padEnd(widest)}  ${each.name}, ${each.role}`),
    '',
    '  Every person, number and request in this demo is made up.',
  ];
}
