import type { VideoWording } from '@frontdoor/content';
import type { CallRow } from './store.ts';
import { isNow, sayWhen } from './when.ts';

/** What the words of an invitation are filled with. */
type Inviting = {
  /** What staff wrote themselves; empty for nothing. */
  own: string;
  call: Pick<CallRow, 'startsAt' | 'madeAt'>;
  /** Whoever holds it. */
  who: string;
};

/** The invitation as it stands in the thread: staff's own words, and then what is always said (S40). Pure. */
export function sayInvitation(words: VideoWording, { own, call, who }: Inviting): string {
  return paragraphs(own, timed(words.invited, call, { who }), always(words, call));
}

/** The same of a call whose time or clinician has changed. Pure. */
export function sayChanged(words: VideoWording, { call, who }: Omit<Inviting, 'own'>): string {
  return paragraphs(timed(words.changed, call, { who }), always(words, call));
}

/** That a call will not happen, in the thread; `theirs`: the patient had sent a request, which we still have. Pure. */
export function sayCancelled(
  words: VideoWording,
  { own, call, phone, theirs }: Omit<Inviting, 'who'> & { phone: string; theirs: boolean },
): string {
  const after = theirs ? words.afterCancelledTheirs : words.afterCancelled;
  return paragraphs(own, timed(words.cancelled, call, {}), fill(after, { phone }));
}

function always({ how, howNow, notRecorded, choose }: VideoWording, call: Inviting['call']): string {
  return [isNow(call) ? howNow : how, notRecorded, choose].join(' ');
}

function timed(
  { later, now }: VideoWording['invited'],
  call: Inviting['call'],
  slots: Record<string, string>,
): string {
  return fill(isNow(call) ? now : later, { ...slots, at: sayWhen(call) });
}

const fill = (words: string, slots: Record<string, string>) =>
  words.replace(/\{(\w+)\}/g, (_all, name: string) => slots[name] ?? '');

const paragraphs = (...all: string[]) => all.filter((each) => each !== '').join('\n\n');
