import { useEffect, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import { useOnScreen } from './useCall.ts';
import { useEscape } from './useEscape.ts';

/** Leaves, after asking once. */
export function LeaveButton() {
  const { call, props } = useOnScreen();
  const [asked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (asked) question.current?.focus();
  }, [asked]);
  const stay = () => {
    setAsked(false);
    button.current?.focus();
  };
  useEscape(asked, stay);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="fd-video-toggle fd-video-leave"
        aria-expanded={asked}
        onClick={() => setAsked(!asked)}
      >
        <Icon name="leave" />
        <span className="fd-video-toggle-words">Leave</span>
      </button>
      {asked && (
        <section className="fd-video-ask" aria-label="Leave the call?">
          <p ref={question} tabIndex={-1} className="fd-video-question">
            Do you want to leave the call?
            {props.as === 'staff' && ' It goes on for the others until you end it.'}
          </p>
          <button type="button" className="fd-video-warning-button" onClick={() => void call.leave()}>
            Yes, leave
          </button>
          <button type="button" className="fd-video-button" onClick={stay}>
            No, stay
          </button>
        </section>
      )}
    </>
  );
}
