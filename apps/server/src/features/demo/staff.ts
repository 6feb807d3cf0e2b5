import type { Role } from '@frontdoor/contract';

/** Everyone's in the demo, and printed at its start: nothing behind it is real. */
export const demoPassword = 'frontdoor-demo';

/** Who works at the demo surgery. Addresses at example.org reach nobody. */
export const demoStaff = {
  rosa: { name: 'Dr Rosa Shah', email: 'rosa.shah@example.org', role: 'clinician' },
  jo: { name: 'Jo Mills', email: 'jo.mills@example.org', role: 'reception' },
  amir: { name: 'Amir Khan', email: 'amir.khan@example.org', role: 'manager' },
  owen: { name: 'Dr Owen Price', email: 'owen.price@example.org', role: 'clinician' },
  beth: { name: 'Beth Adeyemi', email: 'beth.adeyemi@example.org', role: 'clinician' },
  sunita: { name: 'Sunita Rao', email: 'sunita.rao@example.org', role: 'reception' },
} as const satisfies Record<string, { name: string; email: string; role: Role }>;

export type Colleague = keyof typeof demoStaff;

export const demoTeams = ['Duty clinician', 'Reception', 'Pharmacy', 'Prescriptions'] as const;
export type DemoTeam = (typeof demoTeams)[number];
