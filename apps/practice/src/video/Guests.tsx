import type { VideoCall } from '@frontdoor/contract';
import { useRef, useState } from 'react';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { GuestDialog } from './GuestDialog.tsx';
import { useVideoSaving, videoAddresses } from './queries.ts';
import { guestWords } from './video-words.ts';

/** Who else was invited, each by a link of their own that can be ended at any time (S40). */
export function Guests({ call }: { call: VideoCall }) {
  const { slug } = useDesk();
  const saving = useVideoSaving(slug);
  const [adding, setAdding] = useState(false);
  const list = useRef<HTMLElement>(null);
  async function end(guest: string) {
    await saving.save<object>(videoAddresses.endGuest(slug, call.id, guest), {});
    list.current?.focus();
  }
  return (
    <section ref={list} tabIndex={-1} aria-label="Guests">
      <h2>Guests</h2>
      <ul className="video-people">
        {call.guests.map(({ id, name, role, ended }) => (
          <li key={id}>
            <p>
              {name} <span className="hint">{guestWords[role]}</span>
              {ended && <span className="hint"> · link ended</span>}
            </p>
            {!ended && (
              <button
                type="button"
                className="button-small"
                disabled={saving.pending}
                onClick={() => void end(id)}
              >
                End the link<span className="unseen"> of {name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => setAdding(true)}>
        Add a guest
      </button>
      <TroubleNote words={saving.trouble} />
      <GuestDialog call={adding ? call : null} onClose={() => setAdding(false)} />
    </section>
  );
}
