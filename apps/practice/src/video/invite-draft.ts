import type { InviteToVideo, Practice } from '@frontdoor/contract';
import { newSubmission } from '../answer/drafts.ts';
import { instantOf } from '../wording/times.ts';

/** An invitation while it is made. Days are `YYYY-MM-DD`, times `HH:MM`, both London's. */
export type InviteDraft = {
  when: 'now' | 'later';
  at: { day: string; time: string };
  clinician: string;
  text: string;
  channel: 'message' | 'text';
  /** Made once for each invitation: sent twice it is one. */
  submission: string;
};

/** Nothing chosen but that it is now, by the clinician who is likeliest. */
export function emptyInvite(today: string, clinician: string): InviteDraft {
  return {
    when: 'now',
    at: { day: today, time: '' },
    clinician,
    text: '',
    channel: 'message',
    submission: newSubmission(),
  };
}

/** Who can hold a call. */
export function cliniciansOf({ members }: Pick<Practice, 'members'>): { value: string; words: string }[] {
  return members
    .filter(({ role }) => role === 'clinician')
    .map(({ id, name }) => ({ value: id, words: name }));
}

/** Whoever asks if they are a clinician, else whoever has the request, else the only one there is; never a guess. */
export function likeliestClinician(
  practice: Pick<Practice, 'members'>,
  ...likely: (string | null | undefined)[]
): string {
  const clinicians = cliniciansOf(practice);
  const found = likely.find((id) => clinicians.some(({ value }) => value === id));
  return found ?? (clinicians.length === 1 ? clinicians[0]!.value : '');
}

/** What is missing before it can be sent, by the path of the field; the server checks the rest. */
export function inviteFaults({ when, at, clinician }: InviteDraft, now: number): Record<string, string> {
  const faults: Record<string, string> = {};
  if (clinician === '') faults.clinician = 'Choose who holds the call';
  if (when === 'now') return faults;
  const startsAt = instantOf(at.day, at.time);
  if (startsAt === null) faults.startsAt = 'Enter a day and a time';
  else if (startsAt <= now) faults.startsAt = 'Enter a time to come';
  return faults;
}

/** When it begins; null is now. */
export function startsAtOf({ when, at }: Pick<InviteDraft, 'when' | 'at'>): number | null {
  return when === 'now' ? null : instantOf(at.day, at.time);
}

/** As the server takes it. Takes a draft without faults. */
export function invitationOf(draft: InviteDraft): Omit<InviteToVideo, 'lock'> {
  const { clinician, text, channel, submission } = draft;
  return { submission, startsAt: startsAtOf(draft), clinician, text: text.trim(), channel };
}
