import type { VideoCall } from '@frontdoor/contract';
import { useRef, useState } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { FirstQuestionsForm } from './FirstQuestionsForm.tsx';
import { NotSafe } from './NotSafe.tsx';
import { sayChecks } from './video-words.ts';

/** What is asked before anything else (S40). Once saved it is one short list, and can be put right. */
export function FirstQuestions({ call }: { call: VideoCall }) {
  const { slug } = useDesk();
  const [again, setAgain] = useState(false);
  const asked = useRef<HTMLHeadingElement>(null);
  const done = () => {
    setAgain(false);
    // The form with its button is gone; what it became is read aloud in its place.
    requestAnimationFrame(() => asked.current?.focus());
  };
  const { checks, checkedBy, young } = call;
  if (checks === null || again)
    return (
      <section className="video-first" aria-label="Ask first">
        <h2>Ask first</h2>
        <FirstQuestionsForm key={`${slug}.${call.id}`} call={call} onDone={done} />
      </section>
    );
  return (
    <section className="video-asked" aria-label="Asked first">
      <h2 ref={asked} tabIndex={-1}>
        Asked first
      </h2>
      <ul>
        {sayChecks(checks, young).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {checks.safe !== 'yes' && <NotSafe />}
      <p className="hint">
        {checkedBy}{' '}
        <button type="button" className="button-quiet" onClick={() => setAgain(true)}>
          Change
        </button>
      </p>
    </section>
  );
}
