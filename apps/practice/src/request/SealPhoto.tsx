import type { Attachment } from '@frontdoor/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useSent } from '../answer/SentProvider.tsx';
import { post } from '../api/client.ts';
import { addresses, queryKeys } from '../api/queries.ts';
import { sayFault } from '../api/say-fault.ts';
import { DialogForm } from '../controls/DialogForm.tsx';
import { LockIcon } from '../controls/icons.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { LocalKeyCap } from '../keys/KeyCap.tsx';
import { useLocalKeys } from '../keys/useLocalKeys.ts';
import { useOpenRequest } from './request-context.ts';

/** Seals a photo that nobody should have or see (S30): one key, then why. Only the clinical lead opens it after that. */
export function SealPhoto({ photo, onSealed }: { photo: Attachment; onSealed: () => void }) {
  const { slug } = useDesk();
  const { detail } = useOpenRequest();
  const { show } = useSent();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const ask = () => {
    // Before the next key, which is a letter of the reason.
    flushSync(() => setAsking(true));
    document.getElementById('seal-reason')?.focus();
  };
  useLocalKeys({ s: ask });

  async function seal() {
    if (reason.trim() === '') return setTrouble('Enter why it is sealed.');
    setPending(true);
    setTrouble(null);
    try {
      await post<Attachment>(addresses.seal(slug, photo.id), { reason });
      onSealed();
      show({ told: 'The photo is sealed. Only the clinical lead can open it.', held: null });
      void client.invalidateQueries({ queryKey: queryKeys.request(slug, detail.row.id) });
    } catch (fault) {
      setTrouble(sayFault(fault));
    } finally {
      setPending(false);
    }
  }

  if (!asking)
    return (
      <p className="seal">
        <button type="button" className="button" onClick={ask}>
          <LockIcon /> Seal this photo <LocalKeyCap of="s" />
        </button>
        <span className="hint">
          For a photo that nobody should have or see, such as an intimate one of a child. It is kept, and not
          sent.
        </span>
      </p>
    );
  return (
    <DialogForm onSend={() => void seal()}>
      <label className="field">
        <span>Why is it sealed?</span>
        <input
          id="seal-reason"
          autoComplete="off"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <TroubleNote words={trouble} />
      <button type="submit" className="button" disabled={pending}>
        {pending ? 'Sealing…' : 'Seal it'}
      </button>
    </DialogForm>
  );
}
