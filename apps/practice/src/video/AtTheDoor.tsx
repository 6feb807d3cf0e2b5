import type { VideoCall, VideoPersonShown } from '@frontdoor/contract';
import { useRef } from 'react';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useVideoSaving, videoAddresses } from './queries.ts';
import { sayExpected, sayWaits } from './video-words.ts';

/** Everybody who waits to be let in. Above all else: somebody stands there. */
export function AtTheDoor({ call }: { call: VideoCall }) {
  const { slug } = useDesk();
  const saving = useVideoSaving(slug);
  const waiting = call.people.filter(({ state }) => state === 'waiting');
  const door = useRef<HTMLElement>(null);
  async function answer(person: VideoPersonShown, act: 'let-in' | 'refuse') {
    await saving.save<object>(videoAddresses.person(slug, call.id, person.id, act), {});
    // The button that was pressed is gone with them.
    door.current?.focus();
  }
  return (
    <section ref={door} id="at-the-door" tabIndex={-1} className="video-door" aria-label="At the door">
      {/* Said once when somebody comes; the minutes count on in silence. */}
      <p role="status" className="unseen">
        {waiting.length > 0 && `At the door: ${waiting.map(({ name }) => name).join(', ')}`}
      </p>
      {waiting.length > 0 && (
        <ul>
          {waiting.map((person) => (
            <Knocks
              key={person.id}
              person={person}
              pending={saving.pending}
              onAnswer={(who, act) => void answer(who, act)}
            />
          ))}
        </ul>
      )}
      {waiting.length > 0 && !call.people.some(isStaffIn) && (
        <p className="hint">You are not in the call yet. Who is let in before you is there alone.</p>
      )}
      {waiting.length === 0 && !call.people.some(isPatientIn) && (
        <p className="hint">The patient is not here yet. They come to this door; you let them in.</p>
      )}
      <TroubleNote words={saving.trouble} />
    </section>
  );
}

const isPatientIn = ({ kind, state }: VideoPersonShown) =>
  state === 'in' && (kind === 'patient' || kind === 'carer');

const isStaffIn = ({ kind, state }: VideoPersonShown) => state === 'in' && kind === 'staff';

function Knocks({
  person,
  pending,
  onAnswer,
}: {
  person: VideoPersonShown;
  pending: boolean;
  onAnswer: (person: VideoPersonShown, act: 'let-in' | 'refuse') => void;
}) {
  const now = useNow();
  const expected = sayExpected(person);
  return (
    <li>
      <p>
        <strong>{person.name}</strong> <span className="hint">{person.role}</span>
        <br />
        {person.here ? sayWaits(person.arrivedAt, now) : 'not connected just now'}
      </p>
      {expected && <p>{expected.as ? expected.words : <strong>{expected.words}</strong>}</p>}
      <p className="actions">
        <button
          type="button"
          className="button button-go"
          disabled={pending}
          onClick={() => onAnswer(person, 'let-in')}
        >
          Let in<span className="unseen"> {person.name}</span>
        </button>
        <button
          type="button"
          className="button"
          disabled={pending}
          onClick={() => onAnswer(person, 'refuse')}
        >
          Refuse<span className="unseen"> {person.name}</span>
        </button>
      </p>
    </li>
  );
}
