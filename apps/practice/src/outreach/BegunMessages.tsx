import { useState } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { begunDrafts, dropDraft, type WriteDraft } from './write-draft.ts';

/** Messages begun in this tab and not sent: the phone rang, the page was left, they wait. */
export function BegunMessages({ onOpen }: { onOpen: (draft: WriteDraft) => void }) {
  const { slug } = useDesk();
  const [begun, setBegun] = useState(() => begunDrafts(slug));
  if (begun.length === 0) return null;
  return (
    <section>
      <h2>Begun and not sent</h2>
      <ul className="lines">
        {begun.map((draft) => {
          const name = draft.to.name.trim() || 'Nobody named yet';
          return (
            <li key={draft.submission}>
              <h3>{name}</h3>
              <p className="begun-words">{draft.text}</p>
              <p className="lines-acts">
                <button type="button" className="button" onClick={() => onOpen(draft)}>
                  Go on<span className="unseen"> with {name}</span>
                </button>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    dropDraft(slug, draft);
                    setBegun(begunDrafts(slug));
                  }}
                >
                  Throw away<span className="unseen"> the message to {name}</span>
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
