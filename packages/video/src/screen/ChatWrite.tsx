import { type FormEvent, useRef, useState } from 'react';
import { randomId } from '../engine/random-id.ts';
import type { ChatHere } from './useChat.ts';

/** Where a message is written. What could not be sent stays, and says what to do. */
export function ChatWrite({ chat }: { chat: ChatHere }) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // The same words sent twice are one message; other words are another.
  const submission = useRef({ id: randomId(), text: '' });

  async function send(event: FormEvent) {
    event.preventDefault();
    const words = text.trim();
    if (busy || words === '') return field.current?.focus();
    if (submission.current.text !== words) submission.current = { id: randomId(), text: words };
    setBusy(true);
    const wrong = await chat.say(submission.current.id, words);
    setBusy(false);
    setFault(wrong);
    if (wrong === null) {
      setText('');
      submission.current = { id: randomId(), text: '' };
    }
    field.current?.focus();
  }

  return (
    <form className="fd-video-write" onSubmit={(event) => void send(event)}>
      <label htmlFor="fd-video-text">Your message</label>
      {fault !== null && (
        <p className="fd-video-fault" id="fd-video-text-fault" role="alert">
          {fault}
        </p>
      )}
      <textarea
        ref={field}
        id="fd-video-text"
        className="fd-video-textarea"
        rows={2}
        maxLength={5000}
        value={text}
        readOnly={busy}
        aria-describedby={fault === null ? undefined : 'fd-video-text-fault'}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="fd-video-main-button" aria-disabled={busy}>
        {busy ? 'Sending…' : 'Send'}
      </button>
    </form>
  );
}
