import { useState } from 'react';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useOpenRequest } from './request-context.ts';

/** A finished request goes back to the queue, with a reason in its timeline. */
export function ReopenDialog() {
  const { detail, acts, asking, ask } = useOpenRequest();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const close = () => {
    acts.forget();
    setMissing(false);
    ask(null);
  };
  async function reopen() {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const { changed } = await acts.run('reopen', { reason });
    if (!changed) return;
    setReason('');
    close();
  }
  return (
    <DialogFrame
      title={`Reopen the request of ${detail.row.name}`}
      open={asking === 'reopen'}
      onClose={close}
    >
      <DialogForm onSend={() => void reopen()}>
        <label className="field">
          <span>Why?</span>
          <textarea rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        <TroubleNote words={missing ? 'Enter why you are reopening it.' : acts.trouble} />
        <button type="submit" className="button button-go" disabled={acts.pending}>
          Reopen
        </button>
      </DialogForm>
    </DialogFrame>
  );
}
