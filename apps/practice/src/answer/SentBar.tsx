import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { post } from '../api/client.ts';
import { addresses, queryKeys } from '../api/queries.ts';
import { sayFault } from '../api/say-fault.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { type Held, type Sent, useSent } from './SentProvider.tsx';

/** How long a note stays where nothing can be undone, in milliseconds. */
const noteStays = 5_000;

/** "Sent to Alan Whitcombe. Undo" for as long as the server holds the message (S35). */
export function SentBar() {
  const { sent, show } = useSent();
  useEffect(() => {
    if (!sent) return;
    const ending = setTimeout(() => show(null), sent.held?.holdMs ?? noteStays);
    return () => clearTimeout(ending);
  }, [sent, show]);
  return (
    <div role="status">
      {sent && (
        <p className="sent-bar">
          {sent.told} {sent.held && <Undo key={sent.held.message} sent={sent} held={sent.held} />}
        </p>
      )}
    </div>
  );
}

function Undo({ sent, held }: { sent: Sent; held: Held }) {
  const { show } = useSent();
  const client = useQueryClient();
  const [left, setLeft] = useState(() => Math.ceil(held.holdMs / 1_000));
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const counting = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1_000);
    return () => clearInterval(counting);
  }, []);

  async function undo() {
    if (busy) return;
    setBusy(true);
    const { slug, id, message } = held;
    try {
      await post(addresses.takeBack(slug, id, message), {});
      show({ told: `Taken back. ${held.giveBack()}`, held: null });
    } catch (fault) {
      show({ told: `${sent.told} It was not taken back. ${sayFault(fault)}`, held: null });
    }
    await client.invalidateQueries({ queryKey: queryKeys.request(slug, id) });
    await client.invalidateQueries({ queryKey: queryKeys.lists(slug) });
  }
  useCommand('undo', () => void undo());

  return (
    <>
      <button type="button" className="button-undo" onClick={() => void undo()}>
        Undo <KeyCap of="undo" />
      </button>
      {/* Counting aloud every second would drown everything else. */}
      <span aria-hidden="true">{left} s</span>
    </>
  );
}
