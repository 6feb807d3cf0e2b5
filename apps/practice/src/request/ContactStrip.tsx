import type { ContactChange, ContactProof, DecideContact } from '@frontdoor/contract';
import { useState } from 'react';
import { useSent } from '../answer/SentProvider.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { ContactChangeRow } from './ContactChangeRow.tsx';
import { CopyDetails } from './CopyDetails.tsx';
import { ProofDialog } from './ProofDialog.tsx';
import { fieldWords, isByPerson, readyProof } from './patient-words.ts';
import { useOpenRequest } from './request-context.ts';

/**
 * New details somebody proposed, each beside what is held (S25, R47). Each is taken or declined with one key: how staff
 * made sure is asked once, and holds for the rest of what they go through now.
 */
export function ContactStrip() {
  const { detail, acts } = useOpenRequest();
  const { show } = useSent();
  const [proving, setProving] = useState<ContactChange | null>(null);
  const [checked, setChecked] = useState<ContactProof | null>(null);
  const proposed = detail.contactChanges.filter(({ state }) => state === 'proposed');
  const [first] = proposed;

  async function decide(change: ContactChange, decision: DecideContact): Promise<boolean> {
    const body = { ...decision, held: change.held } satisfies DecideContact;
    const { changed } = await acts.run(`contact-changes/${change.id}/decide`, body);
    if (changed) show({ told: sayDecided(detail.row.kind, detail.row.name, change, decision), held: null });
    return changed !== null;
  }
  const accept = (change: ContactChange) => {
    const proof = readyProof(change, checked);
    if (proof) void decide(change, { decision: 'accept', proof });
    else setProving(change);
  };
  const decline = (change: ContactChange) => void decide(change, { decision: 'decline', proof: null });
  useCommand('acceptContact', () => first && accept(first));
  useCommand('declineContact', () => first && decline(first));

  return (
    <>
      {proposed.map((change) => (
        <ContactChangeRow
          key={change.id}
          change={change}
          first={change === first}
          proof={readyProof(change, checked)}
          pending={acts.pending}
          onAccept={() => accept(change)}
          onDecline={() => decline(change)}
        />
      ))}
      <CopyDetails />
      <ProofDialog
        change={proving}
        onProved={async (change, proof) => {
          if (!(await decide(change, { decision: 'accept', proof }))) return;
          if (isByPerson(proof)) setChecked(proof);
          setProving(null);
        }}
        onClose={() => {
          acts.forget();
          setProving(null);
        }}
      />
    </>
  );
}

/** Of a request sent to change the record, what; of any other, where its messages go now. */
function sayDecided(
  kind: string,
  name: string,
  { field }: ContactChange,
  { decision }: DecideContact,
): string {
  const accepted = decision === 'accept';
  if (kind === 'contact-details')
    return `${accepted ? 'Accepted' : 'Declined'}: ${fieldWords[field]} of ${name}.`;
  return accepted
    ? `Accepted. ${name} is reached there from now on.`
    : `Declined. ${name} is reached where they were before.`;
}
