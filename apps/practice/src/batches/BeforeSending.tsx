import type { Batch } from '@frontdoor/contract';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { draftOf, expectsAnswer } from '../outreach/ask-draft.ts';
import { PatientSees } from '../outreach/PatientSees.tsx';
import { sayDayTime } from '../wording/times.ts';
import { dropBatch, emptyBatch, keepBatch, keptBatch } from './batch-draft.ts';
import { sayPatients, sayReady } from './batch-words.ts';
import { useBatchActs } from './queries.ts';

/** The lines stand below what the patient gets, which is long. */
function toLines() {
  const lines = document.getElementById('lines');
  lines?.scrollIntoView({ block: 'start' });
  lines?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
}

/** What will go to whom, before anything does; the button that starts it names how many (S41). */
export function BeforeSending({ batch }: { batch: Batch }) {
  const { slug, practice } = useDesk();
  const acts = useBatchActs(slug, batch.id);
  const [again, setAgain] = useState(false);
  const navigate = useNavigate();
  const { ask, counts, example, sentBefore, maySend } = batch;

  /** Made anew: a message that was looked at does not change under anybody's eyes. */
  function change() {
    const kept = keptBatch(slug);
    if (kept?.made !== batch.id)
      keepBatch(slug, { ...emptyBatch(), ...draftOf(ask), title: batch.title, made: batch.id });
    void navigate(`/${slug}/many/new`);
  }
  async function start() {
    if ((await acts.run('start', { again })) && keptBatch(slug)?.made === batch.id) dropBatch(slug);
  }

  return (
    <div className="write-sides">
      <div className="many-before">
        <p className="many-ready">
          <strong>{sayReady(counts)}</strong>
          {counts.cannot > 0 && (
            <>
              {' '}
              <button type="button" className="button-quiet" onClick={toLines}>
                See which, and why
              </button>
            </>
          )}
        </p>
        {expectsAnswer(ask) && (
          <p className="hint">
            They can answer, so it goes only when four core hours follow: somebody is there for what they
            write.
          </p>
        )}
        {sentBefore && <SentBefore before={sentBefore} again={again} onAgain={setAgain} mayAsk={maySend} />}
        {counts.ready === 0 && (
          <p className="warn">Nobody on this list can be written to. Put the list right and make it anew.</p>
        )}
        {!maySend && (
          <p className="warn">A manager or a clinician sends it. It is kept here: tell one of them.</p>
        )}
        <TroubleNote words={acts.trouble} />
        <div className="actions">
          {maySend && counts.ready > 0 && (
            <button
              type="button"
              className="button button-go"
              disabled={acts.pending || (sentBefore !== null && !again)}
              onClick={() => void start()}
            >
              Send to {sayPatients(counts.ready)}
            </button>
          )}
          <button type="button" className="button" onClick={change}>
            Change the list or the message
          </button>
        </div>
      </div>
      <PatientSees
        draft={{ ...draftOf(ask), text: example ?? ask.text }}
        channel={practice.channels.includes('email') ? 'email' : 'text'}
      />
    </div>
  );
}

/** The same list went out within a day: somebody says that it is no mistake. */
function SentBefore({
  before: { title, at },
  again,
  mayAsk,
  onAgain,
}: {
  before: NonNullable<Batch['sentBefore']>;
  again: boolean;
  mayAsk: boolean;
  onAgain: (again: boolean) => void;
}) {
  const now = useNow();
  return (
    <div className="warn">
      <p>
        <strong>The same list went out within a day:</strong> “{title}”, {sayDayTime(at, now)}.
      </p>
      {mayAsk && (
        <label className="tick">
          <input type="checkbox" checked={again} onChange={(event) => onAgain(event.target.checked)} />
          Yes, send to the same patients again
        </label>
      )}
    </div>
  );
}
