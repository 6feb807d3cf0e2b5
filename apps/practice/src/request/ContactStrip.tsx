import type { ContactChange, DecideContact } from '@frontdoor/contract';
import { useState } from 'react';
import { useSent } from '../answer/SentProvider.tsx';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { ProofDialog } from './ProofDialog.tsx';
import { isProvedByCode, sayContact, sayProposed, sayProved } from './patient-words.ts';
import { useOpenRequest } from './request-context.ts';

/** New contact details somebody proposed, beside what is held; replies keep going to what is held (S25). */
export function ContactStrip() {
  const { detail, acts } = useOpenRequest();
  const { show } = useSent();
  const [proving, setProving] = useState<ContactChange | null>(null);
  const proposed = detail.contactChanges.filter(({ state }) => state === 'proposed');
  const [first] = proposed;

  async function decide(change: ContactChange, decision: DecideContact): Promise<boolean> {
    const { changed } = await acts.run(`contact-changes/${change.id}/decide`, decision);
    if (!changed) return false;
    const told =
      decision.decision === 'accept'
        ? `Accepted. ${detail.row.name} is reached there from now on.`
        : `Declined. ${detail.row.name} is reached where they were before.`;
    show({ told, held: null });
    return true;
  }
  const accept = (change: ContactChange) => {
    if (isProvedByCode(change)) void decide(change, { decision: 'accept', proof: 'code' });
    else setProving(change);
  };
  const decline = (change: ContactChange) => void decide(change, { decision: 'decline', proof: null });
  useCommand('acceptContact', () => first && accept(first));
  useCommand('declineContact', () => first && decline(first));

  return (
    <>
      {proposed.map((change) => (
        <section key={change.id} className="strip strip-amber" aria-label="New contact details">
          <div>
            <p>
              <strong>{sayProposed(change)}</strong>{' '}
              <span>held: {change.held ? sayContact(change.field, change.held) : 'none'}</span>
            </p>
            <p className="hint">{sayProved(change)}</p>
          </div>
          <p className="strip-acts">
            <button type="button" className="button" disabled={acts.pending} onClick={() => accept(change)}>
              Accept {change === first && <KeyCap of="acceptContact" />}
            </button>
            <button type="button" className="button" disabled={acts.pending} onClick={() => decline(change)}>
              Decline {change === first && <KeyCap of="declineContact" />}
            </button>
          </p>
        </section>
      ))}
      <ProofDialog
        change={proving}
        onProved={async (change, proof) => {
          if (await decide(change, { decision: 'accept', proof })) setProving(null);
        }}
        onClose={() => {
          acts.forget();
          setProving(null);
        }}
      />
    </>
  );
}
