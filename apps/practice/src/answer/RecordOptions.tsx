import { ResponseChoice } from './ResponseChoice.tsx';

/** A response given some other way is still one of the four that count (R58). */
export function RecordOptions() {
  return (
    <div className="answer-options">
      <ResponseChoice />
    </div>
  );
}
