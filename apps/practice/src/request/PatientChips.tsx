import { sayRegistered } from '../wording/words.ts';
import { isGone, patientStateWords } from './patient-words.ts';
import { useOpenRequest } from './request-context.ts';
import { sayOff } from './say-off.ts';

/** Where the patient belongs, and whether their messages ask for a code. Before staff know, what the patient said. */
export function PatientChips() {
  const { patientState, registered, sensitive, switches, test } = useOpenRequest().detail;
  const off = sayOff(switches);
  return (
    <>
      <span className={isGone(patientState) ? 'chip chip-red' : 'chip'}>
        {patientState === 'unknown' ? sayRegistered(registered) : patientStateWords[patientState]}
      </span>
      {off && <span className="chip chip-amber">{off}</span>}
      {test && <span className="chip chip-note">This is a test: counted in nothing</span>}
      {sensitive && <span className="chip chip-note">Asks for a code</span>}
    </>
  );
}
