import { type PatientState, patientStates } from '@frontdoor/contract';
import { useState } from 'react';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { isGone, patientStateWords, sayWhatStops } from './patient-words.ts';
import { useOpenRequest } from './request-context.ts';

/** Where the patient belongs; whoever has left or died is sent nothing more, and the dialog says so first (S24). */
export function PatientStateDialog() {
  const { detail, acts, asking, ask } = useOpenRequest();
  const close = () => {
    acts.forget();
    ask(null);
  };
  return (
    <DialogFrame
      title={`Where ${detail.row.name} belongs`}
      open={asking === 'patient-state'}
      onClose={close}
      closeWords="Cancel"
    >
      <StateForm onDone={close} />
    </DialogFrame>
  );
}

function StateForm({ onDone }: { onDone: () => void }) {
  const { detail, acts } = useOpenRequest();
  const { row, patientState } = detail;
  const [state, setState] = useState<PatientState>(patientState);
  async function save() {
    const { changed } = await acts.run('patient-state', { state });
    if (changed) onDone();
  }
  return (
    <DialogForm onSend={() => void save()}>
      <RadioList
        legend="Where do they belong?"
        name="patient-state"
        value={state}
        options={patientStates.map((value) => ({ value, words: patientStateWords[value] }))}
        onChoose={setState}
      />
      <div role="status">
        {state !== patientState && (
          <p className={isGone(state) ? 'warn' : 'hint'}>{sayWhatStops(state, patientState)}</p>
        )}
      </div>
      <TroubleNote words={acts.trouble} />
      <button
        type="submit"
        className={isGone(state) ? 'button button-alarm' : 'button button-go'}
        disabled={acts.pending || state === patientState}
      >
        {isGone(state) ? `${patientStateWords[state]}: stop everything sent to ${row.name}` : 'Save'}
      </button>
    </DialogForm>
  );
}
