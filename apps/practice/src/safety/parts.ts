import type { SafetyPart } from '@frontdoor/contract';

/** The address of the page where a thing is put right. */
export function partPath(slug: string, part: SafetyPart): string {
  return part === 'rota' ? `/${slug}/safety` : `/${slug}/safety/${part}`;
}
