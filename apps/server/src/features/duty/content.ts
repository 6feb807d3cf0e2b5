import type { DutyPerson, RotaPeople } from '@frontdoor/contract';
import type { Vault } from '@frontdoor/database';

/** Names, phone numbers and addresses of people: sealed like everything about a person. */
export function sealPeople(vault: Vault, organisation: string, { duty, second }: RotaPeople): string {
  return vault.seal(organisation, JSON.stringify({ duty, second }));
}

export function openPeople(vault: Vault, organisation: string, content: string): RotaPeople {
  return JSON.parse(vault.unseal(organisation, content)) as RotaPeople;
}

export function sealPerson(vault: Vault, organisation: string, person: DutyPerson): string {
  return vault.seal(organisation, JSON.stringify(person));
}

export function openPerson(vault: Vault, organisation: string, content: string): DutyPerson {
  return JSON.parse(vault.unseal(organisation, content)) as DutyPerson;
}
