import type { Role } from './vocabulary.ts';

type Member = { member: { id: string; role: Role } };

/**
 * Whether a member of staff may see a safeguarding flag and the words of its request: clinicians, and the practice's
 * safeguarding lead whatever their role. Everybody else sees "Clinician to open first" (S27).
 */
export function maySeeRestricted(
  { member }: Member,
  { safeguardingLead }: { safeguardingLead: string | null },
): boolean {
  return member.role === 'clinician' || member.id === safeguardingLead;
}

/** Whether a member may open a sealed photo: the practice's clinical lead, and nobody while none is named (S30). */
export function mayOpenSealed(
  { member }: Member,
  { clinicalLead }: { clinicalLead: string | null },
): boolean {
  return member.id === clinicalLead;
}
