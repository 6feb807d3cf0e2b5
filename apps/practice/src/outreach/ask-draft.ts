import type { Ask, MessagingSettings } from '@frontdoor/contract';

/** What is being asked, as typed. The same for one patient and for many. */
export type AskDraft = {
  /** Null until somebody says: nothing is clinical or admin by accident. */
  about: Ask['about'] | null;
  text: string;
  fromRecord: boolean;
  questionnaire: string | null;
  replies: boolean;
  files: boolean;
  /** `YYYY-MM-DD`, or nothing. */
  answerBy: string;
  reminders: boolean;
  expiresDays: string;
};

export const emptyAsk: AskDraft = {
  about: null,
  text: '',
  fromRecord: false,
  questionnaire: null,
  replies: true,
  files: true,
  answerBy: '',
  reminders: true,
  expiresDays: '',
};

/** What holds where nobody says how long it can be answered. Days. */
export const usualDays = 28;
const mostDays = 90;

/** True where something is expected back: words, or answers to questions. */
export function expectsAnswer({ replies, questionnaire }: Pick<AskDraft, 'replies' | 'questionnaire'>) {
  return replies || questionnaire !== null;
}

/** What is wrong with it as far as it can be seen here, by field. The server looks at the rest. */
export function askFaults(draft: AskDraft): Record<string, string> {
  const faults: Record<string, string> = {};
  if (draft.about === null) faults.about = 'Choose what it is about';
  if (draft.text.trim() === '') faults.text = 'Write the message';
  const days = Number(draft.expiresDays);
  const isDays = Number.isInteger(days) && days >= 1 && days <= mostDays;
  if (expectsAnswer(draft) && draft.expiresDays.trim() !== '' && !isDays)
    faults.expiresDays = `Enter whole days, 1 to ${mostDays}`;
  return faults;
}

/** Of what was marked when it was sent, what is not put right yet: a mark beside what is right says the opposite. */
export function stillWrong(
  marked: Record<string, string>,
  now: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(Object.keys(marked).flatMap((key) => (now[key] ? [[key, now[key]]] : [])));
}

/** As the server takes it. What only makes sense where an answer is expected is left out where none is. */
export function askOf(draft: AskDraft): Ask {
  const answer = expectsAnswer(draft);
  return {
    about: draft.about ?? 'clinical',
    text: draft.text,
    fromRecord: draft.fromRecord,
    questionnaire: draft.questionnaire,
    replies: draft.replies,
    files: draft.replies && draft.files,
    answerBy: answer && draft.answerBy !== '' ? draft.answerBy : null,
    reminders: answer && draft.reminders,
    expiresDays: answer && draft.expiresDays.trim() !== '' ? Number(draft.expiresDays) : null,
  };
}

/** The draft of a message that was made before. */
export function draftOf(ask: Ask): AskDraft {
  const { answerBy, expiresDays, ...rest } = ask;
  return { ...rest, answerBy: answerBy ?? '', expiresDays: expiresDays === null ? '' : String(expiresDays) };
}

/** What is left of it where the practice takes no messages, or no files, from patients (R77). */
export function asAllowed<Draft extends AskDraft>(
  draft: Draft,
  { messages, files }: Pick<MessagingSettings, 'messages' | 'files'>,
): Draft {
  return {
    ...draft,
    replies: draft.replies && messages,
    files: draft.files && draft.replies && messages && files,
    questionnaire: messages ? draft.questionnaire : null,
  };
}
