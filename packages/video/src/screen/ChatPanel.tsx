import { useEffect, useRef } from 'react';
import { timeOf } from '../words/time.ts';
import { ChatFile } from './ChatFile.tsx';
import { ChatWrite } from './ChatWrite.tsx';
import { useOnScreen } from './useCall.ts';
import type { ChatHere } from './useChat.ts';

/** The thread in the call: what was written, and where to write. It is kept with the request. */
export function ChatPanel({ chat }: { chat: ChatHere }) {
  const { state, props } = useOnScreen();
  const { allowed } = state.room!;
  const end = useRef<HTMLLIElement>(null);
  const count = chat.lines.length;
  useEffect(() => {
    // Gives nothing back: newer browsers make a promise of it, which React would take for the way to undo the effect.
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  return (
    <div className="fd-video-chat">
      <p className="fd-video-hint">
        What you write and send is kept with {props.as === 'staff' ? 'the' : 'your'} request.
      </p>
      {chat.adviceHref !== null && (
        <p className="fd-video-advice" role="alert">
          What you wrote may need help now.{' '}
          <a href={chat.adviceHref} target="_blank" rel="noopener">
            Read this now
            <span className="fd-video-aloud"> (opens a new page, the call goes on)</span>
          </a>
        </p>
      )}
      {/* A log can be scrolled by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
      <div className="fd-video-log" role="log" aria-label="Messages" tabIndex={0}>
        <ul className="fd-video-list">
          {count === 0 && <li>Nothing has been written yet.</li>}
          {chat.lines.map((line) => (
            <li key={line.id} className={`fd-video-line${line.mine ? ' fd-video-mine' : ''}`}>
              <p className="fd-video-from">
                <b>{line.mine ? 'You' : line.from}</b> {timeOf(line.at)}
              </p>
              {line.text !== '' && <p className="fd-video-said">{line.text}</p>}
              {line.files.map(({ href, name }) => (
                <p key={href}>
                  <a href={href} target="_blank" rel="noopener">
                    {name}
                  </a>
                </p>
              ))}
            </li>
          ))}
          <li ref={end} aria-hidden="true" />
        </ul>
      </div>
      {allowed.chat ? <ChatWrite chat={chat} /> : <p role="status">Writing is switched off in this call.</p>}
      {allowed.files && chat.filesHref !== '' && <ChatFile chat={chat} />}
    </div>
  );
}
