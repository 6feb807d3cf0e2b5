import type { Closure } from '@frontdoor/contract';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayDayTime } from '../wording/times.ts';
import { useOpeningSaving } from './queries.ts';
import { sayRoutes } from './say-hours.ts';

/** Ends a closure before its time, or calls it off, with one press. */
export function EndClosureDialog({ closure, onClose }: { closure: Closure | null; onClose: () => void }) {
  const now = useNow();
  const running = closure !== null && closure.startsAt <= now;
  return (
    <DialogFrame
      title={running ? 'End this closure now?' : 'Call off this closure?'}
      open={closure !== null}
      onClose={onClose}
      closeWords="Cancel"
    >
      {closure && <Confirm closure={closure} now={now} running={running} onDone={onClose} />}
    </DialogFrame>
  );
}

function Confirm({
  closure,
  now,
  running,
  onDone,
}: {
  closure: Closure;
  now: number;
  running: boolean;
  onDone: () => void;
}) {
  const { slug } = useDesk();
  const saving = useOpeningSaving(slug);
  const end = async () => {
    if (await saving.endClosure(closure.id)) onDone();
  };
  return (
    <>
      <p>
        {sayRoutes(closure.routes)}, until {sayDayTime(closure.endsAt, now)}.{' '}
        {running
          ? 'From now on the usual hours hold again.'
          : 'The usual hours hold, as if it had not been made.'}
      </p>
      <TroubleNote words={saving.trouble} />
      <div className="actions">
        <button
          type="button"
          className="button button-go"
          disabled={saving.pending}
          onClick={() => void end()}
        >
          {running ? 'End it now' : 'Call it off'}
        </button>
      </div>
    </>
  );
}
