/** What a key can start, in the order the list of keys shows them. */
export const commands = {
  next: { key: 'j', words: 'Next request' },
  previous: { key: 'k', words: 'Previous request' },
  reply: { key: 'r', words: 'Reply with a message' },
  call: { key: 'c', words: 'Log a call' },
  note: { key: 'n', words: 'Internal note' },
  worried: { key: 'w', words: 'I’m worried: urgent, and the alarm' },
  urgency: { key: 'u', words: 'Urgency, then U, S or R' },
  assign: { key: 'a', words: 'Assign' },
  video: { key: 'i', words: 'Video call: invite' },
  finish: { key: 'e', words: 'Finish' },
  ready: { key: ';', words: 'Ready answers' },
  endTask: { key: 't', words: 'End the first task of this request' },
  acceptContact: { key: 'g', words: 'New details: accept the first' },
  declineContact: { key: 'b', words: 'New details: decline the first' },
  copyContact: { key: 'v', words: 'New details: copy the first that was accepted' },
  letIn: { key: 'l', words: 'Let in what was set aside' },
  patient: { key: 'p', words: 'The patient: state, date of birth, code, what they can send' },
  write: { key: 'm', words: 'Write to a patient' },
  undo: { key: 'z', words: 'Undo: take back what was just sent' },
  toAlarm: { key: 'o', words: 'Open the first alarm' },
  haveAlarm: { key: 'h', words: 'I have it: the alarm of this request' },
  endAlarm: { key: 'd', words: 'End the alarm: what was done' },
  tried1: { key: '1', words: 'Alarm: rang, no answer' },
  tried2: { key: '2', words: 'Alarm: rang again, no answer' },
  tried3: { key: '3', words: 'Alarm: left a voicemail' },
  tried4: { key: '4', words: 'Alarm: sent a text' },
  tried5: { key: '5', words: 'Alarm: tried somebody they trust' },
  markRight: { key: 'y', words: 'Flag: right' },
  markNotNeeded: { key: 'x', words: 'Flag: not needed this time' },
  markCannotTell: { key: 'q', words: 'Flag: cannot tell' },
  search: { key: '/', words: 'Search' },
  keys: { key: '?', words: 'This list of keys' },
} as const;

export type Command = keyof typeof commands;

/** What matters of a key press. `inField`: a field, or a menu or dialog that has keys of its own, has the focus. */
export type Press = {
  key: string;
  ctrl: boolean;
  meta: boolean;
  alt: boolean;
  repeat: boolean;
  inField: boolean;
};

/**
 * The command a key press means, or null. Single keys do nothing while a field has the focus, with a modifier held,
 * while held down, or when they are switched off (S35, WCAG 2.1.4).
 */
export function commandFor(press: Press, on: boolean): Command | null {
  if (!on || press.inField || press.ctrl || press.meta || press.alt || press.repeat) return null;
  const key = press.key.toLowerCase();
  const found = Object.entries(commands).find(([, command]) => command.key === key);
  return found ? (found[0] as Command) : null;
}

/** Ctrl+Enter, or Command+Enter on a Mac: send, from inside the field. */
export function isSend(press: { key: string; ctrlKey: boolean; metaKey: boolean }): boolean {
  return press.key === 'Enter' && (press.ctrlKey || press.metaKey);
}
