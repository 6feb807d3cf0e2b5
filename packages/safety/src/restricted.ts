import type { Role } from './vocabulary.ts';

/**
 * Whether a member of staff may see a safeguarding flag and the words of its request: clinicians, and the practice's
 * safeguarding lead whatever their role. Everybody else sees "Clinician to open first" (S27).
 */
export function maySeeRestricted(
  { member }: { member: { id: string; role: Role } },
  { safeguardingLead }: { safeguardingLead: string | null },
): boolean {
  return member.role === 'clinician' || member.id === safeguardingLead;
}
