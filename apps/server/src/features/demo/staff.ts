import type { Role } from '@frontdoor/contract';

/** Everyone's in the demo, and printed at its start: nothing behind it is real. */
export const demoPassword = 'frontdoor-demo';

/** Who works at the demo surgery. Addresses at example.org reach nobody. */
export const demoStaff: { name: string; email: string; role: Role }[] = [
  { name: 'Dr Rosa Shah', email: 'rosa.shah@example.org', role: 'clinician' },
  { name: 'Jo Mills', email: 'jo.mills@example.org', role: 'reception' },
  { name: 'Amir Khan', email: 'amir.khan@example.org', role: 'manager' },
  { name: 'Dr Owen Price', email: 'owen.price@example.org', role: 'clinician' },
  { name: 'Beth Adeyemi', email: 'beth.adeyemi@example.org', role: 'clinician' },
  { name: 'Sunita Rao', email: 'sunita.rao@example.org', role: 'reception' },
];
