import type { VideoCall, VideoPersonShown } from '@frontdoor/contract';
import { mostInCall } from '@frontdoor/contract';
import { useRef } from 'react';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useVideoSaving, videoAddresses } from './queries.ts';

/** Who is in the call. Anybody but staff can be put out; whoever is put out does not come back by themself. */
export function InTheCall({ call }: { call: VideoCall }) {
  const { slug } = useDesk();
  const saving = useVideoSaving(slug);
  const inside = call.people.filter(({ state }) => state === 'in');
  const list = useRef<HTMLElement>(null);
  async function remove(person: VideoPersonShown) {
    await saving.save<object>(videoAddresses.person(slug, call.id, person.id, 'remove'), {});
    // The button that was pressed is gone with them.
    list.current?.focus();
  }
  return (
    <section ref={list} tabIndex={-1} aria-label="In the call">
      <h2>
        In the call <span className="hint">{`${inside.length} of ${mostInCall}`}</span>
      </h2>
      {inside.length === 0 && <p className="hint">Nobody yet.</p>}
      <ul className="video-people">
        {inside.map((person) => (
          <li key={person.id}>
            <p>
              {person.name} <span className="hint">{person.role}</span>
              {!person.here && <span className="hint"> · lost, coming back</span>}
            </p>
            {person.kind !== 'staff' && (
              <button
                type="button"
                className="button-small"
                disabled={saving.pending}
                onClick={() => void remove(person)}
              >
                Remove<span className="unseen"> {person.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <TroubleNote words={saving.trouble} />
    </section>
  );
}
