import type { ContactChange, ContactProof } from '@frontdoor/contract';
import { useState } from 'react';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { proofsOf, sayProposed, sayProved } from './patient-words.ts';
import { useOpenRequest } from './request-context.ts';

type OnProved = (change: ContactChange, proof: ContactProof) => Promise<void>;

/** How staff made sure whose new details these are, where the code or the patient's own answer does not say (S23, S25). */
export function ProofDialog({
  change,
  onProved,
  onClose,
}: {
  change: ContactChange | null;
  onProved: OnProved;
  onClose: () => void;
}) {
  return (
    <DialogFrame
      title="How do you know that it is theirs?"
      open={change !== null}
      onClose={onClose}
      closeWords="Cancel"
    >
      {change && <ProofForm change={change} onProved={onProved} />}
    </DialogFrame>
  );
}

function ProofForm({ change, onProved }: { change: ContactChange; onProved: OnProved }) {
  const { acts } = useOpenRequest();
  const [proof, setProof] = useState<ContactProof | null>(null);
  const [missing, setMissing] = useState(false);
  return (
    <>
      <p>
        {sayProposed(change)}. {sayProved(change)}
      </p>
      {change.evidence && <p className="hint">The patient was told: “{change.evidence}”</p>}
      <DialogForm
        onSend={() => {
          setMissing(proof === null);
          if (proof !== null) void onProved(change, proof);
        }}
      >
        <RadioList
          legend="What did you check?"
          name="contact-proof"
          value={proof}
          options={proofsOf(change)}
          onChoose={setProof}
        />
        <TroubleNote words={missing && proof === null ? 'Choose how you checked it.' : acts.trouble} />
        <button type="submit" className="button button-go" disabled={acts.pending}>
          Accept the new details
        </button>
      </DialogForm>
    </>
  );
}
