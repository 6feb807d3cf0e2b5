import { isGone } from './patient-words.ts';
import { useOpenRequest } from './request-context.ts';

/** A patient who has died or left is sent nothing; whoever answers has to know it first (S24). */
export function GoneStrip() {
  const { patientState } = useOpenRequest().detail;
  if (!isGone(patientState)) return null;
  return (
    <p className="strip strip-gone">
      <strong>
        {patientState === 'deceased' ? 'The patient has died.' : 'The patient has left the practice.'}
      </strong>{' '}
      Nothing is sent to them. Decide what happens to this request, and finish it.
    </p>
  );
}
