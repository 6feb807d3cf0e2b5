import type { Mapping } from './mapping-shape.ts';
import { takesPart } from './participation.ts';
import type { ListedPractice } from './practices-store.ts';
import type { Participant } from './produce.ts';

export type LeftOut = { practice: ListedPractice; why: 'no-code' | 'not-listed' | 'not-approved' };

/** Who is in the files and who is left out, with why (R111). Pure. */
export function sortPractices(
  practices: readonly ListedPractice[],
  mapping: Pick<Mapping, 'participation'>,
): { taking: Participant[]; leftOut: LeftOut[] } {
  const taking: Participant[] = [];
  const leftOut: LeftOut[] = [];
  for (const practice of practices) {
    const { odsCode, status } = practice;
    if (odsCode === null) leftOut.push({ practice, why: 'no-code' });
    else if (status === null) leftOut.push({ practice, why: 'not-listed' });
    else if (!takesPart(status, mapping)) leftOut.push({ practice, why: 'not-approved' });
    else taking.push({ ...practice, odsCode });
  }
  return { taking, leftOut };
}
