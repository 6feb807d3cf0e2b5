import type { Urgency } from '@frontdoor/contract';
import { lowers } from '@frontdoor/safety';
import { useState } from 'react';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { urgencyWords } from '../wording/words.ts';
import { useOpenRequest } from './request-context.ts';

/** How soon it must be answered. A named person says so for every request (S5). */
export function UrgencyDialog() {
  const { detail, acts, asking, ask } = useOpenRequest();
  const close = () => {
    acts.forget();
    ask(null);
  };
  return (
    <DialogFrame title={`Urgency for ${detail.row.name}`} open={asking === 'urgency'} onClose={close}>
      <UrgencyForm onDone={close} />
    </DialogFrame>
  );
}

function UrgencyForm({ onDone }: { onDone: () => void }) {
  const { detail, acts } = useOpenRequest();
  const { row, may } = detail;
  const [urgency, setUrgency] = useState<Urgency>(row.urgency);
  const [reason, setReason] = useState('');
  const lowering = lowers(row.urgency, urgency);
  const refusal = lowering && !may.lower ? 'Only a clinician may lower this. You can ask one to.' : null;
  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!refusal)
          void acts.run('urgency', { urgency, reason }).then(({ changed }) => changed && onDone());
      }}
    >
      <RadioList
        legend="How soon?"
        name="urgency"
        value={urgency}
        options={(Object.keys(urgencyWords) as Urgency[]).map((value) => ({
          value,
          words: urgencyWords[value],
        }))}
        onChoose={setUrgency}
      />
      {lowering && may.lower && (
        <label className="field">
          <span>Why lower?</span>
          <textarea rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      )}
      <TroubleNote words={refusal ?? acts.trouble} />
      <button type="submit" className="button button-go" disabled={acts.pending || refusal !== null}>
        Save urgency
      </button>
    </form>
  );
}
