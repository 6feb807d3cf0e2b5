import type { ContactChange } from '@frontdoor/contract';
import { useState } from 'react';
import { copyWords } from '../controls/copy-words.ts';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { nameLine } from './copy-with-name.ts';
import { fieldWords, sayContact } from './patient-words.ts';
import { useOpenRequest } from './request-context.ts';

/**
 * Details that were accepted, to be put into the clinical system by hand: copied with whose they are (S35), and marked
 * as copied with who and when (R47).
 */
export function CopyDetails() {
  const { detail, acts } = useOpenRequest();
  const [trouble, setTrouble] = useState<string | null>(null);
  const mine = detail.contactChanges.filter(({ forRecord }) => forRecord);
  const open = mine.filter(({ copied }) => !copied);
  const done = mine.filter(({ copied }) => copied);
  const [first] = open;

  async function copy({ id, field, value }: ContactChange) {
    try {
      await copyWords(`${nameLine(detail)}\n${fieldWords[field]}: ${sayContact(field, value)}`);
    } catch {
      // Not on the clipboard, so it is not marked either.
      return setTrouble('It could not be copied. Mark the words and copy them.');
    }
    setTrouble(null);
    await acts.run(`contact-changes/${id}/copied`, {});
  }
  useCommand('copyContact', () => first && void copy(first));

  return (
    <>
      <TroubleNote words={trouble} />
      {open.map((change) => (
        <section key={change.id} className="strip" aria-label="Accepted details">
          <p>
            Accepted: {fieldWords[change.field]} <strong>{sayContact(change.field, change.value)}</strong>
          </p>
          <p className="strip-acts">
            <button
              type="button"
              className="button"
              disabled={acts.pending}
              onClick={() => void copy(change)}
            >
              Copy to the clinical system {change === first && <KeyCap of="copyContact" />}
            </button>
          </p>
        </section>
      ))}
      {done.length > 0 && (
        <section className="strip" aria-label="Copied details">
          <ul className="hint">
            {done.map(({ id, field, value, copiedBy }) => (
              <li key={id}>
                Copied: {fieldWords[field]} {sayContact(field, value)} ({copiedBy})
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
