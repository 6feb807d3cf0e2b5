import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useOnScreen } from './useCall.ts';
import type { ChatHere } from './useChat.ts';

const missingTick =
  'Tick the box to say that this is not a photo of genitals, bottom or breasts. If it is, do not send it: tell us, and we will see you.';

/** Sends a photo or file into the thread, with the tick that every photo needs (S30). */
export function ChatFile({ chat }: { chat: ChatHere }) {
  // The surgery's own files are documents and pictures of its own making: S30 is about what patients send.
  const asks = useOnScreen().props.as !== 'staff';
  const [file, setFile] = useState<File | null>(null);
  const [ticked, setTicked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const press = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What is still to be pressed came below the buttons of the call: unseen, the file is taken for sent.
    if (file !== null) press.current?.scrollIntoView({ block: 'center' });
  }, [file]);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (busy || file === null) return;
    if (asks && !ticked) return setFault(missingTick);
    setBusy(true);
    const wrong = await chat.send(file);
    setBusy(false);
    setFault(wrong);
    if (wrong !== null) return;
    form.current?.reset();
    setFile(null);
    setTicked(false);
    setSent(true);
    field.current?.focus();
  }

  return (
    <form ref={form} className="fd-video-file" onSubmit={(event) => void send(event)}>
      <label htmlFor="fd-video-photos">Send a photo or file</label>
      <input
        ref={field}
        id="fd-video-photos"
        className="fd-video-input"
        type="file"
        accept="image/*,application/pdf"
        onChange={({ target }) => {
          setFile(target.files?.[0] ?? null);
          setSent(false);
          setFault(null);
        }}
      />
      {file !== null && (
        <>
          {asks && (
            <p className="fd-video-tick">
              <input
                id="fd-video-not-intimate"
                type="checkbox"
                checked={ticked}
                onChange={({ target }) => {
                  setTicked(target.checked);
                  setFault(null);
                }}
              />
              <label htmlFor="fd-video-not-intimate">
                This is not a photo of genitals, bottom or breasts
              </label>
            </p>
          )}
          {fault !== null && (
            <p className="fd-video-fault" role="alert">
              {fault}
            </p>
          )}
          <button ref={press} type="submit" className="fd-video-main-button" aria-disabled={busy}>
            {busy ? 'Sending…' : 'Send photo or file'}
          </button>
        </>
      )}
      <p role="status">{sent && 'Sent.'}</p>
    </form>
  );
}
