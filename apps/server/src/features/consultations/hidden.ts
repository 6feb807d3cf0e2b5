import type { Reader, Tx } from '@frontdoor/database';
import { maySeeRestricted } from '@frontdoor/safety';
import { notAllowed } from '../../platform/problem.ts';
import { safetySettings } from '../safety-settings/read.ts';
import type { Staff } from '../staff/guards.ts';

/** What stands instead of a flag and of words for who may not see them (S27). */
export const clinicianFirst = 'Clinician to open first';

/** Whether this member may see the words of requests that hold a safeguarding flag (S27). */
export async function seesRestricted(reader: Reader | Tx, staff: Staff): Promise<boolean> {
  return maySeeRestricted(staff, await safetySettings(reader));
}

/** Whether a request's words are hidden from this member. Most requests hide nothing and ask no more. */
export async function isHidden(
  reader: Reader | Tx,
  staff: Staff,
  { restricted }: { restricted: boolean },
): Promise<boolean> {
  return restricted && !(await seesRestricted(reader, staff));
}

/** Throws for who may not see it: what they cannot read they cannot answer, finish or add to. */
export async function mustNotBeHidden(
  reader: Reader | Tx,
  staff: Staff,
  request: { restricted: boolean },
): Promise<void> {
  if (await isHidden(reader, staff, request)) {
    throw notAllowed(`${clinicianFirst}. You can assign it, raise its urgency or say that you are worried.`);
  }
}
