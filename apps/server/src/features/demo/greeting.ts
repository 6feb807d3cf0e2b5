import { demoPassword, demoStaff } from './staff.ts';

/** Lines for whoever started the demo: who can sign in, and where the mails that never leave can be read. */
export function demoGreeting(url: string): string[] {
  const widest = Math.max(...demoStaff.map(({ email }) => email.length));
  return [
    `  Sent messages  ${url}/demo/outbox`,
    '',
    `  Made-up people who can sign in, all with the password ${demoPassword}`,
    ...demoStaff.map(({ email, name, role }) => `    ${email.padEnd(widest)}  ${name}, ${role}`),
    '',
    '  Every person, number and request in this demo is made up.',
  ];
}
