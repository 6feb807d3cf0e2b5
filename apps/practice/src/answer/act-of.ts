import type { AddNote, LogCall, RecordResponse, Reply } from '@frontdoor/contract';
import { type Draft, placeOf, responseOf, type Tab } from './draft.ts';

/** The act, by the last word of its address, with its body but for the lock. */
export type Act =
  | { act: 'reply'; body: Omit<Reply, 'lock'> }
  | { act: 'call'; body: Omit<LogCall, 'lock'> }
  | { act: 'response'; body: Omit<RecordResponse, 'lock'> }
  | { act: 'note'; body: Omit<AddNote, 'lock'> };

/** What sending the open tab of a draft does. Null while it has no words. */
export function actOf(draft: Draft): Act | null {
  const text = (draft.words[placeOf[draft.tab]] ?? '').trim();
  if (text === '') return null;
  const response = responseOf(draft);
  if (draft.tab === 'note') return { act: 'note', body: { text } };
  if (draft.tab === 'call') return { act: 'call', body: { reached: draft.reached, text, response } };
  if (response === null) return null;
  if (draft.tab === 'record') return { act: 'response', body: { response, text } };
  const { submission, fromRecord, urgent, finish } = draft;
  const files = draft.files.map((file) => file.id);
  const channel = draft.tab === 'text' ? 'text' : 'message';
  return { act: 'reply', body: { submission, text, response, fromRecord, urgent, files, channel, finish } };
}

/** What the button that sends says: always whose request it is (S35). */
export function sendWords(tab: Tab, name: string): string {
  if (tab === 'call') return `Save call with ${name}`;
  if (tab === 'record') return `Save response for ${name}`;
  if (tab === 'note') return `Save note on ${name}`;
  return `Send to ${name}`;
}

/** What was done, for the note that follows. */
export function doneWords(tab: Tab, name: string): string {
  if (tab === 'call') return `Call with ${name} saved.`;
  if (tab === 'record') return `Response for ${name} saved.`;
  if (tab === 'note') return `Note on ${name} saved.`;
  return `Sent to ${name}.`;
}
