import type { ContactChange, ContactProof } from '@frontdoor/contract';
import { KeyCap } from '../keys/KeyCap.tsx';
import { proofWords, sayHeld, sayProposed, sayProved } from './patient-words.ts';

type Props = {
  change: ContactChange;
  /** The keys go to this one. */
  first: boolean;
  /** By what it is accepted at once; null where that is asked. */
  proof: ContactProof | null;
  pending: boolean;
  onAccept: () => void;
  onDecline: () => void;
};

/** One new detail beside what is held, and what there is to know before it is taken over. */
export function ContactChangeRow({ change, first, proof, pending, onAccept, onDecline }: Props) {
  const { evidence, note } = change;
  const known = [note, sayProved(change)].filter(Boolean).join('. ');
  return (
    <section className="strip strip-amber" aria-label="New contact details">
      <div>
        <p>
          <strong>{sayProposed(change)}</strong> <span>held: {sayHeld(change)}</span>
        </p>
        {known ? <p className="hint">{known}</p> : null}
        {evidence ? <p className="hint">The patient was told: “{evidence}”</p> : null}
      </div>
      <p className="strip-acts">
        <button type="button" className="button" disabled={pending} onClick={onAccept}>
          Accept{proof ? `, ${proofWords[proof]}` : ''} {first && <KeyCap of="acceptContact" />}
        </button>
        <button type="button" className="button" disabled={pending} onClick={onDecline}>
          Decline {first && <KeyCap of="declineContact" />}
        </button>
      </p>
    </section>
  );
}
