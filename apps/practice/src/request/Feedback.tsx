import { useNow } from '../controls/useNow.ts';
import { sayWhen } from '../wording/times.ts';
import { useOpenRequest } from './request-context.ts';

/** The answers in the order they are asked in, from 1. */
const answerWords = ['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor', 'I do not know'];

/** What the patient thought of it once it was finished (R79); nothing while they said nothing. */
export function Feedback() {
  const { feedback, row } = useOpenRequest().detail;
  const now = useNow();
  if (feedback === null || row.hidden) return null;
  return (
    <>
      <h3>What they thought</h3>
      <p>
        {answerWords[feedback.answer - 1]} <span className="hint">{sayWhen(feedback.at, now)}</span>
      </p>
      {feedback.words !== '' && <p className="feedback-words">{feedback.words}</p>}
    </>
  );
}
