import type { NationalType, ResponseKind, Role } from '@frontdoor/contract';

/** One answer to a request: who gave it, what about, and how. */
export type Interaction = {
  /** `system`: nobody did. An acknowledgement, a reminder, advice that is shown by itself. */
  by: Role | 'system';
  about: NationalType;
  /** What was recorded (R58); null for what is no response, such as a note or a priority. */
  response: ResponseKind | null;
  how: 'written' | 'phone' | 'video';
};

export type GpadMode =
  | 'Written (Including Online)'
  | 'Telephone/Audio'
  | 'Video with Audio'
  | 'Not an Appointment';

const modes = {
  written: 'Written (Including Online)',
  phone: 'Telephone/Audio',
  video: 'Video with Audio',
} as const;

/**
 * What an answer counts as in the appointments data (R122, `nhs.md` 3.3). Pure. An appointment is a discrete interaction
 * of a health or care professional with a patient or who speaks for them: here, advice or care that a clinician gave.
 * Not one: what nobody or no professional did, paperwork, triage, signposting, and an invitation to an appointment, which
 * is counted when it is held. So is a question back: the consultation is counted once, with the advice that ends it.
 */
export function gpadMode({ by, about, response, how }: Interaction): GpadMode {
  const consultation = by === 'clinician' && about !== 'admin' && response === 'advice';
  return consultation ? modes[how] : 'Not an Appointment';
}
