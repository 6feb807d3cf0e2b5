import { useAlarmOf } from '../alarms/alarms-context.ts';
import { WorkActions } from '../answer/Actions.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useOpenRequest } from './request-context.ts';

/** Stands instead of the words for who may not see them, and says what they may still do (S27). */
export function Hidden() {
  const { detail } = useOpenRequest();
  const alarm = useAlarmOf(detail.row.id);
  return (
    <section className="hidden-note" aria-label="Hidden">
      <h3>Clinician to open first</h3>
      <p>
        What was written is for clinicians and the safeguarding lead. Do not ask whoever wrote it about it.
      </p>
      <p>
        You can assign it, raise its urgency and say that you are worried.
        {alarm && ' You can take its alarm, and end it by recording what was done.'}
      </p>
    </section>
  );
}

/** What may still be done with a hidden request. It cannot be answered or finished: nobody answers what they cannot read. */
export function HiddenActs() {
  const { detail, acts, asking } = useOpenRequest();
  return (
    <section className="answer" aria-label={`What you can do for ${detail.row.name}`}>
      <TroubleNote words={asking === null ? acts.trouble : null} />
      <div className="actions">
        <WorkActions />
      </div>
    </section>
  );
}
