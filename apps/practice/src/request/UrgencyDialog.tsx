import type { Urgency } from '@frontdoor/contract';
import { lowers } from '@frontdoor/safety';
import { useState } from 'react';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { LocalKeyCap } from '../keys/KeyCap.tsx';
import { type LocalKey, useLocalKeys } from '../keys/useLocalKeys.ts';
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

const urgencies = Object.keys(urgencyWords) as Urgency[];
const keyOf: Record<Urgency, LocalKey> = { urgent: 'u', soon: 's', routine: 'r' };

function UrgencyForm({ onDone }: { onDone: () => void }) {
  const { detail, acts, wanted } = useOpenRequest();
  const { row, may } = detail;
  const [urgency, setUrgency] = useState<Urgency>(wanted ?? row.urgency);
  const [reason, setReason] = useState('');
  const lowering = lowers(row.urgency, urgency);
  const refusal = lowering && !may.lower ? 'Only a clinician may lower this. You can ask one to.' : null;

  async function save(given: Urgency) {
    const { changed } = await acts.run('urgency', { urgency: given, reason });
    if (changed) onDone();
  }
  // One key is the whole of it, unless it lowers: that takes a reason.
  const press = (given: Urgency) => {
    setUrgency(given);
    if (!lowers(row.urgency, given)) void save(given);
  };
  useLocalKeys({ u: () => press('urgent'), s: () => press('soon'), r: () => press('routine') });
  return (
    <DialogForm
      onSend={() => {
        if (!refusal) void save(urgency);
      }}
    >
      <RadioList
        legend="How soon?"
        name="urgency"
        value={urgency}
        options={urgencies.map((value) => ({
          value,
          words: (
            <>
              {urgencyWords[value]} <LocalKeyCap of={keyOf[value]} />
            </>
          ),
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
    </DialogForm>
  );
}
