import { demoPassword, demoStaff } from './staff.ts';

/** Lines for whoever started the demo: who can sign in, and where the mails that never leave can be read. */
export function demoGreeting(url: string): string[] {
  const people = Object.values(demoStaff);
  const widest = Math.max(...people.map(({ email }) => email.length));
  return [
    `  Sent messages  ${url}/demo/outbox   (with each patient's link)`,
    '',
    `  Made-up people who can sign in, all with the password ${demoPassword}`,
    ...people.map(({ email, name, role }) => `    ${email.padEnd(widest)}  ${name}, ${role}`),
    '',
    '  Every person, number and request in this demo is made up.',
  ];
}
