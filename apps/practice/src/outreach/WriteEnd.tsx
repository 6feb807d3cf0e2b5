import { TroubleNote } from '../controls/TroubleNote.tsx';
import type { WriteDraft } from './write-draft.ts';

/** How soon they must act, what stands against sending, and the button that names the patient (S35). */
export function WriteEnd({
  draft: { to, fromRecord, attachments, urgent },
  pending,
  trouble,
  onUrgent,
  onThrow,
}: {
  draft: WriteDraft;
  pending: boolean;
  trouble: string | null;
  onUrgent: (urgent: boolean) => void;
  onThrow: () => void;
}) {
  const needsCheck = (fromRecord || attachments.length > 0) && !to.fromRecord;
  return (
    <>
      <label className="tick">
        <input type="checkbox" checked={urgent} onChange={(event) => onUrgent(event.target.checked)} />
        They must act today
      </label>
      {urgent && (
        <p className="hint">
          Unread after 30 minutes, it goes to the next safe channel; after an hour, a call task comes.
        </p>
      )}
      <div role="status">
        {needsCheck && (
          <p className="warn">
            Files, and what is in the record, go only to details somebody checked against it. Check them and
            tick that above.
          </p>
        )}
      </div>
      <TroubleNote words={trouble} />
      <div className="actions">
        <button type="submit" className="button button-go" disabled={pending}>
          {pending ? 'Sending…' : `Send to ${to.name.trim() || 'the patient'}`}{' '}
          <span className="key-cap" aria-hidden="true">
            Ctrl ⏎
          </span>
        </button>
        <button type="button" className="button" onClick={onThrow}>
          Throw it away
        </button>
      </div>
    </>
  );
}
