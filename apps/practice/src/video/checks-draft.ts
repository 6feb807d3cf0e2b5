import type { VideoCall, VideoChecks } from '@frontdoor/contract';

/** The first questions as they are being answered (S40). Null is not answered: nothing is true by accident. */
export type ChecksDraft = {
  alone: 'alone' | 'with' | null;
  present: string;
  safe: VideoChecks['safe'] | null;
  where: string;
  phone: string;
  chaperone: VideoChecks['chaperone'] | null;
  adult: string;
};

/** What was answered before, or nothing but the number that is known, where they may be rung. */
export function checksDraft({
  checks,
  phone,
  doNotRing,
}: Pick<VideoCall, 'checks' | 'phone' | 'doNotRing'>): ChecksDraft {
  if (checks) {
    const { alone, ...rest } = checks;
    return { ...rest, alone: alone ? 'alone' : 'with' };
  }
  return {
    alone: null,
    present: '',
    safe: null,
    where: '',
    phone: doNotRing === null ? (phone ?? '') : '',
    chaperone: null,
    adult: '',
  };
}

/** What is still to be asked, by field, in the order it is asked. */
export function checksFaults(draft: ChecksDraft, young: boolean): Record<string, string> {
  const faults: Record<string, string> = {};
  const { alone, present, safe, where, phone, chaperone, adult } = draft;
  if (alone === null) faults.alone = 'Choose whether they are alone';
  if (alone === 'with' && present.trim() === '') faults.present = 'Enter who is with them';
  if (safe === null) faults.safe = 'Choose what they said';
  if (where.trim() === '') faults.where = 'Enter where the patient is now';
  if (phone.trim() === '') faults.phone = 'Enter a number to ring if you are cut off';
  if (chaperone === null) faults.chaperone = 'Choose what came of it';
  if (young && adult.trim() === '') faults.adult = 'Enter who else is there, or “nobody”';
  return faults;
}

/** As the server takes it. Takes a draft without faults. */
export function checksOf(draft: ChecksDraft): VideoChecks {
  const { alone, present, safe, chaperone, ...rest } = draft;
  return {
    ...rest,
    alone: alone === 'alone',
    present: alone === 'alone' ? '' : present,
    safe: safe ?? 'unsure',
    chaperone: chaperone ?? 'not-needed',
  };
}
